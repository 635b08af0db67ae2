import type { ScreenPoint } from './camera';
import { lengthsOf, pointAt } from './polyline';

/** A line without its first `start` and last `end` px; empty where nothing of it would be left. */
export function trimPolyline(points: readonly ScreenPoint[], start: number, end: number): ScreenPoint[] {
  const lengths = lengthsOf(points);
  const to = (lengths.at(-1) ?? 0) - Math.max(0, end);
  const from = Math.max(0, start);
  if (from >= to) return [];
  const inner = points.filter((_, i) => {
    const length = lengths[i] ?? 0;
    return length > from && length < to;
  });
  return [pointAt(points, lengths, from), ...inner, pointAt(points, lengths, to)];
}
