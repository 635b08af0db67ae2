import { bisectRight } from 'd3-array';
import { type Axis, stopIndexAt } from '../time';
import { TRAIL_PX } from './pace';
import type { Reach } from './slide';

/**
 * The steps shown while the playhead passes a moment: back to where it was a dwell ago, and always the last day on
 * which something begins, so that nothing empty is shown while an empty stretch goes by. Null before the first.
 */
export function trailAt(
  axis: Axis,
  stops: readonly number[],
  days: readonly number[],
  t: number,
): Reach | null {
  const latest = days[bisectRight(days, t) - 1];
  if (latest === undefined) return null;
  const last = stopIndexAt(stops, latest);
  const since = stopIndexAt(stops, axis.invert(axis.scale(t) - TRAIL_PX));
  return { first: Math.min(since, last), last };
}
