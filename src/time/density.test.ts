import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AXIS_KINDS } from './axis';
import { civil, DAY } from './civil';
import { densityOf } from './density';
import { foldTime } from './folding';
import { someExtents } from './samples.node';

const domain = { start: civil(2025, 1, 1), end: civil(2026, 1, 1) };
const sum = (counts: Float64Array) => counts.reduce((total, count) => total + count, 0);

describe('density', () => {
  it('counts each start once, in the bin that its px falls into, in order or not', () => {
    const cases = fc.record({
      extents: someExtents(400, 60),
      width: fc.integer({ min: 20, max: 2000 }),
      kind: fc.constantFrom(...AXIS_KINDS),
    });
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 60 }), fc.boolean(), (folding, binPx, ordered) => {
        const axis = foldTime({ ...folding, domain });
        const starts = folding.extents.map(({ start }) => start);
        if (ordered) starts.sort((a, b) => a - b);
        const inside = starts.filter((t) => t >= domain.start && t < domain.end);
        const counts = densityOf(starts, axis, binPx);
        expect(counts).toHaveLength(Math.ceil(axis.width / binPx));
        expect(sum(counts)).toBe(inside.length);
        counts.forEach((count, bin) => {
          const within = (tolerance: number) =>
            inside.filter((t) => {
              const x = axis.scale(t);
              return x >= bin * binPx - tolerance && x < (bin + 1) * binPx + tolerance;
            }).length;
          expect(count).toBeLessThanOrEqual(within(1e-6));
          expect(count).toBeGreaterThanOrEqual(within(-1e-6));
        });
      }),
    );
  });

  it('leaves out what lies outside the domain, or nowhere', () => {
    const axis = foldTime({ extents: [], domain, width: 365, kind: 'linear' });
    const starts = [
      -Infinity,
      Number.NaN,
      domain.start - 1,
      domain.start,
      domain.end - 1,
      domain.end,
      Infinity,
    ];
    const counts = densityOf(starts, axis, 100);
    expect([...counts]).toEqual([1, 0, 0, 1]);
    expect([...densityOf(Float64Array.of(domain.start + 100 * DAY), axis, 50)]).toEqual([
      0, 0, 1, 0, 0, 0, 0, 0,
    ]);
  });
});
