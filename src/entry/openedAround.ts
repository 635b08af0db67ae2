import type { Dataset } from '../dataset';
import { extentOf } from '../time';
import { daysOf, type View } from '../view';

/**
 * A link that names an event but no time means that event's time: the view with the window on its days. An event
 * without a finite time, or a link with a time of its own, leaves the view as it is.
 */
export function openedAround(view: View, dataset: Dataset, search: string): View {
  const asked = new URLSearchParams(search);
  const event = dataset.events.find((e) => e.id === view.event);
  if (!event || asked.has('from') || asked.has('to')) return view;
  const extent = extentOf(event.time, 'place');
  if (!Number.isFinite(extent.start) || !Number.isFinite(extent.end)) return view;
  return { ...view, window: daysOf(extent) };
}
