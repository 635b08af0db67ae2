import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AXIS_KINDS } from './axis';
import { addDays, civil, civilParts, startOfDay } from './civil';
import { preciseExtents } from './days';
import { foldTime } from './folding';
import { STORY, STORY_DOMAIN, someExtents } from './samples.node';
import { ticksOf } from './ticks';

const year = { start: civil(2025, 1, 1), end: civil(2026, 1, 1) };
const story = (width: number) =>
  foldTime({ extents: preciseExtents(STORY, 'place'), domain: STORY_DOMAIN, width });

describe('ticks', () => {
  it('never let two labels come nearer than the gap, nor leave the axis', () => {
    const anything = fc.record({
      extents: someExtents(365, 60),
      width: fc.integer({ min: 20, max: 2000 }),
      kind: fc.constantFrom(...AXIS_KINDS),
    });
    fc.assert(
      fc.property(anything, fc.integer({ min: 8, max: 90 }), fc.nat(20), (folding, wide, gap) => {
        const axis = foldTime({ ...folding, domain: year });
        const widthOf = (t: number) => wide + civilParts(t).day;
        const ticks = ticksOf(axis, { labelWidth: widthOf, gap });
        ticks.forEach(({ t, labelX }, i) => {
          expect(labelX - widthOf(t) / 2).toBeGreaterThanOrEqual(-1e-9);
          expect(labelX + widthOf(t) / 2).toBeLessThanOrEqual(axis.width + 1e-9);
          const next = ticks[i + 1];
          if (next === undefined) return;
          const free = next.labelX - widthOf(next.t) / 2 - (labelX + widthOf(t) / 2);
          expect(free).toBeGreaterThanOrEqual(gap - 1e-9);
        });
      }),
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
});
