import type { Dataset, Happening } from '../dataset';
import { select } from '../scene';
import { contextOf, defaultView, parseView } from '../view';
import type { Step, Tour } from './types';

/** The events that a step speaks of: the one it opens, else all that it shows, and what its texts name besides. */
export function eventsOf({ link, also = [] }: Step, dataset: Dataset): readonly Happening[] {
  const { view } = parseView(link, defaultView(dataset), contextOf(dataset, []));
  const shown = view.event === null ? select(dataset, view).events.map(({ id }) => id) : [view.event];
  const told = new Set([...shown, ...also]);
  return dataset.events.filter(({ id }) => told.has(id));
}

/** The events that the steps of a tour speak of, each once, in order of time. */
export function eventsOfTour({ steps }: Tour, dataset: Dataset): readonly Happening[] {
  const told = new Set(steps.filter(({ kind }) => kind !== 'sources').flatMap((s) => eventsOf(s, dataset)));
  return dataset.events.filter((event) => told.has(event));
}
