import {
  type Clock,
  type DateExpression,
  dayText,
  type Extent,
  extentOf,
  isDateProblem,
  lastDayOf,
  parseDate,
} from '../time';
import type { TimeWindow, View } from './types';

function expressionOf({ from, to }: TimeWindow): DateExpression | null {
  const date = parseDate(`${from}/${to}`);
  return isDateProblem(date) ? null : date;
}

/** Whether both ends are dates and the first is not after the last. */
export function isOrdered(window: TimeWindow): boolean {
  return expressionOf(window) !== null;
}

/**
 * The time a window covers on a clock, its last day or minute included. Throws a RangeError for a window that is not
 * ordered, which `parseView` never gives.
 */
export function windowExtent(window: TimeWindow, clock: Clock): Extent {
  const date = expressionOf(window);
  if (date === null) throw new RangeError(`Not a window of time: ${window.from} to ${window.to}`);
  return extentOf(date, clock);
}

/** The part of a view that says which time is shown. */
export type Shown = Pick<View, 'window' | 'time' | 'clock'>;

/** What is shown, in the date profile: a window, everything up to its end (`../2025-06-13`), or its end alone. */
export function shownText({ window: { from, to }, time }: Pick<Shown, 'window' | 'time'>): string {
  if (time === 'until') return `../${to}`;
  return time === 'instant' ? to : `${from}/${to}`;
}

/** The time that is shown; everything up to a day begins at minus infinity. Throws as `windowExtent` does. */
export function shownExtent(shown: Shown): Extent {
  const date = parseDate(shownText(shown));
  if (isDateProblem(date)) throw new RangeError(`Not a time to show: ${date.problem}`);
  return extentOf(date, shown.clock);
}

/** The calendar days of a date as a window; null where it has no end or no beginning. */
export function daysOfDate(date: DateExpression): TimeWindow | null {
  const extent = extentOf(date, 'place');
  return Number.isFinite(extent.start) && Number.isFinite(extent.end) ? daysOf(extent) : null;
}

/** The window of the whole days that a finite extent touches. */
export const daysOf = ({ start, end }: Extent): TimeWindow => ({
  from: dayText(start),
  to: dayText(lastDayOf(end)),
});
