import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AXIS_KINDS, type Axis } from './axis';
import { addDays, civil, DAY, MINUTE } from './civil';
import { preciseExtents } from './days';
import type { Extent } from './extent';
import { foldTime } from './folding';
import { STORY, STORY_DOMAIN, someExtents } from './samples.node';

const WIDTHS = [330, 390, 768, 1040, 1440];
const extents = preciseExtents(STORY, 'place');
const story = (width: number): Axis => foldTime({ extents, domain: STORY_DOMAIN, width });
const between = (axis: Axis, { start, end }: Extent): number => axis.scale(end) - axis.scale(start);
const folds = (axis: Axis) => axis.spans.filter(({ kind }) => kind === 'fold');

const year: Extent = { start: civil(2025, 1, 1), end: civil(2026, 1, 1) };
const anyAxis = fc
  .record({
    extents: someExtents(365, 80),
    width: fc.integer({ min: 50, max: 3000 }),
    kind: fc.constantFrom(...AXIS_KINDS),
  })
  .map((folding) => foldTime({ ...folding, domain: year }));

function expectSound(axis: Axis, domain: Extent): void {
  expect(axis.domain).toEqual(domain);
  expect([axis.scale(domain.start), axis.scale(domain.end)]).toEqual([0, axis.width]);
  let [t, x] = [domain.start, 0];
  for (const span of axis.spans) {
    expect([span.extent.start, span.x0]).toEqual([t, x]);
    expect(span.x1).toBeGreaterThan(span.x0);
    [t, x] = [span.extent.end, span.x1];
  }
  expect([t, x]).toEqual([domain.end, axis.width]);
}

describe('any axis', () => {
  it('covers its domain and its width without gaps, and is finite', () => {
    fc.assert(fc.property(anyAxis, (axis) => expectSound(axis, year)));
  });

  it('never runs backwards nor stands still', () => {
    const minute = fc.integer({ min: 0, max: 365 * 1440 }).map((n) => year.start + n * MINUTE);
    fc.assert(
      fc.property(anyAxis, minute, minute, (axis, a, b) => {
        fc.pre(a < b);
        expect(axis.scale(a)).toBeLessThan(axis.scale(b));
      }),
      { numRuns: 500 },
    );
  });

  it('reads back what it wrote to the millisecond, and pixels too', () => {
    fc.assert(
      fc.property(
        anyAxis,
        fc.integer({ min: 0, max: 365 * DAY }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (axis, ms, part) => {
          expect(Math.abs(axis.invert(axis.scale(year.start + ms)) - year.start - ms)).toBeLessThanOrEqual(1);
          const x = axis.width * part;
          expect(axis.scale(axis.invert(x))).toBeCloseTo(x, 6);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('keeps what lies outside its domain at its edges', () => {
    const axis = story(1040);
    expect([axis.scale(-Infinity), axis.scale(Infinity)]).toEqual([0, 1040]);
    expect([axis.invert(-20), axis.invert(2000)]).toEqual([STORY_DOMAIN.start, STORY_DOMAIN.end]);
  });

  it('is drawn to scale when linear, and folds nothing', () => {
    const axis = foldTime({ extents, domain: year, width: 730, kind: 'linear' });
    expect(axis.scale(civil(2025, 7, 2))).toBe(2 * 182);
    expect(folds(axis)).toEqual([]);
  });

  it('gives every step the same room when even', () => {
    const axis = foldTime({ extents, domain: STORY_DOMAIN, width: 1000, kind: 'even' });
    const day = between(axis, { start: civil(2025, 6, 13), end: civil(2025, 6, 14) });
    for (const fold of folds(axis)) expect(fold.x1 - fold.x0).toBeCloseTo(day, 9);
  });
});

describe('a folded axis', () => {
  it.each(WIDTHS)('gives the two bursts of the story their room at %i px', (width) => {
    const axis = story(width);
    expect(between(axis, { start: civil(2025, 6, 13), end: civil(2025, 6, 25) })).toBeGreaterThan(
      0.4 * width,
    );
    expect(between(axis, { start: civil(2026, 1, 8), end: civil(2026, 1, 17) })).toBeGreaterThan(0.3 * width);
  });

  it('keeps its folds to a small part of the width, and each wide enough to be seen', () => {
    for (const width of WIDTHS) {
      const marks = folds(story(width));
      expect(marks.length).toBeGreaterThan(2);
      for (const { x0, x1 } of marks) expect(x1 - x0).toBeGreaterThanOrEqual(5 - 1e-9);
    }
    fc.assert(
      fc.property(someExtents(365, 80), fc.integer({ min: 320, max: 3000 }), (some, width) => {
        const marks = folds(foldTime({ extents: some, domain: year, width }));
        const px = marks.reduce((sum, { x0, x1 }) => sum + x1 - x0, 0);
        const needed = Math.min(marks.length * 5, width * 0.35);
        expect(px).toBeLessThanOrEqual(Math.max(width * 0.09, needed) + 1e-6);
        for (const { x0, x1 } of marks)
          expect(x1 - x0).toBeGreaterThanOrEqual(Math.min(5, (width * 0.35) / marks.length) - 1e-6);
      }),
    );
  });

  it('has no breaks of a week or less where there would be too many to tell apart', () => {
    const weekly = Array.from({ length: 52 }, (_, n) => ({
      start: addDays(year.start, 7 * n),
      end: addDays(year.start, 7 * n + 1),
    }));
    const kinds = (width: number) =>
      foldTime({ extents: weekly, domain: year, width }).spans.map(({ kind }) => kind);
    expect(kinds(1440).filter((kind) => kind === 'fold')).toHaveLength(52);
    expect(kinds(390)).toEqual(['open']);
  });

  it('is worked out anew for other extents and for another domain', () => {
    const some = [{ start: civil(2025, 3, 1), end: civil(2025, 3, 2) }];
    const spansOf = (extents: readonly Extent[], domain: Extent) =>
      foldTime({ extents, domain, width: 1000 }).spans.map(({ extent }) => extent.start);
    const march = { start: civil(2025, 2, 1), end: civil(2025, 4, 1) };
    expect(spansOf(some, year)).toEqual([year.start, civil(2025, 3, 1), civil(2025, 3, 2)]);
    expect(spansOf(some, march)).toEqual([march.start, civil(2025, 3, 1), civil(2025, 3, 2)]);
    expect(spansOf(some, year)).toEqual([year.start, civil(2025, 3, 1), civil(2025, 3, 2)]);
    expect(spansOf([], year)).toEqual([year.start]);
  });

  it('merges folds where the axis is narrow, and still places what they hide', () => {
    expect(folds(story(330)).length).toBeLessThan(folds(story(1440)).length);
    const axis = story(330);
    const autumn = ['2025-09-09', '2025-10-16', '2025-11-15'].map((text) =>
      civil(2025, Number(text.slice(5, 7)), 9),
    );
    const hiding = folds(axis).find(({ extent }) => autumn.every((t) => t >= extent.start && t < extent.end));
    expect(hiding).toBeDefined();
    const [first = 0, second = 0, third = 0] = autumn.map((t) => axis.scale(t));
    expect(first).toBeLessThan(second);
    expect(second).toBeLessThan(third);
  });

  it('never folds over the fullest runs of days', () => {
    for (const width of [60, ...WIDTHS]) {
      const hidden = folds(story(width)).some(({ extent }) =>
        [civil(2025, 6, 13), civil(2026, 1, 15)].some((t) => t >= extent.start && t < extent.end),
      );
      expect(hidden).toBe(false);
    }
  });

  it('folds only where nothing begins or ends, when there is room', () => {
    const lone = [0, 40, 80].map((day) => ({
      start: addDays(year.start, day),
      end: addDays(year.start, day + 2),
    }));
    const axis = foldTime({ extents: lone, domain: year, width: 1000 });
    expect(axis.spans.map(({ kind, extent }) => [kind, (extent.start - year.start) / DAY])).toEqual([
      ['open', 0],
      ['fold', 2],
      ['open', 40],
      ['fold', 42],
      ['open', 80],
      ['fold', 82],
    ]);
    for (const { x0, x1 } of folds(axis)) expect(x1 - x0).toBeCloseTo(16, 9);
  });

  it('leaves one or two empty days open', () => {
    const lone = [0, 2, 5, 9].map((day) => ({
      start: addDays(year.start, day),
      end: addDays(year.start, day + 1),
    }));
    const domain = { start: year.start, end: addDays(year.start, 10) };
    const opened = foldTime({ extents: lone, domain, width: 1000 }).spans.filter(
      ({ kind }) => kind === 'open',
    );
    expect(opened.map(({ extent }) => (extent.end - extent.start) / DAY)).toEqual([6, 1]);
  });

  it('does not let a date known to the month open its days', () => {
    const axis = story(1440);
    const first = axis.spans.find(
      ({ extent }) => extent.start < civil(2025, 12, 2) && extent.end > civil(2025, 12, 1),
    );
    expect(first?.kind).toBe('fold');
  });

  it('gives a fuller day more room, but less than in proportion', () => {
    const day = (n: number, times: number) =>
      Array.from({ length: times }, () => ({
        start: addDays(year.start, n),
        end: addDays(year.start, n + 1),
      }));
    const axis = foldTime({ extents: [...day(0, 4), ...day(1, 16)], domain: year, width: 1000 });
    const px = (n: number) =>
      between(axis, { start: addDays(year.start, n), end: addDays(year.start, n + 1) });
    expect(px(1)).toBeGreaterThan(px(0));
    expect(px(1)).toBeLessThan(4 * px(0));
  });
});

describe('an axis of unusual data', () => {
  const day = (start: number): Extent => ({ start, end: start + DAY });
  const century: Extent = { start: civil(1000, 1, 1), end: civil(2001, 1, 1) };
  const cases: readonly (readonly [string, readonly Extent[], Extent])[] = [
    ['no events', [], year],
    ['one event', [day(civil(2025, 5, 5))], year],
    ['one event that is the whole domain', [day(year.start)], day(year.start)],
    ['an event each day', Array.from({ length: 365 }, (_, n) => day(addDays(year.start, n))), year],
    ['an event each week', Array.from({ length: 52 }, (_, n) => day(addDays(year.start, 7 * n))), year],
    [
      'a hundred bursts',
      Array.from({ length: 1000 }, (_, n) =>
        day(addDays(century.start, 300 * Math.floor(n / 10) + (n % 10))),
      ),
      century,
    ],
    ['a thousand years between two events', [day(century.start), day(civil(2000, 12, 31))], century],
    [
      'a thousand events in an hour',
      Array.from({ length: 1000 }, (_, n) => {
        const start = civil(2025, 5, 5, 12) + (n % 60) * MINUTE;
        return { start, end: start + MINUTE };
      }),
      year,
    ],
    ['open ends only', [{ start: -Infinity, end: Infinity }], year],
    ['events outside the domain only', [day(civil(1990, 1, 1))], year],
  ];
  const every = cases.flatMap(([name, some, domain]) =>
    AXIS_KINDS.map((kind) => ({ name, some, domain, kind })),
  );

  it.each(every)('is sound with $name ($kind)', ({ some, domain, kind }) => {
    for (const width of [1, 330, 1440]) {
      const axis = foldTime({ extents: some, domain, width, kind });
      expectSound(axis, domain);
      const steps = Array.from(
        { length: 500 },
        (_, i) => domain.start + ((domain.end - domain.start) * i) / 499,
      );
      const xs = steps.map((t) => axis.scale(t));
      expect(xs.every((x, i) => i === 0 || x > (xs[i - 1] ?? x))).toBe(true);
    }
  });

  it('keeps a domain of whole days even when asked for less, or for no width', () => {
    const noon = civil(2025, 6, 13, 12);
    const axis = foldTime({ extents: [], domain: { start: noon, end: noon }, width: 0 });
    expect(axis.domain).toEqual(day(civil(2025, 6, 13)));
    expect(axis.width).toBe(1);
  });
});
