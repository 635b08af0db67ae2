import { DAY, startOfDay } from './civil';
import { type DateExpression, isImprecise } from './expression';
import { type Clock, type Extent, extentOf, extentOfPoint } from './extent';

/** A calendar day on which something begins or ends; `begins` counts what begins, and may be 0. */
export interface ActiveDay {
  /** 00:00 of the day. */
  readonly start: number;
  readonly begins: number;
}

/**
 * The extents that may shape an axis: dates known to the day as they are, half-known intervals by the end that is
 * known, and nothing for dates known only to the month or the year.
 */
export function preciseExtents(dates: readonly DateExpression[], clock: Clock): readonly Extent[] {
  return dates.flatMap((date) => {
    if (!isImprecise(date)) return [extentOf(date, clock)];
    return [date.start, date.end].flatMap((point) =>
      point?.precision === 'day' || point?.precision === 'minute' ? [extentOfPoint(point, clock)] : [],
    );
  });
}

/** The days within `domain` on which some extent begins or ends, in order; open ends count for nothing. */
export function activeDays(extents: readonly Extent[], domain: Extent): readonly ActiveDay[] {
  const begins = new Map<number, number>();
  const touch = (t: number, count: number) => {
    if (!Number.isFinite(t) || t < domain.start || t >= domain.end) return;
    const day = startOfDay(t);
    begins.set(day, (begins.get(day) ?? 0) + count);
  };
  for (const { start, end } of extents) {
    touch(start, 1);
    touch(Math.max(start, end - 1), 0);
  }
  return [...begins].map(([start, count]) => ({ start, begins: count })).sort((a, b) => a.start - b.start);
}

/** How many days lie between two days, given by their starts: 0 for neighbours. */
export function daysBetween(earlier: number, later: number): number {
  return (later - earlier) / DAY - 1;
}
