import type { Axis, Extent } from '../time';

/** A stretch of the axis in px. */
export interface Stretch {
  readonly x0: number;
  readonly x1: number;
}

/** What is seen of an axis, and what of it is laid out. */
export interface Sight {
  readonly part: Stretch;
  readonly near: Stretch;
}

/** px from the edge of what is seen to the middle of a symbol that could stand anywhere in its stretch. */
const KEPT_IN = 16;

/** The time that a stretch of an axis stands for; what lies beyond the axis stands at its ends. */
export function timeOf(axis: Axis, { x0, x1 }: Stretch): Extent {
  return {
    start: x0 <= 0 ? Number.NEGATIVE_INFINITY : axis.invert(x0),
    end: x1 >= axis.width ? Number.POSITIVE_INFINITY : axis.invert(x1),
  };
}

/** Where a symbol without a place of its own in its stretch stands: in the middle, or as near to it as is in sight. */
export function keptInSight({ x0, x1 }: Stretch, { part }: Sight): number {
  const middle = (x0 + x1) / 2;
  const [least, most] = [Math.max(x0, part.x0) + KEPT_IN, Math.min(x1, part.x1) - KEPT_IN];
  return least > most ? middle : Math.min(Math.max(middle, least), most);
}
