import { bisectRight } from 'd3-array';
import { startOfDay } from './civil';
import type { Extent } from './extent';
import { piecesOf, wholeDays } from './pieces';

/**
 * The ordered moments the range handles step over, the same at every width and on every kind of axis: the start of
 * each open day, the start of each fold, and last the domain's end. Stop i and its successor bound one step, `[i, i+1)`.
 *
 * A start handle at i begins the window at stop i (`windowStart`). An end handle at i includes the whole of step i: its
 * value is the start of the last day included, and the window ends, exclusively, where the next step begins
 * (`windowEnd`). So both handles run over 0 … stops.length − 2, and both at the same i show that one day.
 */
export function stopsOf(extents: readonly Extent[], domain: Extent): readonly number[] {
  const whole = wholeDays(domain);
  const stops = piecesOf(extents, whole).flatMap(({ kind, extent, cells }) =>
    kind === 'fold' ? [extent.start] : cells.map((cell) => cell.extent.start),
  );
  return [...stops, whole.end];
}

/** Index of the step that holds `t`: the last stop not after it, within 0 … stops.length − 2. */
export function stopIndexAt(stops: readonly number[], t: number): number {
  return Math.min(Math.max(bisectRight(stops, t) - 1, 0), Math.max(stops.length - 2, 0));
}

/** Where a window begins when the start handle stands at stop `index`. */
export function windowStart(stops: readonly number[], index: number): number {
  return stops[Math.min(Math.max(index, 0), stops.length - 2)] ?? 0;
}

/** Where a window ends, exclusively, when the end handle stands at stop `index`: that step is included. */
export function windowEnd(stops: readonly number[], index: number): number {
  return stops[Math.min(Math.max(index + 1, 1), stops.length - 1)] ?? 0;
}

/** The end handle's index for a window that ends, exclusively, at `end`. */
export function endIndexAt(stops: readonly number[], end: number): number {
  return stopIndexAt(stops, end - 1);
}

/** 00:00 of the last day a window that ends, exclusively, at `end` includes: what its end is called. */
export function lastDayOf(end: number): number {
  return startOfDay(end - 1);
}
