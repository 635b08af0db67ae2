import type { Happening } from '../dataset';
import { type Clock, dayText, type Extent, extentOf } from '../time';

/** Opacity of what happened on the latest day shown, on the day before it on which something did, and so on. */
export const FADING = [1, 0.93, 0.87, 0.8] as const;

const OLDEST = FADING[FADING.length - 1] ?? 1;

/**
 * How strongly each event is drawn where time passes by: the newest fully, older ones step by step less, by days on
 * which something began or still went on. What still goes on at the end of the time shown is new.
 */
export function fadingOf(
  events: readonly Happening[],
  clock: Clock,
  { end }: Pick<Extent, 'end'>,
): ReadonlyMap<string, number> {
  const days = new Map(
    events.map(({ id, time }) => [id, dayText(Math.min(extentOf(time, clock).end, end) - 1)] as const),
  );
  const latest = [...new Set(days.values())].toSorted().reverse();
  const steps = new Map(latest.slice(0, FADING.length).map((day, i) => [day, FADING[i] ?? OLDEST]));
  return new Map([...days].map(([id, day]) => [id, steps.get(day) ?? OLDEST]));
}
