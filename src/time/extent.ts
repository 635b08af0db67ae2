import { civil, DAY, MINUTE } from './civil';
import type { DateExpression, DatePoint } from './expression';

/** Whose clock is shown: that of the place, as the source wrote it, or UTC. */
export type Clock = 'place' | 'utc';

/**
 * A stretch of time from `start` up to, not including, `end`, in milliseconds of civil time on the clock shown (that
 * civil time read as if it were UTC); an open end is infinite.
 */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** The time a single date occupies: its year, month or day on every clock, or its minute on the clock given. */
export function extentOfPoint(point: DatePoint, clock: Clock): Extent {
  switch (point.precision) {
    case 'year':
      return { start: civil(point.year, 1, 1), end: civil(point.year + 1, 1, 1) };
    case 'month': {
      const end = point.month === 12 ? civil(point.year + 1, 1, 1) : civil(point.year, point.month + 1, 1);
      return { start: civil(point.year, point.month, 1), end };
    }
    case 'day': {
      const start = civil(point.year, point.month, point.day);
      return { start, end: start + DAY };
    }
    case 'minute': {
      const written = civil(point.year, point.month, point.day, point.hour, point.minute);
      const start = clock === 'utc' ? written - point.offset * MINUTE : written;
      return { start, end: start + MINUTE };
    }
  }
}

/** The time a date occupies on a clock, the whole of its last day or minute included; never empty. */
export function extentOf(date: Pick<DateExpression, 'start' | 'end'>, clock: Clock): Extent {
  const first = date.start === null ? null : extentOfPoint(date.start, clock);
  const last = date.end === null ? null : extentOfPoint(date.end, clock);
  const start = first?.start ?? Number.NEGATIVE_INFINITY;
  const end = last?.end ?? Number.POSITIVE_INFINITY;
  if (first === null || last === null || start < end) return { start, end };
  // Only timed ends move with the clock: a day and a time, or two offsets, may cross over. Then both are covered.
  return { start: Math.min(start, last.start), end: Math.max(end, first.end) };
}

/** Whether two extents share any time; ends are exclusive, so neighbours do not overlap. */
export function overlaps(a: Extent, b: Extent): boolean {
  return a.start < b.end && b.start < a.end;
}
