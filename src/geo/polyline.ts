import type { ScreenPoint } from './camera';
import { clamp } from './sphere';

/** The length of a line on the screen up to each of its points, in px. */
export function lengthsOf(points: readonly ScreenPoint[]): number[] {
  let total = 0;
  return points.map((point, i) => {
    const before = points[i - 1];
    if (before) total += Math.hypot(point[0] - before[0], point[1] - before[1]);
    return total;
  });
}

/** The point `length` px along a line; its ends answer for what lies before and after. */
export function pointAt(
  points: readonly ScreenPoint[],
  lengths: readonly number[],
  length: number,
): ScreenPoint {
  const i = Math.max(1, firstReaching(lengths, length));
  const [from, to] = [points[i - 1], points[i]];
  const [start, end] = [lengths[i - 1] ?? 0, lengths[i] ?? 0];
  if (!from || !to) return points.at(-1) ?? [0, 0];
  const t = end > start ? clamp((length - start) / (end - start), 0, 1) : 1;
  return [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])];
}

/** The same line with its points evenly spread, about `step` px apart but never more than `most` steps. */
export function resample(points: readonly ScreenPoint[], step: number, most: number): ScreenPoint[] {
  const lengths = lengthsOf(points);
  const total = lengths.at(-1) ?? 0;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  const count = clamp(Math.round(total / step), 1, most);
  const inner = Array.from({ length: count - 1 }, (_, i) =>
    pointAt(points, lengths, (total * (i + 1)) / count),
  );
  return [first, ...inner, last];
}

/** The direction of a line at one of its points, as a unit vector; [1, 0] where it has none. */
export function tangentAt(points: readonly ScreenPoint[], i: number): ScreenPoint {
  const before = points[Math.max(0, i - 1)];
  const after = points[Math.min(points.length - 1, i + 1)];
  if (!before || !after) return [1, 0];
  const [dx, dy] = [after[0] - before[0], after[1] - before[1]];
  const length = Math.hypot(dx, dy);
  return length > 0 ? [dx / length, dy / length] : [1, 0];
}

function firstReaching(lengths: readonly number[], length: number): number {
  let [low, high] = [0, lengths.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lengths[middle] ?? 0) < length) low = middle + 1;
    else high = middle;
  }
  return low;
}
