import type { DatasetMeta, Happening } from '../dataset';
import { DAY, dayText, extentOf, isImprecise } from '../time';
import type { ViewContext } from './link';
import { themeOf } from './modes';
import type { Mode, View } from './types';
import { daysOfDate, isOrdered } from './window';

/** The part of a dataset that says what a view starts from. */
export interface Story {
  readonly meta: Pick<DatasetMeta, 'opening' | 'asOf' | 'version'>;
  readonly events: readonly Pick<Happening, 'id' | 'time'>[];
}

/** The first day on which the most events go on; events not placed on days do not count. Null when none is. */
export function busiestDay({ events }: Story): string | null {
  const changes = new Map<number, number>();
  const change = (day: number, by: number): void => {
    changes.set(day, (changes.get(day) ?? 0) + by);
  };
  for (const { time } of events) {
    const { start, end } = extentOf(time, 'place');
    if (isImprecise(time) || !Number.isFinite(start) || !Number.isFinite(end)) continue;
    change(Math.floor(start / DAY), 1);
    change(Math.ceil(end / DAY), -1);
  }
  let busiest: number | null = null;
  let going = 0;
  let most = 0;
  for (const [day, by] of [...changes].sort(([a], [b]) => a - b)) {
    going += by;
    if (going > most) {
      most = going;
      busiest = day;
    }
  }
  return busiest === null ? null : dayText(busiest * DAY);
}

/** What is shown in a mode when the link says nothing: the story's opening, else its busiest day. */
export function defaultView(story: Story, mode: Mode = 'explore'): View {
  const { opening, asOf } = story.meta;
  const day = busiestDay(story) ?? asOf;
  return {
    window:
      opening !== null && isOrdered(opening)
        ? { from: opening.from, to: opening.to }
        : { from: day, to: day },
    time: 'window',
    clock: 'place',
    axis: 'folded',
    event: null,
    kinds: null,
    by: null,
    query: '',
    at: null,
    projection: 'mercator',
    map: 'auto',
    mode,
    tour: null,
    hide: 'none',
    theme: themeOf(mode),
    lang: 'en',
    version: null,
  };
}

/** What links to a dataset, and to the steps of its tours, are checked against. */
export function contextOf(
  story: Story,
  languages: readonly string[],
  tours: NonNullable<ViewContext['tours']> = new Map(),
): ViewContext {
  const times = new Map(story.events.map(({ id, time }) => [id, time]));
  return {
    eventIds: new Set(times.keys()),
    daysOf(id) {
      const time = times.get(id);
      return time === undefined ? null : daysOfDate(time);
    },
    languages,
    version: story.meta.version,
    tours,
  };
}
