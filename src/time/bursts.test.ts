import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bursts } from './bursts';
import { civil, DAY, startOfDay } from './civil';
import { preciseExtents } from './days';
import { STORY, someExtents } from './samples.node';

describe('bursts', () => {
  it('finds the two runs of the story first', () => {
    const [june, january] = bursts(preciseExtents(STORY, 'place'));
    expect(june?.extent).toEqual({ start: civil(2025, 6, 12), end: civil(2025, 6, 25) });
    expect(january?.extent).toEqual({ start: civil(2026, 1, 8), end: civil(2026, 1, 17) });
  });

  it('joins runs over as many empty days as it is told to', () => {
    const days = [1, 2, 4, 7].map((day) => ({ start: civil(2025, 6, day), end: civil(2025, 6, day + 1) }));
    const counts = (gap: number) => bursts(days, gap).map(({ count }) => count);
    expect([counts(0), counts(1), counts(2)]).toEqual([[2, 1, 1], [3, 1], [4]]);
  });

  it('counts every beginning once, in runs that do not touch', () => {
    fc.assert(
      fc.property(someExtents(100, 40), fc.nat(4), (extents, gap) => {
        const found = [...bursts(extents, gap)].sort((a, b) => a.extent.start - b.extent.start);
        expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(extents.length);
        found.forEach(({ extent }, i) => {
          const next = found[i + 1];
          if (next !== undefined) expect((next.extent.start - extent.end) / DAY).toBeGreaterThan(gap);
        });
        for (const { start } of extents) {
          const day = startOfDay(start);
          expect(found.filter(({ extent }) => day >= extent.start && day < extent.end)).toHaveLength(1);
        }
      }),
    );
  });

  it('has none where nothing begins', () => {
    expect(bursts([])).toEqual([]);
    expect(bursts([{ start: -Infinity, end: civil(2025, 6, 13) }])).toEqual([]);
  });
});
