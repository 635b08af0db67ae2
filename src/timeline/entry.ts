import type { Happening } from '../dataset';
import { addDays, type Clock, DAY, type Extent, MINUTE, shapeOf, startOfDay, type TimeShape } from '../time';

/** An event as it stands on the axis. */
export interface Entry {
  readonly event: Happening;
  /** Its place in the order of the events. */
  readonly order: number;
  readonly shape: TimeShape;
  /** The stretch in which it began, no finer than that is known: its minute, half day or day, or all of its time. */
  readonly began: Extent;
}

/** Whether a date is that of one night, from the evening of a day to the morning of the next. */
export function isOneNight({ phase, spans, extent }: TimeShape): boolean {
  return phase === 'night' && spans && extent.end - extent.start === 2 * DAY;
}

/** The half of a day that a phase begins in: a night begins in the evening of its day. */
function halfOf(day: number, phase: TimeShape['phase']): Extent {
  const noon = day + DAY / 2;
  return phase === 'morning' ? { start: day, end: noon } : { start: noon, end: addDays(day, 1) };
}

function beganIn({ time }: Happening, shape: TimeShape): Extent {
  const { extent, between, phase } = shape;
  if (between) return extent;
  // What has no known beginning stands at its end.
  const start = Number.isFinite(extent.start) ? extent.start : extent.end - 1;
  if (time.start?.precision === 'minute') return { start, end: start + MINUTE };
  if (isOneNight(shape)) return { start: extent.start + DAY / 2, end: extent.end - DAY / 2 };
  const day = startOfDay(start);
  return phase === null ? { start: day, end: addDays(day, 1) } : halfOf(day, phase);
}

/** An event as it stands on the axis, on a clock. */
export function entryOf(event: Happening, order: number, clock: Clock): Entry {
  const shape = shapeOf(event.time, clock);
  return { event, order, shape, began: beganIn(event, shape) };
}
