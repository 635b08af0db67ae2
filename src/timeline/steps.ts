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

interface Course {
  /** Place of each event by its id. */
  readonly at: ReadonlyMap<string, number>;
  /** When each begins. */
  readonly starts: Float64Array;
}

const courses: Readonly<Record<Clock, WeakMap<readonly Happening[], Course>>> = {
  place: new WeakMap(),
  utc: new WeakMap(),
};

/** Asked for at every move of the window, so kept for as long as the events are the same. */
function courseThrough(events: readonly Happening[], clock: Clock): Course {
  const known = courses[clock].get(events);
  if (known) return known;
  const course = {
    at: new Map(events.map(({ id }, index) => [id, index] as const)),
    starts: Float64Array.from(events, ({ time }) => extentOf(time, clock).start),
  };
  courses[clock].set(events, course);
  return course;
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
  const { at, starts } = courseThrough(events, clock);
  const index = focus === null ? undefined : at.get(focus);
  const own = index === undefined ? undefined : events[index];
  if (index !== undefined && own && isShown(own, window, clock)) return events[index + direction] ?? null;
  const isBefore = (start: number) => start < window.start;
  const found =
    direction === 1 ? starts.findIndex((start) => !isBefore(start)) : starts.findLastIndex(isBefore);
  return events[found] ?? null;
}

const EVER: Extent = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };

/** The days on which some event begins, in order: what playing steps through. */
export function playedDays(events: readonly Happening[], clock: Clock): readonly number[] {
  const extents = events
    .filter(({ time }) => time.start?.precision === 'day' || time.start?.precision === 'minute')
    .map(({ time }) => extentOf(time, clock));
  return activeDays(extents, EVER).flatMap(({ start, begins }) => (begins > 0 ? [start] : []));
}
