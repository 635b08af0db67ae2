import type { ScreenPoint } from './camera';
import { lengthsOf, pointAt } from './polyline';
import { clamp } from './sphere';

/** A point of a line, and the line's direction there in degrees clockwise from the x axis, as SVG's `rotate` takes it. */
export interface PointAlong {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
}

/** The point at `t`, the share of a line's length (0 to 1); null for an empty line. */
export function pointAlong(points: readonly ScreenPoint[], t: number): PointAlong | null {
  if (points.length === 0) return null;
  const lengths = lengthsOf(points);
  const total = lengths.at(-1) ?? 0;
  const length = clamp(t, 0, 1) * total;
  const [x, y] = pointAt(points, lengths, length);
  const before = pointAt(points, lengths, Math.max(0, length - 0.5));
  const after = pointAt(points, lengths, Math.min(total, length + 0.5));
  return { x, y, angle: (Math.atan2(after[1] - before[1], after[0] - before[0]) * 180) / Math.PI };
}
