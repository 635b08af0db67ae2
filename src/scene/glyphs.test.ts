import { describe, expect, it } from 'vitest';
import { KINDS } from '../dataset';
import { GLYPHS } from './glyphs';

/** The corners of a path, arcs and curves by their ends. */
function corners(path: string): [number, number][] {
  const points: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', rest = ''] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const n = (rest.match(/-?[\d.]+/g) ?? []).map(Number);
    const [dx, dy] = command === command.toLowerCase() ? [x, y] : [0, 0];
    const last = n.at(-1) ?? 0;
    if (/h/i.test(command)) x = dx + last;
    else if (/v/i.test(command)) y = dy + last;
    else if (!/z/i.test(command)) [x, y] = [dx + (n.at(-2) ?? 0), dy + last];
    points.push([x, y]);
  }
  return points;
}

describe('GLYPHS', () => {
  it.each(KINDS)('%s fits the box of 16 × 16 around the origin and fills most of one side', (kind) => {
    const points = corners(GLYPHS[kind]);
    expect(Math.max(...points.flat().map(Math.abs))).toBeLessThanOrEqual(8.01);
    const spans = [0, 1].map((axis) => {
      const values = points.map((point) => point[axis] ?? 0);
      return Math.max(...values) - Math.min(...values);
    });
    expect(Math.max(...spans)).toBeGreaterThan(10);
  });

  it('has a shape of its own for each kind', () => {
    expect(new Set(Object.values(GLYPHS)).size).toBe(KINDS.length);
  });
});
