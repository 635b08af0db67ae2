import {
  type Axis,
  addDays,
  dayText,
  type Extent,
  endIndexAt,
  lastDayOf,
  stopIndexAt,
  windowEnd,
  windowStart,
} from '../time';
import { isOrdered, type TimeMode, type TimeWindow } from '../view';

/** The steps between stops that a window covers: indexes of the first and the last, both included. */
export interface Reach {
  readonly first: number;
  readonly last: number;
}

export type End = 'start' | 'end';

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

/** The steps that a window touches, at least one; a window beyond the stops touches the nearest. */
export function reachOf(stops: readonly number[], window: Extent): Reach {
  const first = stopIndexAt(stops, window.start);
  return { first, last: Math.max(first, endIndexAt(stops, window.end)) };
}

/** The window that covers exactly these steps. */
export function windowOf(stops: readonly number[], { first, last }: Reach): TimeWindow {
  return {
    from: dayText(windowStart(stops, first)),
    to: dayText(lastDayOf(windowEnd(stops, last))),
  };
}

/**
 * Moves one handle to a stop; it stops at the other handle, and the end that is not moved stays as it is. An instant is
 * moved by either end; what is shown up to an end has no other.
 */
export function moveHandle(
  stops: readonly number[],
  reach: Reach,
  end: End,
  index: number,
  time: TimeMode = 'window',
): Reach {
  if (time === 'instant') return moveWindow(stops, { first: reach.last, last: reach.last }, index);
  if (time === 'until' && end === 'start') return reach;
  return end === 'start'
    ? { first: clamp(Math.round(index), 0, reach.last), last: reach.last }
    : {
        first: reach.first,
        last: clamp(Math.round(index), reach.first, Math.max(reach.first, stops.length - 2)),
      };
}

/** Moves the window to begin at a stop; it keeps its number of steps and stays within the stops. */
export function moveWindow(stops: readonly number[], reach: Reach, first: number): Reach {
  const length = reach.last - reach.first;
  const start = clamp(Math.round(first), 0, Math.max(0, stops.length - 2 - length));
  return { first: start, last: start + length };
}

/** The stop a week on from a handle's, or back; at least one stop further. */
export function weekFrom(stops: readonly number[], index: number, direction: 1 | -1): number {
  const there = stopIndexAt(stops, addDays(stops[index] ?? 0, 7 * direction));
  return direction === 1 ? Math.max(index + 1, there) : Math.min(index - 1, there);
}

/** The stop whose edge on this end of the window lies nearest to px. */
export function stopNear(axis: Axis, stops: readonly number[], end: End, x: number): number {
  const edge = (index: number) =>
    axis.scale(end === 'start' ? windowStart(stops, index) : windowEnd(stops, index));
  const at = stopIndexAt(stops, axis.invert(x));
  const candidates = [at - 1, at, at + 1].filter((index) => index >= 0 && index <= stops.length - 2);
  return candidates.reduce(
    (best, index) => (Math.abs(edge(index) - x) < Math.abs(edge(best) - x) ? index : best),
    at,
  );
}

/**
 * The window after a move: an end whose step has not changed keeps its text, so a time of day is not lost. Where only
 * the window's end counts, its start stays for when it counts again, as long as it is not after the end.
 */
export function windowAfter(
  window: TimeWindow,
  stops: readonly number[],
  before: Reach,
  after: Reach,
  time: TimeMode = 'window',
): TimeWindow {
  const moved = windowOf(stops, after);
  const to = after.last === before.last ? window.to : moved.to;
  if (time === 'instant') return { from: to, to };
  if (time === 'until')
    return isOrdered({ from: window.from, to }) ? { from: window.from, to } : { from: to, to };
  return { from: after.first === before.first ? window.from : moved.from, to };
}
