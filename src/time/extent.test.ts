import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civil, DAY, MINUTE } from './civil';
import { isTimed } from './expression';
import { type Extent, extentOf, extentOfPoint, overlaps } from './extent';
import { parseDate } from './parse';
import { dateOf, dateText, levelOneText } from './samples.node';

const minutes = (from: number, to: number): Extent => ({ start: from, end: to });

/** Where the oracle is wrong: it refuses intervals whose ends are equal or share a start … */
const refusedByOracle = (text: string): boolean => {
  const { start, end, interval } = dateOf(text);
  if (!interval || start === null || end === null) return false;
  const [a, b] = [extentOf({ start, end: start }, 'utc'), extentOf({ start: end, end }, 'utc')];
  return a.start >= b.start;
};
/** … and misplaces the end of February in the years 0 to 99, as it reads them as 1900 to 1999 at first. */
const movedByOracle = (text: string): boolean => /\b00\d\d-02/.test(text);

describe('the extent of a date', () => {
  it('equals what the EDTF library says of level 1', () => {
    const fair = levelOneText.filter((text) => !refusedByOracle(text) && !movedByOracle(text));
    fc.assert(
      fc.property(fair, (text) => {
        const { min, max } = edtf(text);
        expect(extentOf(dateOf(text), 'place')).toEqual({ start: min, end: max + 1 });
      }),
      { numRuns: 500 },
    );
  });

  it('differs from the EDTF library where that is wrong', () => {
    expect(edtf('20040506').min).toBe(20_040_506);
    expect(parseDate('20040506')).toHaveProperty('problem');
    expect(edtf('2025-02-29').min).toBe(civil(2025, 3, 1));
    expect(parseDate('2025-02-29')).toHaveProperty('problem');
    expect(edtf('0000-02-29').min).toBe(civil(0, 3, 1));
    expect(extentOf(dateOf('0000-02-29'), 'utc').start).toBe(civil(0, 2, 29));
    const minute = edtf('2025-06-22T02:10+03:30');
    expect(minute.max - minute.min).toBe(0);
    expect(() => edtf('2025-06-13/2025-06-13')).toThrow();
    expect(() => edtf('2025-06-15/2025-06')).toThrow();
  });

  it('is never empty, on either clock', () => {
    fc.assert(
      fc.property(dateText, fc.constantFrom('place' as const, 'utc' as const), (text, clock) => {
        const { start, end } = extentOf(dateOf(text), clock);
        expect(start).toBeLessThan(end);
      }),
      { numRuns: 1000 },
    );
  });

  it('moves with the clock only where a time is known', () => {
    fc.assert(
      fc.property(dateText, (text) => {
        const date = dateOf(text);
        if (!isTimed(date)) expect(extentOf(date, 'utc')).toEqual(extentOf(date, 'place'));
      }),
    );
  });

  it('moves a time to UTC by its own offset and nothing else', () => {
    fc.assert(
      fc.property(dateText, (text) => {
        for (const point of [dateOf(text).start, dateOf(text).end]) {
          if (point === null) continue;
          const [place, utc] = [extentOfPoint(point, 'place'), extentOfPoint(point, 'utc')];
          const east = point.precision === 'minute' ? point.offset * MINUTE : 0;
          expect(utc).toEqual({ start: place.start - east, end: place.end - east });
        }
      }),
      { numRuns: 500 },
    );
  });

  it('holds a time to its minute, the last minute included', () => {
    const date = dateOf('2025-06-22T02:10+03:30/2025-06-22T02:35+03:30');
    expect(extentOf(date, 'place')).toEqual(minutes(civil(2025, 6, 22, 2, 10), civil(2025, 6, 22, 2, 36)));
    expect(extentOf(date, 'utc')).toEqual(minutes(civil(2025, 6, 21, 22, 40), civil(2025, 6, 21, 23, 6)));
    const single = extentOf(dateOf('2025-06-22T02:10+03:30'), 'place');
    expect(single.end - single.start).toBe(MINUTE);
  });

  it('covers both ends where the clock makes them cross over', () => {
    const date = dateOf('2025-06-22/2025-06-22T02:10+03:30');
    expect(extentOf(date, 'place')).toEqual(minutes(civil(2025, 6, 22), civil(2025, 6, 22, 2, 11)));
    expect(extentOf(date, 'utc')).toEqual(minutes(civil(2025, 6, 21, 22, 40), civil(2025, 6, 23)));
  });

  it('is infinite at an open end', () => {
    expect(extentOf(dateOf('../2025-06-13'), 'utc')).toEqual({ start: -Infinity, end: civil(2025, 6, 14) });
    expect(extentOf(dateOf('2025-01-17/..'), 'utc')).toEqual({ start: civil(2025, 1, 17), end: Infinity });
  });

  it('gives a part of the day its whole calendar day: no hour is invented', () => {
    expect(extentOf(dateOf('2025-06-13 morning'), 'utc')).toEqual(extentOf(dateOf('2025-06-13'), 'utc'));
  });
});

describe('overlapping', () => {
  it('is mutual, and leaves neighbours apart', () => {
    const day = (n: number): Extent => ({ start: n * DAY, end: (n + 1) * DAY });
    expect(overlaps(day(0), day(1))).toBe(false);
    expect(overlaps(day(0), { start: DAY - 1, end: DAY })).toBe(true);
    const any = fc
      .tuple(fc.nat(20), fc.integer({ min: 1, max: 5 }))
      .map(([a, n]) => ({ start: a, end: a + n }));
    fc.assert(
      fc.property(any, any, (a, b) => {
        const shared = [...Array(30).keys()].some(
          (t) => t >= a.start && t < a.end && t >= b.start && t < b.end,
        );
        expect(overlaps(a, b)).toBe(shared);
        expect(overlaps(b, a)).toBe(shared);
      }),
    );
  });
});
