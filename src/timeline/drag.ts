import { type Axis, type Extent, stopIndexAt } from '../time';
import type { TimeMode } from '../view';
import { moveHandle, moveWindow, type Reach, reachOf, stopNear } from './slide';

export const HANDLES = ['start', 'end', 'window'] as const;
/** What one drags. */
export type Handle = (typeof HANDLES)[number];

/** A drag as it began. */
export interface Grab {
  readonly handle: Handle;
  readonly reach: Reach;
  /** px of the pointer. */
  readonly from: number;
  /** px of what it took hold of: the end that it moves, or the point of the window nearest to it. */
  readonly held: number;
  /** For the window: how many steps from its first the pointer took hold. */
  readonly step: number;
}

/** Takes hold of a handle, or of the window, at x (px on the axis). */
export function grab(axis: Axis, stops: readonly number[], window: Extent, handle: Handle, x: number): Grab {
  const reach = reachOf(stops, window);
  const [x0, x1] = [axis.scale(window.start), axis.scale(window.end)];
  if (handle !== 'window') return { handle, reach, from: x, held: handle === 'start' ? x0 : x1, step: 0 };
  const held = Math.min(Math.max(x, x0), x1);
  return { handle, reach, from: x, held, step: stopIndexAt(stops, axis.invert(held)) - reach.first };
}

/** Where the window is when the pointer has come to x: what was taken hold of stays under it, to the nearest stop. */
export function dragTo(
  axis: Axis,
  stops: readonly number[],
  drag: Grab,
  x: number,
  time: TimeMode = 'window',
): Reach {
  const { handle, reach, from, held, step } = drag;
  const at = held + (x - from);
  if (handle === 'window') return moveWindow(stops, reach, stopIndexAt(stops, axis.invert(at)) - step);
  return moveHandle(stops, reach, handle, stopNear(axis, stops, handle, at), time);
}

/** The window moved so that its middle step lies at x (px on the axis); where only its end counts, the end. */
export function centreAt(
  axis: Axis,
  stops: readonly number[],
  reach: Reach,
  x: number,
  time: TimeMode = 'window',
): Reach {
  if (time === 'until') return { first: 0, last: stopIndexAt(stops, axis.invert(x)) };
  const half = Math.floor((reach.last - reach.first) / 2);
  return moveWindow(stops, reach, stopIndexAt(stops, axis.invert(x)) - half);
}
