import type { Dataset } from '../../dataset';
import { type Clock, extentOf, overlaps } from '../../time';
import type { Selection } from '../select';
import type { AnnotationMark } from '../types';
import { positionOf } from './points';

/** Annotations of the map whose time is shown and whose event no filter hides, in the dataset's order. */
export function annotationMarks(dataset: Dataset, selection: Selection, clock: Clock): AnnotationMark[] {
  const { window, shown, focus } = selection;
  return dataset.annotations.flatMap(({ id, on, text, time, place, event }) => {
    const at = place === null ? undefined : dataset.places.get(place);
    if (on !== 'map' || !at) return [];
    const inTime = overlaps(extentOf(time, clock), window) && (event === null || shown.has(event));
    // What is in focus is drawn, whatever the time shown.
    if (!inTime && (event === null || event !== focus?.id)) return [];
    return [{ id, place: at.id, position: positionOf(at), text, events: event === null ? [] : [event] }];
  });
}
