import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDataset } from '.';
import { setAt, soundFile } from './fixtures/sound';

function parsed(change: (file: ReturnType<typeof soundFile>) => void) {
  const file = soundFile();
  change(file);
  const result = parseDataset(file);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('; '));
  return result;
}

/** All paths of a JSON value, such as `features[2].id`. */
function pathsOf(value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return [at];
  const inner = Array.isArray(value)
    ? value.flatMap((item, i) => pathsOf(item, `${at}[${i}]`))
    : Object.entries(value).flatMap(([key, item]) => pathsOf(item, at === '' ? key : `${at}.${key}`));
  return at === '' ? inner : [at, ...inner];
}

describe('parseDataset', () => {
  it('reads a sound file, fills what is left out with null, and reads dates', () => {
    const { dataset, problems, dropped, total } = parsed(() => {});
    expect([problems, dropped, total]).toEqual([[], 0, 4]);
    const strike = dataset.events.find(({ id }) => id === 'strike');
    expect(strike).toMatchObject({ initiator: null, timeNote: null, lines: [], accounts: [], partOf: null });
    expect(dataset.events.map(({ replyTo }) => replyTo)).toEqual([['call'], []]);
    expect(strike?.time).toMatchObject({ phase: 'night', text: '2025-06-13/2025-06-14 night' });
    expect(dataset.events.map(({ id }) => id)).toEqual(['strike', 'call']);
    expect(dataset.meta.opening?.fit).toEqual(['moscow', 'tehran']);
    expect(dataset.annotations).toMatchObject([
      { id: 'one-side', on: 'map', place: 'tehran', time: { text: '2025-06-13' } },
      { id: 'first-call', on: 'axis', place: null, event: null },
    ]);
  });

  it('drops only what is unsound', () => {
    const { dataset, dropped, total } = parsed((file) => setAt(file, 'features[3].properties.time', 'soon'));
    expect(dataset.events.map(({ id }) => id)).toEqual(['call']);
    expect(dataset.places.size).toBe(2);
    expect([dropped, total]).toEqual([1, 4]);
  });

  it('drops what leans on an unsound place, and keeps the rest', () => {
    const { dataset, dropped } = parsed((file) => setAt(file, 'features[0].geometry.coordinates', [55, 97]));
    expect([...dataset.places.keys()]).toEqual(['tehran']);
    expect(dataset.events.map(({ id }) => id)).toEqual(['strike']);
    expect(dropped).toBe(2);
    expect(dataset.meta.opening).toBeNull();
  });

  it('lets go of a larger event, and of one it answers, that had to be dropped', () => {
    const { dataset } = parsed((file) => {
      setAt(file, 'features[3].properties.partOf', 'call');
      setAt(file, 'features[2].properties.title', '');
    });
    expect(dataset.events.map(({ id, partOf, replyTo }) => [id, partOf, replyTo])).toEqual([
      ['strike', null, []],
    ]);
    expect(dataset.disputes.get('mediator')?.events).toEqual([]);
  });

  it('leaves out an unsound annotation and keeps the others', () => {
    const { dataset, problems } = parsed((file) => setAt(file, 'annotations[0].place', 'narnia'));
    expect(dataset.annotations.map(({ id }) => id)).toEqual(['first-call']);
    expect(problems.map(({ path, id }) => [path, id])).toEqual([['annotations[0].place', 'one-side']]);
    expect(dataset.events).toHaveLength(2);
  });

  it('lets go of an annotation whose event had to be dropped, at no fault of its own', () => {
    const { dataset, problems } = parsed((file) => setAt(file, 'features[2].properties.title', ''));
    expect(dataset.annotations.map(({ id }) => id)).toEqual(['first-call']);
    expect(problems.map(({ path }) => path)).toEqual(['features[2].properties.title']);
  });

  it('keeps the events of a source whose address is bad', () => {
    const { dataset, problems } = parsed((file) => setAt(file, 'sources[0].url', 'javascript:alert(1)'));
    expect(dataset.sources.get('tass')?.url).toBeNull();
    expect(dataset.events).toHaveLength(2);
    expect(problems.map(({ path, id }) => [path, id])).toEqual([['sources[0].url', 'tass']]);
  });

  it('strips controls that reorder text, and replaces halves of characters', () => {
    const name = 'Mos\u202ecow\u2066 \ud83d\u0000';
    const { dataset } = parsed((file) => setAt(file, 'features[0].properties.name', name));
    expect(dataset.places.get('moscow')?.name).toBe('Moscow \ufffd');
  });

  it('keeps whole emoji and the joiners that Persian needs', () => {
    const name = 'می\u200cخواهم 🕊️';
    const { dataset } = parsed((file) => setAt(file, 'features[0].properties.names.fa', name));
    expect(dataset.places.get('moscow')?.names.fa).toBe(name);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '$name'])(
    'takes no harm from %s',
    (key) => {
      const text = JSON.stringify(soundFile())
        .replaceAll('"type":"event"', `"${key}":{"polluted":true},"type":"event"`)
        .replace('"en":"Moscow"', `"${key}":"x","en":"Moscow"`);
      const result = parseDataset(text);
      expect(result.ok && result.dataset.events).toHaveLength(2);
      expect('polluted' in {}).toBe(false);
      const names = result.ok ? result.dataset.places.get('moscow')?.names : undefined;
      expect(Object.getPrototypeOf(names)).toBe(Object.prototype);
    },
  );

  it('reads ids like constructor as any other', () => {
    const text = JSON.stringify(soundFile()).replaceAll('"tass"', '"constructor"');
    const result = parseDataset(text);
    expect(result.ok && [result.problems, result.dataset.sources.has('constructor')]).toEqual([[], true]);
  });

  it('passes over a byte-order mark', () => {
    expect(parseDataset(`\ufeff${JSON.stringify(soundFile())}`).ok).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['a page of HTML', '<!doctype html>'],
    ['half a file', JSON.stringify(soundFile()).slice(0, 900)],
    ['a number', '42'],
    ['100,000 brackets', '['.repeat(100_000)],
    ['100,000 brackets, closed', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['a file of 50 MB', `"${'x'.repeat(50_000_000)}"`],
  ])('refuses %s in words', (_, text) => {
    const result = parseDataset(text);
    expect(result.ok).toBe(false);
    expect(result.problems.length).toBeGreaterThan(0);
    for (const { message } of result.problems) expect(message).toMatch(/: .+/);
  });

  it('drops a feature nested 10,000 deep and keeps the rest', () => {
    const { dataset, dropped } = parsed((file) => {
      let nested: unknown = 'x';
      for (let i = 0; i < 10_000; i += 1) nested = { nested };
      setAt(file, 'features[3].properties.summary', nested);
    });
    expect([dataset.events.length, dropped]).toEqual([1, 1]);
  });

  it('refuses 150,000 features', () => {
    const result = parseDataset({ ...soundFile(), features: Array.from({ length: 150_000 }, () => null) });
    expect(result).toEqual({
      ok: false,
      problems: [{ path: 'features', id: null, message: 'has more than 120000 items: split it' }],
    });
  });

  it('never throws, whatever JSON it is given', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        expect(parseDataset(value).problems.length).toBeGreaterThan(0);
      }),
    );
  });

  it('survives any one change to a sound file, and says what was wrong with what it drops', () => {
    const paths = pathsOf(soundFile());
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.option(fc.jsonValue(), { nil: undefined }), (path, value) => {
        const file = soundFile();
        setAt(file, path, value);
        const result = parseDataset(file);
        if (!result.ok) expect(result.problems.length).toBeGreaterThan(0);
        else if (result.dropped > 0) expect(result.problems.length).toBeGreaterThan(0);
        for (const { message } of result.problems) expect(message).toMatch(/(: |\?$)/);
      }),
      { numRuns: 1000 },
    );
  });
});
