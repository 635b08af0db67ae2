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
import type { TimeWindow } from './types';

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

/** The window of the whole days that a finite extent touches. */
export const daysOf = ({ start, end }: Extent): TimeWindow => ({
  from: dayText(start),
  to: dayText(lastDayOf(end)),
});
