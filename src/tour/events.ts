import type { Dataset, Happening } from '../dataset';
import { select } from '../scene';
import { contextOf, defaultView, parseView } from '../view';
import type { Step, Tour } from './types';

/** The events that a step speaks of: the one it opens, else all that it shows. */
export function eventsOf({ link }: Step, dataset: Dataset): readonly Happening[] {
  const { view } = parseView(link, defaultView(dataset), contextOf(dataset, []));
  const { events } = select(dataset, view);
  return view.event === null ? events : dataset.events.filter(({ id }) => id === view.event);
}

/** The events that the steps of a tour speak of, each once, in order of time. */
export function eventsOfTour({ steps }: Tour, dataset: Dataset): readonly Happening[] {
  const told = new Set(steps.filter(({ kind }) => kind !== 'sources').flatMap((s) => eventsOf(s, dataset)));
  return dataset.events.filter((event) => told.has(event));
}
