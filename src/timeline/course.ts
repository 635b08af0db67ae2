import { max, min } from 'd3-array';
import type { Happening } from '../dataset';
import { type Clock, DAY, type Extent, preciseExtents, stopsOf } from '../time';

/** What the axis of a dataset runs over: the same whatever is selected, so that the axis stays when the selection changes. */
export interface Course {
  readonly extents: readonly Extent[];
  readonly domain: Extent;
  /** See `stopsOf`: the window begins and ends at these. */
  readonly stops: readonly number[];
}

/** The time a dataset's events take on a clock. */
export function courseOf(
  dataset: { readonly events: readonly Pick<Happening, 'time'>[] },
  clock: Clock,
): Course {
  const extents = preciseExtents(
    dataset.events.map(({ time }) => time),
    clock,
  );
  const [start, end] = [
    min(extents, ({ start }) => (Number.isFinite(start) ? start : undefined)),
    max(extents, ({ end }) => (Number.isFinite(end) ? end : undefined)),
  ];
  const domain =
    start === undefined || end === undefined || start >= end ? { start: 0, end: DAY } : { start, end };
  return { extents, domain, stops: stopsOf(extents, domain) };
}
