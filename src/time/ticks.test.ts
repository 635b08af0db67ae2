import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AXIS_KINDS } from './axis';
import { addDays, civil, civilParts, startOfDay } from './civil';
import { preciseExtents } from './days';
import { SYNTHETIC } from './fixtures/synthetic';
import { foldTime } from './folding';
import { dateOf, STORY, STORY_DOMAIN, someExtents } from './samples.node';
import { type TickPrecision, ticksOf } from './ticks';

const year = { start: civil(2025, 1, 1), end: civil(2026, 1, 1) };
const story = (width: number) =>
  foldTime({ extents: preciseExtents(STORY, 'place'), domain: STORY_DOMAIN, width });

describe('ticks', () => {
  it('never let two labels come nearer than the gap, nor leave the part that is seen', () => {
    const anything = fc.record({
      extents: someExtents(365, 60),
      width: fc.oneof(fc.integer({ min: 20, max: 2000 }), fc.integer({ min: 2000, max: 200_000 })),
      kind: fc.constantFrom(...AXIS_KINDS),
      unfolded: fc.constantFrom([], [year], [{ start: civil(2025, 3, 1), end: civil(2025, 5, 1) }]),
    });
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    const labels = fc.record({
      wide: fc.integer({ min: 8, max: 90 }),
      gap: fc.nat(20),
      precisions: fc.subarray<TickPrecision>(['year', 'month', 'day', 'hour'], { minLength: 1 }),
    });
    fc.assert(
      fc.property(anything, labels, part, part, (folding, { wide, gap, precisions }, from, part) => {
        const axis = foldTime({ ...folding, domain: year });
        const x0 = from * axis.width;
        const range = { x0, x1: Math.min(axis.width, x0 + part * 2000) };
        const widthOf = (t: number) => wide + civilParts(t).day;
        const ticks = ticksOf(axis, { labelWidth: widthOf, gap, precisions, range });
        ticks.forEach(({ t, labelX, precision }, i) => {
          expect(precisions).toContain(precision);
          expect(labelX - widthOf(t) / 2).toBeGreaterThanOrEqual(range.x0 - 1e-6);
          expect(labelX + widthOf(t) / 2).toBeLessThanOrEqual(range.x1 + 1e-6);
          const next = ticks[i + 1];
          if (next === undefined) return;
          const free = next.labelX - widthOf(next.t) / 2 - (labelX + widthOf(t) / 2);
          expect(free).toBeGreaterThanOrEqual(gap - 1e-6);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('stand in the middle of days that are open', () => {
    const axis = story(1040);
    const ticks = ticksOf(axis, { labelWidth: 16 });
    expect(ticks.length).toBeGreaterThan(15);
    for (const { t, x } of ticks) {
      expect(t).toBe(startOfDay(t));
      expect(x).toBeCloseTo((axis.scale(t) + axis.scale(addDays(t, 1))) / 2, 9);
      expect(axis.spans.find(({ extent }) => t >= extent.start && t < extent.end)?.kind).toBe('open');
    }
  });

  it('label the months with the most room first', () => {
    const ticks = ticksOf(story(330), { labelWidth: 80, precisions: ['month'] });
    expect(ticks.map(({ t }) => civilParts(t)).map(({ year, month }) => [year, month])).toEqual([
      [2025, 6],
      [2026, 1],
    ]);
  });

  it('say each month once, and each day once', () => {
    for (const precision of ['month', 'day'] as const) {
      const ticks = ticksOf(story(1440), { labelWidth: 1, gap: 0, precisions: [precision] });
      const names = ticks
        .map(({ t }) => civilParts(t))
        .map(({ year, month, day }) => [year, month, precision === 'day' ? day : 0]);
      expect(new Set(names.map(String)).size).toBe(names.length);
      expect(ticks.every((tick) => tick.precision === precision)).toBe(true);
    }
  });

  it('begin each month where it begins on an axis true to scale', () => {
    const axis = foldTime({ extents: [], domain: year, width: 1200, kind: 'linear' });
    const ticks = ticksOf(axis, { labelWidth: 60, precisions: ['month'] });
    expect(ticks.map(({ t }) => t)).toEqual(Array.from({ length: 12 }, (_, i) => civil(2025, i + 1, 1)));
  });

  it('stay few over a thousand years', () => {
    const domain = { start: civil(1000, 1, 1), end: civil(2001, 1, 1) };
    const ticks = ticksOf(foldTime({ extents: [], domain, width: 1000, kind: 'linear' }), { labelWidth: 60 });
    expect(ticks.length).toBeGreaterThan(5);
    expect(ticks.length).toBeLessThan(16);
  });

  const labelled = (ticks: ReturnType<typeof ticksOf>, precision: TickPrecision) =>
    ticks.filter((tick) => tick.precision === precision).map(({ t }) => civilParts(t));

  it('name round years over a thousand years, and the years of both ends where the time between is folded', () => {
    const extents = preciseExtents(SYNTHETIC.thousandYears.map(dateOf), 'place');
    const domain = { start: civil(1025, 6, 13), end: civil(2025, 6, 17) };
    const yearsOn = (kind: 'linear' | 'folded', unfolded: boolean) => {
      const axis = foldTime({ extents, domain, width: 1440, kind, unfolded: unfolded ? [domain] : [] });
      return labelled(ticksOf(axis, { labelWidth: 30, precisions: ['year'] }), 'year').map(
        ({ year }) => year,
      );
    };
    expect(yearsOn('linear', false)).toEqual(Array.from({ length: 20 }, (_, n) => 1050 + 50 * n));
    expect(yearsOn('folded', false)).toEqual([1025, 2025]);
    const through = yearsOn('folded', true);
    expect(through.length).toBeGreaterThan(8);
    expect(through.slice(1, -1).every((year) => year % 50 === 0)).toBe(true);
  });

  it('name a year once where years and months share a row', () => {
    const domain = { start: civil(2023, 1, 1), end: civil(2026, 1, 1) };
    const axis = foldTime({ extents: [], domain, width: 1200, kind: 'linear' });
    const ticks = ticksOf(axis, { labelWidth: 24, gap: 2, precisions: ['year', 'month'] });
    expect(labelled(ticks, 'year').map(({ year }) => year)).toEqual([2023, 2024, 2025]);
    expect(labelled(ticks, 'month').every(({ month }) => month !== 1)).toBe(true);
    // All but the second of the first year, beside whose name at the edge there is no room.
    expect(labelled(ticks, 'month')).toHaveLength(32);
  });

  it('name the same days of every month on a long stretch', () => {
    const axis = foldTime({ extents: [], domain: year, width: 1440, kind: 'linear' });
    const found = labelled(ticksOf(axis, { labelWidth: 12, gap: 4, precisions: ['day'] }), 'day');
    for (let month = 1; month <= 12; month += 1) {
      const own = found.filter((parts) => parts.month === month).map(({ day }) => day);
      expect(own.filter((day) => day > 5)).toEqual(month === 2 ? [10, 15, 20] : [10, 15, 20, 25]);
    }
  });

  it('name even hours where a day has room for them, and none in folds', () => {
    const hoursAt = (px: number) => {
      const domain = { start: civil(2025, 6, 13), end: civil(2025, 6, 14) };
      const axis = foldTime({ extents: [], domain, width: px, kind: 'linear' });
      return labelled(ticksOf(axis, { labelWidth: 30, gap: 10, precisions: ['hour'] }), 'hour').map(
        ({ hour }) => hour,
      );
    };
    expect(hoursAt(119)).toEqual([]);
    expect(hoursAt(120)).toEqual([0, 12]);
    expect(hoursAt(160)).toEqual([6, 12, 18]);
    expect(hoursAt(320)).toEqual([3, 6, 9, 12, 15, 18, 21]);
    expect(hoursAt(1440)).toHaveLength(24);
    const axis = story(20_000);
    const found = ticksOf(axis, { labelWidth: 30, precisions: ['hour'] });
    expect(found.length).toBeGreaterThan(100);
    for (const { t, x, labelX } of found) {
      expect(axis.scale(t)).toBe(x);
      expect(Math.abs(labelX - x)).toBeLessThanOrEqual(15);
      expect(axis.spans.find(({ extent }) => t >= extent.start && t < extent.end)?.kind).toBe('open');
    }
  });

  it('keep a day’s name in view while any part of the day that has room for it is', () => {
    const axis = story(100_000);
    const [from, to] = [axis.scale(civil(2025, 6, 13)), axis.scale(civil(2025, 6, 14))];
    const seen = (x0: number, x1: number) =>
      ticksOf(axis, { labelWidth: 20, precisions: ['day'], range: { x0, x1 } }).map(({ t, labelX }) => [
        t,
        labelX,
      ]);
    expect(seen(from + 10, from + 400)).toEqual([[civil(2025, 6, 13), from + 390]]);
    expect(seen(to - 21, to + 19)).toEqual([[civil(2025, 6, 13), to - 11]]);
    expect(seen(to - 19, to + 19)).toEqual([]);
  });

  it('stand still while the part seen moves, but for those at its edges', () => {
    const axis = story(20_000);
    for (const precision of ['day', 'hour'] as const) {
      const at = (x0: number) =>
        ticksOf(axis, { labelWidth: 30, precisions: [precision], range: { x0, x1: x0 + 800 } });
      let compared = 0;
      for (let from = 2000; from < 15_000; from += 700) {
        const shared = (x0: number) =>
          at(x0).flatMap(({ t, x }) => (x > from + 150 && x < from + 650 ? [t] : []));
        expect(shared(from + 40)).toEqual(shared(from));
        compared += shared(from).length;
      }
      expect(compared).toBeGreaterThan(20);
    }
  });

  it('are made for the part seen only', () => {
    const domain = { start: civil(1000, 1, 1), end: civil(2001, 1, 1) };
    const axis = foldTime({ extents: [], domain, width: 500 * 1440, kind: 'linear' });
    let measured = 0;
    const labelWidth = () => {
      measured += 1;
      return 30;
    };
    const precisions: TickPrecision[] = ['year', 'month', 'day', 'hour'];
    const ticks = ticksOf(axis, { labelWidth, precisions, range: { x0: 360_000, x1: 361_440 } });
    expect(ticks.length).toBeGreaterThan(20);
    expect(measured).toBeLessThan(3000);
  });
});
