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

  it('drops an event with lists too long to be compared with each other', () => {
    // Without a limit, this would take longer than any test may.
    const { dropped, problems } = parsed((file) => {
      setAt(file, 'features[3].properties.places', Array(100_000).fill('tehran'));
      setAt(file, 'features[3].geometry', { type: 'MultiPoint', coordinates: Array(100_000).fill([50, 30]) });
    });
    expect(dropped).toBe(1);
    expect(problems.map(({ path, message }) => `${path} ${message}`)).toEqual([
      'features[3].properties.places has 100000 items: use at most 200',
      'features[3].geometry.coordinates has 100000 items: use at most 200',
    ]);
  });

  it('says of one item no more than can be read', () => {
    const { problems } = parsed((file) => setAt(file, 'features[3].properties.claims', Array(150).fill(7)));
    expect(problems.filter(({ id }) => id === 'strike')).toHaveLength(20);
    const named = Array.from({ length: 150 }, (_, i) => `nobody-${i}`);
    const others = parsed((file) => setAt(file, 'disputes[0].events', named)).problems;
    expect(others.map(({ message }) => message)).toEqual([
      'names “nobody-0”, “nobody-1”, “nobody-2”, “nobody-3”, “nobody-4” and 145 more, which this file does not soundly have: add it or mend the id',
    ]);
  });

  it.each(['\u200b', '\u202e\u2066', ' \n', '\u2800', '\u3164'])('takes %j for empty', (text) => {
    const { problems } = parsed((file) => setAt(file, 'features[3].properties.title', text));
    expect(problems.map(({ message }) => message)).toEqual([
      'is empty: write something or leave the property out',
    ]);
  });

  it('leaves at most four marks on a letter, and those that languages need', () => {
    const titleOf = (title: string) =>
      parsed((file) => setAt(file, 'features[3].properties.title', title)).dataset.events.find(
        ({ id }) => id === 'strike',
      )?.title;
    expect(titleOf(`Z${'\u0336'.repeat(30)}algo`)).toBe(`Z${'\u0336'.repeat(4)}algo`);
    for (const title of ['Tiếng Việt', 'Tiếng Việt'.normalize('NFD'), 'שִׁ֣יר', 'مُّحَمَّد', 'བསྒྲུབས', 'ที่นี่'])
      expect(titleOf(title)).toBe(title);
  });

  it('strips from names of properties what it strips from texts', () => {
    const { problems } = parsed((file) =>
      setAt(file, 'features[0].properties.names', { en: 'M', 'e\u202es': '' }),
    );
    expect(problems[0]?.path).toBe('features[0].properties.names.es');
    const hidden = JSON.stringify(soundFile()).replace('"en"', '"__pro\u202eto__":{"en":"x"},"en"');
    expect(parseDataset(hidden)).toEqual(parseDataset(soundFile()));
  });

  it.each([
    ['', 'the file is empty: put a dataset there'],
    ['\ufeff \n', 'the file is empty: put a dataset there'],
    [' <!doctype html>', 'the file is a web page, not JSON: put a dataset at its address'],
    ['\ufffd\ufffd{\0', 'the file is not in UTF-8: save it as that'],
    ['{\0', 'the file is not in UTF-8: save it as that'],
    ['{"a":1,}', 'the file is not JSON: look for a missing comma, quote or bracket'],
  ])('says of %j what it is', (text, message) => {
    expect(parseDataset(text)).toEqual({ ok: false, problems: [{ path: '', id: null, message }] });
  });

  it('refuses 150,000 features', () => {
    const result = parseDataset({ ...soundFile(), features: Array.from({ length: 150_000 }, () => null) });
    expect(result).toEqual({
      ok: false,
      problems: [{ path: 'features', id: null, message: 'has more than 120000 items: split it' }],
    });
  });

  it.each(['features[3].properties.claims', 'features[3]', 'features[0].properties.names', 'disputes[0]'])(
    'refuses millions of values in %s without going through them',
    (path) => {
      const { dropped, problems } = parsed((file) => setAt(file, path, Array(3_000_000).fill(null)));
      const item = path.split('.')[0];
      expect(problems[0]).toEqual({ path: item, id: null, message: 'has more than 500000 values: split it' });
      expect(dropped).toBe(item === 'features[3]' ? 1 : dropped);
    },
  );

  it('refuses millions of values in what is said of the whole', () => {
    const dataset = { ...soundFile().dataset, landmarks: Array(3_000_000).fill(null) };
    const problem = { path: 'dataset', id: null, message: 'has more than 500000 values: split it' };
    expect(parseDataset({ ...soundFile(), dataset })).toEqual({ ok: false, problems: [problem] });
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
