import { useMemo } from 'react';
import type { Dataset, Happening } from '../dataset';
import type { Messages } from '../messages';
import { plainSlide, type Slides, slideOf } from '../present';
import type { Selection } from '../scene';
import { dayText } from '../time';
import { playedDays } from '../timeline';
import { eventsOfTour, stepOf, type Tour, toStep } from '../tour';
import { citedBy } from '../ui';
import { type Store, shownExtent, type View } from '../view';
import { dayWords, headline, setLarge, shownWords } from './headline';
import type { Guide } from './useTour';

interface Presented {
  readonly dataset: Dataset;
  readonly store: Store;
  readonly view: View;
  readonly selection: Selection;
  /** Those that pass the filters. */
  readonly events: readonly Happening[];
  readonly guide: Guide;
  readonly messages: Messages;
}

/** A sentence that begins with the dates, which stand above it, without them. */
function withoutDates(line: string, dates: string): string {
  if (!line.startsWith(`${dates}: `)) return line;
  const rest = line.slice(dates.length + 2);
  return rest.slice(0, 1).toLocaleUpperCase() + rest.slice(1);
}

/** Whom the events of a tour are known from, in order of the alphabet. */
const publishersOf = (tour: Tour, dataset: Dataset): string[] =>
  [...new Set(citedBy(eventsOfTour(tour, dataset), dataset).map(({ publisher }) => publisher))].sort((a, b) =>
    a.localeCompare(b, 'en'),
  );

/** The slides of the tour that a view follows; null where it follows none. */
function tourSlides(
  { store, view, guide, messages }: Presented,
  publishers: readonly string[],
): Slides | null {
  const found = stepOf(guide.tours, view.tour);
  if (!found || !view.tour) return null;
  const { id, steps } = found.tour;
  const index = view.tour.step - 1;
  const dates = setLarge(shownWords(view, messages));
  return {
    index,
    count: steps.length,
    keyOf: (at) => `${id} ${at}`,
    slideAt: (at) => {
      const step = steps[at] ?? found.step;
      return slideOf(step, dates, step.kind === 'sources' ? publishers : []);
    },
    nextTitle: steps[index + 1]?.title ?? null,
    goTo: (at) =>
      store.set(toStep(store.get(), { id, step: at + 1 }, guide.defaults, guide.context), 'replace'),
  };
}

/** The days on which something begins, as slides: what is shown now counts as the day that it ends on, or the last before. */
function daySlides(presented: Presented, days: readonly number[]): Slides {
  const { dataset, store, view, selection, messages } = presented;
  const { end } = shownExtent(view);
  const index = Math.max(
    0,
    days.findLastIndex((day) => day < end),
  );
  const opened = dataset.events.find(({ id }) => id === view.event);
  const dates = shownWords(view, messages);
  const line = headline(dataset, view, selection, messages);
  const shown = opened
    ? plainSlide(opened.summary, setLarge(dates), opened.title)
    : plainSlide(withoutDates(line, dates), setLarge(dates));
  const next = days[index + 1];
  return {
    index,
    count: Math.max(1, days.length),
    keyOf: (at) => `${days[at]} ${at === index ? (view.event ?? '') : ''}`,
    slideAt: () => shown,
    nextTitle: next === undefined ? null : dayWords(dayText(next), messages),
    goTo: (at) => {
      const day = dayText(days[at] ?? 0);
      const time = view.time === 'until' ? view.time : 'window';
      if (days[at] !== undefined) store.set({ window: { from: day, to: day }, time, event: null }, 'replace');
    },
  };
}

/** What is presented, slide by slide: the steps of the tour that is followed, or the story day by day. */
export function useSlides(presented: Presented): Slides {
  const { dataset, events, guide, view } = presented;
  const tour = stepOf(guide.tours, view.tour)?.tour;
  const publishers = useMemo(() => (tour ? publishersOf(tour, dataset) : []), [tour, dataset]);
  const days = useMemo(() => playedDays(events, view.clock), [events, view.clock]);
  return tourSlides(presented, publishers) ?? daySlides(presented, days);
}
