import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extentOf } from '../time';
import { type Dataset, IncomingFile, type ParseResult, parseDataset } from '.';
import { bundledFile } from './fixtures/bundled';
import { blows, struck } from './fixtures/mutations';
import { soundFile } from './fixtures/sound';
import { finish } from './steps';

/** How often each property is tried; `FUZZ_RUNS` asks for more. A failure names its seed. */
const numRuns = (usual: number) => ({ numRuns: Number(process.env.FUZZ_RUNS ?? usual) });

/** The file as it would come from the network, in pieces of `size` characters. */
function inPieces(text: string, size: number): ParseResult {
  const file = new IncomingFile();
  for (let at = 0; at < text.length; at += size) if (!file.push(text.slice(at, at + size))) break;
  return finish(file.read());
}

const UNSAFE = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|(?![\t\n])\p{Cc}|\p{Cs}/u;

/** Every text that a dataset holds, keys included. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return entries.flatMap(([key, inner]) => [key, ...textsIn(inner)]);
}

/** What does not hold of a dataset, though nothing behind the door asks again. */
function faultsOf({
  events,
  places,
  actors,
  sources,
  disputes,
  notes,
  annotations,
  meta,
}: Dataset): string[] {
  const ids = new Set(events.map(({ id }) => id));
  const faults: string[] = [];
  const check = (name: string, holds: boolean) => {
    if (!holds) faults.push(name);
  };
  const known = (name: string, set: { has(id: string): boolean }, named: readonly (string | null)[]) =>
    check(
      name,
      named.every((id) => id === null || set.has(id)),
    );
  check('ids once', ids.size === events.length && [...places.keys()].every((id) => !ids.has(id)));
  for (const { geometry } of places.values()) {
    const [lon = Number.NaN, lat = Number.NaN] = geometry.coordinates;
    check('positions', Math.abs(lon) <= 180 && Math.abs(lat) <= 90);
  }
  for (const event of events) {
    const { start, end } = extentOf(event.time, 'place');
    check('times', start < end);
    known('places', places, [...event.places, ...event.lines.flat()]);
    known('actors', actors, [event.initiator, ...event.actors.map(({ actor }) => actor)]);
    known(
      'speakers',
      actors,
      event.claims.map(({ speaker }) => speaker),
    );
    known('sources', sources, [...event.sources, ...event.claims.map(({ source }) => source)]);
    known(
      'disputes',
      disputes,
      event.claims.map(({ dispute }) => dispute),
    );
    known('events', ids, [event.partOf, ...event.replyTo]);
  }
  for (const { url } of sources.values()) check('addresses', url === null || /^https?:/i.test(url));
  for (const { place, event } of annotations) {
    known('places of annotations', places, [place]);
    known('events of annotations', ids, [event]);
  }
  for (const dispute of disputes.values()) known('events of disputes', ids, dispute.events);
  const texts = textsIn([events, places, actors, sources, disputes, notes, annotations, meta]);
  return [...faults, ...texts.filter((text) => UNSAFE.test(text))];
}

/** What must hold of any result, and nothing of the file has got anywhere else. */
function expectHonest(result: ParseResult, features: number) {
  const mute = result.problems.filter(
    ({ path, message }) =>
      !/(: .+|\?$)/s.test(message) || UNSAFE.test(path + message) || path.length + message.length > 1000,
  );
  expect(mute).toEqual([]);
  expect(Object.keys(Object.prototype)).toEqual([]);
  if (!result.ok) {
    expect(result.problems.length).toBeGreaterThan(0);
    return;
  }
  const { dataset, dropped, total } = result;
  expect(total).toBe(features);
  expect(dataset.events.length + dataset.places.size + dropped).toBe(total);
  if (dropped > 0) expect(result.problems.length).toBeGreaterThan(0);
  expect(faultsOf(dataset)).toEqual([]);
}

const countIn = (file: unknown): number => {
  const list: unknown = typeof file === 'object' && file !== null ? Reflect.get(file, 'features') : null;
  return Array.isArray(list) ? list.length : 0;
};

describe('a dataset struck at random', () => {
  it('is of no other size: a number given to an item of a list as its name makes the list no longer', () => {
    const renamed = (place: number) =>
      struck([0, 0], [{ place, act: 'rename', other: 0, value: '20250613' }]);
    expect(JSON.stringify([renamed(0), renamed(1)]).length).toBeLessThan(20);
  });

  it('is read without a throw or a lie: what is kept is sound, and kept and dropped are all', () => {
    fc.assert(
      fc.property(blows, fc.integer({ min: 1, max: 4000 }), (all, size) => {
        const file = struck(soundFile(), all);
        const text = JSON.stringify(file);
        const result = parseDataset(text);
        expectHonest(result, countIn(file));
        expect(inPieces(text, size)).toEqual(result);
        expect(parseDataset(file)).toEqual(result);
      }),
      numRuns(400),
    );
  });

  it('loses no more than what was struck, and what leans on it', () => {
    fc.assert(
      fc.property(blows, (all) => {
        const file = struck(bundledFile(), all);
        expectHonest(parseDataset(file), countIn(file));
      }),
      numRuns(4),
    );
  });
});

describe('a text struck at random', () => {
  const sound = JSON.stringify(soundFile());

  it('is refused, or read as JSON.parse reads it, whole and in pieces', () => {
    const cut = fc.record({
      at: fc.nat(sound.length),
      length: fc.nat(40),
      put: fc.string({ unit: 'binary', maxLength: 6 }),
    });
    fc.assert(
      fc.property(
        fc.array(cut, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 999 }),
        (cuts, size) => {
          const text = cuts.reduce(
            (text, { at, length, put }) => text.slice(0, at) + put + text.slice(at + length),
            sound,
          );
          const result = parseDataset(text);
          if (result.ok) expectHonest(result, countIn(JSON.parse(text)));
          expect(inPieces(text, size)).toEqual(result);
        },
      ),
      numRuns(400),
    );
  });

  it('is read without a throw where it is anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 9 }), (text, size) => {
        const result = parseDataset(text);
        expect(result.ok).toBe(false);
        expect(inPieces(text, size)).toEqual(result);
      }),
      numRuns(1000),
    );
  });
});

describe('a value that is no JSON', () => {
  it('is refused without a throw', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withNullPrototype: true,
          withTypedArray: true,
        }),
        (value) => {
          expect(parseDataset(value).ok).toBe(false);
        },
      ),
      numRuns(500),
    );
  });
});
