import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Clock, DAY, extentOf, isDateProblem, parseDate } from '../../time';
import { bundledDataset } from '../fixtures/bundled';
import type { Dataset } from '../types';
import { datasetUntil } from '.';
import { mentionsIn, sayableUntil } from './mentions';

const bundled = bundledDataset();
const momentOf = (text: string): number => {
  const date = parseDate(text);
  if (isDateProblem(date)) throw new Error(text);
  return extentOf(date, 'place').end;
};
const [first, last] = [momentOf('2025-01-01'), momentOf('2026-01-31')];
/** The ends of days, and moments within them. */
const ends = fc.integer({ min: 0, max: ((last - first) / DAY) * 24 }).map((h) => first + (h * DAY) / 24);
const clocks = fc.constantFrom<Clock>('place', 'utc');

/** Every text anywhere in a value, keys of maps included. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value instanceof Map) for (const entry of value) yield* textsIn(entry);
  else if (Array.isArray(value)) for (const item of value) yield* textsIn(item);
  else if (typeof value === 'object' && value !== null) yield* textsIn(Object.values(value));
}

const until = (dataset: Dataset, day: string) => datasetUntil(dataset, momentOf(day), 'place');

describe('mentionsIn', () => {
  it.each([
    ['on 2025-06-13', ['2025-06-13']],
    ['https://example.org/2026/01/16/putin', ['2026-01-16']],
    ['https://example.org/20260116', ['2026-01-16']],
    ['the night of 13–14 June', ['2025-06-13/2025-06-14']],
    ['June 15', ['2025-06-15']],
    ['9 Sept 2025', ['2025-09-09']],
    ['Anonymous, 15 Jan 2026', ['2026-01-15']],
    ['from Aug 2025 Secretary', ['2025-08']],
    ['between June 2025 and January 2026', ['2025-06', '2026-01']],
    ['the June war', ['2025-06']],
    ['since 2018 in Jerusalem', ['2018']],
    ['the 2nd of 4,026 in Mar-a-Lago, at 20257', []],
  ])('finds the dates of “%s”', (text, dates) => {
    const extents = dates.map((date) => {
      const read = parseDate(date);
      if (isDateProblem(read)) throw new Error(date);
      return extentOf(read, 'place');
    });
    const found = [...mentionsIn(text, last)];
    const years = (list: typeof found) => list.toSorted((a, b) => a.start - b.start || a.end - b.end);
    for (const extent of extents) expect(years(found)).toContainEqual(extent);
    if (extents.length === 0) expect(found).toEqual([]);
  });

  it('keeps of a text what names nothing later', () => {
    const end = momentOf('2025-06-13');
    expect(sayableUntil('Struck on 13 June. Struck again on 22 June.', end, last)).toBe('Struck on 13 June.');
    expect(sayableUntil('Adviser; from Aug 2025 Secretary', end, last)).toBe('Adviser');
    expect(sayableUntil('The June war', end, last)).toBeNull();
  });
});

describe('datasetUntil', () => {
  it('holds no date that begins after the end, anywhere', () => {
    fc.assert(
      fc.property(ends, clocks, (end, clock) => {
        const left = datasetUntil(bundled, end, clock);
        for (const { time } of [...left.events, ...left.notes, ...left.annotations])
          expect(extentOf(time, clock).end).toBeLessThanOrEqual(end);
        const { time: _, ...rest } = { time: null, ...left };
        const texts = [...textsIn(rest)].filter((text) =>
          mentionsIn(text, last).some(({ start }) => start >= end),
        );
        expect(texts).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('holds every event that is over, with its places and a source', () => {
    fc.assert(
      fc.property(ends, clocks, (end, clock) => {
        const left = datasetUntil(bundled, end, clock);
        const over = bundled.events.filter(({ time }) => extentOf(time, clock).end <= end);
        expect(left.events.map(({ id }) => id)).toEqual(over.map(({ id }) => id));
        for (const event of left.events) {
          expect(event.title).not.toBe('…');
          for (const place of event.places) expect(left.places.has(place)).toBe(true);
          expect(event.sources.length).toBeGreaterThan(0);
          for (const source of event.sources) expect(left.sources.get(source)?.publisher).toBeTruthy();
          for (const { actor } of event.actors) expect(left.actors.has(actor)).toBe(true);
          for (const { speaker, source } of event.claims)
            expect([left.actors.has(speaker), left.sources.has(source)]).toEqual([true, true]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('changes nothing where it has been done, and nothing at the end of all but what nobody can date', () => {
    fc.assert(
      fc.property(ends, clocks, (end, clock) => {
        const once = datasetUntil(bundled, end, clock);
        expect(datasetUntil(once, end, clock)).toEqual(once);
      }),
      { numRuns: 30 },
    );
    expect(until(bundled, '2026-01-31').events.map(({ summary }) => summary)).toEqual(
      bundled.events.map(({ summary }) => summary),
    );
  });

  it('tells on 13 June 2025 of nothing that came', () => {
    const left = until(bundled, '2025-06-13');
    expect(left.meta).toMatchObject({
      title: 'Strikes and calls',
      dek: '',
      asOf: '2025-06-13',
      opening: { from: '2025-06-13' },
    });
    expect(left.meta.landmarks).toHaveLength(1);
    expect(left.annotations).toEqual([]);
    const later = bundled.events.filter(({ id }) => !left.events.some((event) => event.id === id));
    const all = [...textsIn(left)];
    expect(
      all.filter((text) => later.some(({ id, summary }) => text === id || text.includes(summary))),
    ).toEqual([]);
    expect(left.actors.get('larijani')?.role ?? '').not.toContain('2025');
    expect(left.places.has('fordow')).toBe(false);
  });

  it('names a source of later by its publisher alone, and finds no account that came later', () => {
    const event = bundled.events.find(({ id }) => id === 'sta-2025-06-13-khamenei');
    const left = until(bundled, '2025-06-13').events.find(({ id }) => id === event?.id);
    const before = until(bundled, '2025-06-13').sources.get(left?.sources[0] ?? '');
    expect(before).toEqual({
      id: expect.stringMatching(/^later-/),
      publisher: 'MENAFN',
      title: null,
      language: null,
      url: null,
      published: null,
      note: null,
    });
    const call = bundled.events.find(({ accounts }) => accounts.some(({ status }) => status === 'published'));
    expect(call).toBeDefined();
    const source = call?.accounts.find(({ status }) => status === 'published')?.source ?? '';
    const sources = new Map(bundled.sources).set(source, {
      id: source,
      publisher: 'A paper',
      title: null,
      language: null,
      url: null,
      note: null,
      published: '2026-01-30',
    });
    const cut = datasetUntil(
      { ...bundled, sources },
      extentOf(call?.time ?? { start: null, end: null }, 'place').end,
      'place',
    );
    const accounts = cut.events.find(({ id }) => id === call?.id)?.accounts ?? [];
    const place = call?.accounts.find((account) => account.source === source)?.place;
    expect(accounts.find((account) => account.place === place)).toMatchObject({
      status: 'none-found',
      source: null,
    });
  });
});
