import type { ScreenPoint } from './camera';
import { lengthsOf, tangentAt } from './polyline';

/** How much of an offset applies at `t`, the share of a line's length: 0 to 1. */
export type OffsetProfile = (t: number) => number;

const RISE = 0.15;

/** Lanes that meet at both ends and run side by side over the middle 70 %, with a smooth change between. */
export const laneProfile: OffsetProfile = (t) => {
  const s = Math.min(1, Math.max(0, Math.min(t, 1 - t) / RISE));
  return s * s * (3 - 2 * s);
};

/** A line shifted sideways by `distance` px times the profile; a positive distance is to the right, looking along the line. */
export function offsetPolyline(
  points: readonly ScreenPoint[],
  distance: number,
  profile: OffsetProfile = laneProfile,
): ScreenPoint[] {
  const lengths = lengthsOf(points);
  const total = lengths.at(-1) ?? 0;
  return points.map(([x, y], i) => {
    const shift = total > 0 ? distance * profile((lengths[i] ?? 0) / total) : 0;
    const [tx, ty] = tangentAt(points, i);
    return shift === 0 ? [x, y] : [x - ty * shift, y + tx * shift];
  });
}
