import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, meet } from './box';
import { gridOf } from './grid';

const coordinate = fc.double({ min: -300, max: 300, noNaN: true });
const side = fc.double({ min: 0, max: 90, noNaN: true });
const box = fc
  .tuple(coordinate, coordinate, side, side)
  .map(([x0, y0, width, height]): Box => ({ x0, y0, x1: x0 + width, y1: y0 + height }));

describe('a grid', () => {
  it('finds every box that meets another', () => {
    fc.assert(
      fc.property(fc.array(box), box, fc.double({ min: 1, max: 60, noNaN: true }), (boxes, one, width) => {
        const found = new Set(gridOf(boxes, width).near(one));
        expect([...found]).toEqual(expect.arrayContaining(boxes.filter((other) => meet(one, other))));
        for (const other of found) expect(boxes).toContain(other);
      }),
    );
  });

  it('does not look at what is far away', () => {
    const [near, far] = [
      { x0: 0, y0: 0, x1: 1, y1: 1 },
      { x0: 100, y0: 0, x1: 101, y1: 1 },
    ];
    expect(gridOf([near, far], 10).near({ x0: 5, y0: 5, x1: 6, y1: 6 })).toEqual([near]);
  });
});
