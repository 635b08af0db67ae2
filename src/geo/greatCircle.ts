import { geoDistance, geoInterpolate } from 'd3-geo';
import type { Position } from './camera';

/**
 * Positions along the shorter great circle from one position to another, `n` steps apart evenly and with both ends;
 * one position where the ends are the same; between antipodes, the way over the nearer pole.
 */
export function greatCircle(a: Position, b: Position, n: number): Position[] {
  const angle = geoDistance([...a], [...b]);
  if (angle < 1e-9) return [a];
  const steps = Math.max(1, Math.round(n));
  const at = angle > Math.PI - 1e-6 ? overPole(a, b) : geoInterpolate([...a], [...b]);
  return Array.from({ length: steps + 1 }, (_, i) => (i === 0 ? a : i === steps ? b : at(i / steps)));
}

// Every great circle through a point passes its antipode, and rounding would pick one at random at every step.
function overPole(a: Position, b: Position): (t: number) => [number, number] {
  const middle: [number, number] = a[1] >= 0 ? [a[0] + 180, 90 - a[1]] : [a[0] + 180, -90 - a[1]];
  const first = geoInterpolate([...a], middle);
  const second = geoInterpolate(middle, [...b]);
  return (t) => (t < 0.5 ? first(2 * t) : second(2 * t - 1));
}
