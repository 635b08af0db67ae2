import type { Happening, Kind } from '../dataset';
import { type Axis, type Clock, DAY, type DatePoint, type Extent, extentOf, startOfDay } from '../time';

/** How long an event lasted, or within what time it lies; px on the axis. */
export interface Bar {
  readonly event: string;
  readonly kind: Kind;
  readonly x0: number;
  readonly x1: number;
  /** Which of the lane's rows of bars it lies in, from 0 at the top. */
  readonly row: number;
  /** An end that is not known to the day, or in doubt. */
  readonly softStart: boolean;
  readonly softEnd: boolean;
}

const SHORTEST = 3;
const GAP = 1.5;

const isSoft = (point: DatePoint | null): boolean =>
  point === null ||
  point.precision === 'month' ||
  point.precision === 'year' ||
  point.approximate ||
  point.uncertain;

function lasting({ time }: Happening, clock: Clock): Extent | null {
  const { start, end } = extentOf(time, clock);
  if (end <= startOfDay(start) + DAY) return null;
  // One night lies between the evening of its first day and the morning of its second.
  if (time.phase === 'night' && end - start === 2 * DAY)
    return { start: start + DAY / 2, end: end - DAY / 2 };
  return { start, end };
}

/** A bar for each event that goes on beyond its first day, by id; where more overlap than there are rows, they share the last. */
export function barsOf(
  events: readonly Happening[],
  axis: Axis,
  clock: Clock,
  rows: number,
): ReadonlyMap<string, Bar> {
  const ends: number[] = [];
  const bars = events.flatMap((event) => {
    const extent = lasting(event, clock);
    if (extent === null) return [];
    const x0 = axis.scale(extent.start);
    return [{ event, x0, x1: Math.max(x0 + SHORTEST, axis.scale(extent.end)) }];
  });
  bars.sort((a, b) => a.x0 - b.x0);
  return new Map(
    bars.map(({ event: { id, kind, time }, x0, x1 }) => {
      const free = Array.from({ length: rows }, (_, row) => row).find(
        (row) => (ends[row] ?? -1e9) + GAP <= x0,
      );
      const row = free ?? rows - 1;
      ends[row] = Math.max(ends[row] ?? x1, x1);
      return [id, { event: id, kind, x0, x1, row, softStart: isSoft(time.start), softEnd: isSoft(time.end) }];
    }),
  );
}
