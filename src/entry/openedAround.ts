import type { Dataset } from '../dataset';
import { select } from '../scene';
import { daysOfDate, type View } from '../view';

/** The days of an event as a window; null where its time has no end or no beginning. */
function daysOfEvent(dataset: Dataset, id: string): View['window'] | null {
  const event = dataset.events.find((e) => e.id === id);
  return event ? daysOfDate(event.time) : null;
}

/** What brings an event into focus: where time or filters hide it, the window moves to its days and the filters go. */
export function revealing(view: View, dataset: Dataset, id: string | null): Partial<View> {
  if (id === null) return { event: null };
  const unfiltered = { ...view, kinds: null, by: null, query: '' };
  if (select(dataset, view).shown.has(id)) return { event: id };
  const filters = { kinds: null, by: null, query: '' };
  if (select(dataset, unfiltered).shown.has(id)) return { event: id, ...filters };
  const window = daysOfEvent(dataset, id);
  if (window === null) return { event: id };
  return { event: id, window, ...(select(dataset, { ...view, window }).shown.has(id) ? {} : filters) };
}

/**
 * A link that names an event but no time means that event's time: the view with the window on its days. An event
 * without a finite time, or a link with a time of its own, leaves the view as it is.
 */
export function openedAround(view: View, dataset: Dataset, search: string): View {
  const asked = new URLSearchParams(search);
  if (view.event === null || !asked.has('event') || asked.has('from') || asked.has('to')) return view;
  const window = daysOfEvent(dataset, view.event);
  return window === null ? view : { ...view, window };
}
