import { DAY } from './civil';
import { activeDays, daysBetween } from './days';
import type { Extent } from './extent';

/** A run of days on which things begin, from its first day to its last, and how many begin in it. */
export interface Burst {
  readonly extent: Extent;
  readonly count: number;
}

const EVER: Extent = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };

/**
 * The longest runs of days on which something begins, with no more than `maxGap` empty days between two of them; the
 * fullest comes first, and of equals the earliest.
 */
export function bursts(extents: readonly Extent[], maxGap = 1): readonly Burst[] {
  const runs: { start: number; last: number; count: number }[] = [];
  for (const day of activeDays(extents, EVER)) {
    if (day.begins === 0) continue;
    const run = runs.at(-1);
    if (run !== undefined && daysBetween(run.last, day.start) <= maxGap) {
      run.last = day.start;
      run.count += day.begins;
    } else {
      runs.push({ start: day.start, last: day.start, count: day.begins });
    }
  }
  return runs
    .map(({ start, last, count }) => ({ extent: { start, end: last + DAY }, count }))
    .sort((a, b) => b.count - a.count || a.extent.start - b.extent.start);
}
