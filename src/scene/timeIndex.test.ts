import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps } from '../time';
import { indexExtents } from './timeIndex';

const { NEGATIVE_INFINITY, POSITIVE_INFINITY } = Number;
const extent = fc
  .tuple(
    fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 0, max: 30 }) },
      { weight: 1, arbitrary: fc.constant(NEGATIVE_INFINITY) },
    ),
    fc.oneof(
      { weight: 7, arbitrary: fc.integer({ min: 1, max: 3 }) },
      { weight: 2, arbitrary: fc.integer({ min: 1, max: 30 }) },
      { weight: 1, arbitrary: fc.constant(POSITIVE_INFINITY) },
    ),
  )
  .map(([start, length]) => ({ start, end: Math.max(start, 0) + length }));

describe('an index of extents', () => {
  it('finds what a search one by one finds, in its order, from every boundary to every other', () => {
    fc.assert(
      fc.property(fc.array(extent, { maxLength: 40 }), fc.boolean(), (drawn, sorted) => {
        const extents = sorted ? [...drawn].sort((a, b) => (a.start < b.start ? -1 : 1)) : drawn;
        const find = indexExtents(extents);
        const bounds = [...new Set([-1, 99, ...extents.flatMap(({ start, end }) => [start, end])])];
        for (const start of bounds)
          for (const end of bounds) {
            if (start >= end) continue;
            const window = { start, end };
            const expected = extents.flatMap((other, index) => (overlaps(other, window) ? [index] : []));
            expect(find(window)).toEqual(expected);
          }
      }),
      { numRuns: 200 },
    );
  });

  it('finds nothing in nothing', () => {
    expect(indexExtents([])({ start: NEGATIVE_INFINITY, end: POSITIVE_INFINITY })).toEqual([]);
  });
});
