import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScreenPoint } from '../../geo';
import { dashes, ribbon } from './path';

const line = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 800 })), {
    minLength: 2,
    maxLength: 30,
  })
  .map((points): ScreenPoint[] => points.map(([x, y]) => [x, y]));
const lengthOf = (points: readonly ScreenPoint[]) =>
  points.reduce((sum, [x, y], i) => {
    const before = points[i - 1];
    return before ? sum + Math.hypot(x - before[0], y - before[1]) : 0;
  }, 0);

describe('dashes', () => {
  it('cuts a straight line into equal parts that begin and end it', () => {
    const parts = dashes(
      [
        [0, 0],
        [100, 0],
      ],
      [10, 5],
    );
    expect(parts[0]?.[0]).toEqual([0, 0]);
    expect(parts.at(-1)?.at(-1)?.[0]).toBeCloseTo(100);
    const lengths = parts.map(lengthOf);
    for (const length of lengths) expect(length).toBeCloseTo(lengths[0] ?? 0);
    expect(lengths.length).toBe(7);
  });

  it('keeps the drawn share of any line that is long enough', () => {
    fc.assert(
      fc.property(line, (points) => {
        const total = lengthOf(points);
        fc.pre(total > 100);
        const drawn = dashes(points, [8, 5]).reduce((sum, part) => sum + lengthOf(part), 0);
        expect(drawn / total).toBeGreaterThan(8 / 13 - 0.02);
        expect(drawn / total).toBeLessThan(0.75);
      }),
    );
  });

  it('leaves a line whole under no pattern', () => {
    expect(
      dashes(
        [
          [0, 0],
          [3, 4],
        ],
        [],
      ),
    ).toEqual([
      [
        [0, 0],
        [3, 4],
      ],
    ]);
  });
});

describe('ribbon', () => {
  it('is as wide as asked at both ends', () => {
    const points: ScreenPoint[] = [
      [0, 0],
      [100, 0],
    ];
    const d = ribbon(points, (t) => 2 + 2 * t, points);
    expect(d.startsWith('M0,1L100,2')).toBe(true);
    expect(d).toContain('100,-2');
  });

  it('never has a coordinate that is no number', () => {
    fc.assert(fc.property(line, (points) => !/NaN|Infinity/.test(ribbon(points, () => 2, points))));
  });
});
