import type { Happening } from '../dataset';
import { activeDays, type Clock, type Extent, extentOf, extentOfPoint, overlaps } from '../time';
import { daysOf, type TimeWindow } from '../view';

/** The window in which an event is found: the day it begins on, or the month or year where no more is known. */
export function dayWindow({ time }: Happening, clock: Clock): TimeWindow | null {
  const point = time.start ?? time.end;
  if (point === null) return null;
  return daysOf(extentOfPoint(point, clock));
}

/** Whether any of an event lies in a window. */
export function isShown({ time }: Happening, window: Extent, clock: Clock): boolean {
  return overlaps(extentOf(time, clock), window);
}

/**
 * The event before or after the one in focus, in the order given. Where none is in focus, or the reader has moved the
 * window away from it, the one that begins next in or after the window, or last before it; null at the end.
 */
export function neighbour(
  events: readonly Happening[],
  focus: string | null,
  window: Extent,
  clock: Clock,
  direction: 1 | -1,
): Happening | null {
  const at = events.findIndex((event) => event.id === focus && isShown(event, window, clock));
  if (at !== -1) return events[at + direction] ?? null;
  const startsBefore = (event: Happening) => extentOf(event.time, clock).start < window.start;
  return (direction === 1 ? events.find((e) => !startsBefore(e)) : events.findLast(startsBefore)) ?? null;
}

const EVER: Extent = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };

/** The days on which some event begins, in order: what playing steps through. */
export function playedDays(events: readonly Happening[], clock: Clock): readonly number[] {
  const extents = events
    .filter(({ time }) => time.start?.precision === 'day' || time.start?.precision === 'minute')
    .map(({ time }) => extentOf(time, clock));
  return activeDays(extents, EVER).flatMap(({ start, begins }) => (begins > 0 ? [start] : []));
}
