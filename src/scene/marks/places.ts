import type { Dataset, Place } from '../../dataset';
import type { LineMark, PlaceMark, PointMark } from '../types';
import { positionOf } from './points';

/**
 * Places whose symbol must not look like any other capital's, because their status is disputed: the seat of a
 * government whose sovereignty over the city is not generally recognised. Marked in the data by its note.
 */
const isDisputedSeat = (place: Place) => place.kind === 'capital' && /disputed/i.test(place.note ?? '');

/** Capitals, and the places where something shown happened, with how each is drawn and how soon it is labelled. */
export function placeMarks(
  dataset: Dataset,
  points: readonly PointMark[],
  lines: readonly LineMark[],
  lang: string,
): PlaceMark[] {
  const weight = new Map<string, number>();
  const add = (place: string, w: number) => weight.set(place, (weight.get(place) ?? 0) + w);
  for (const point of points) add(point.place, point.kind === 'strike' ? 2 : 1);
  for (const line of lines)
    for (const leg of line.legs) for (const end of [leg.from, leg.to]) add(end.place, 3);

  return [...dataset.places.values()].flatMap((place) => {
    const active = weight.has(place.id);
    const capital = place.kind === 'capital';
    const context = place.kind === 'context';
    if (!active && !capital && !context) return [];
    const inFit = dataset.meta.opening?.fit.includes(place.id) ?? false;
    return [
      {
        place: place.id,
        position: positionOf(place),
        symbol: isDisputedSeat(place) ? 'seat' : capital ? 'capital' : context ? 'context' : 'site',
        label: place.shortNames[lang] ?? place.shortName,
        emphasis: capital ? 'capital' : context ? 'context' : 'site',
        priority: (weight.get(place.id) ?? 0) + (active ? 10 : 0) + (capital ? 5 : 0) + (inFit ? 3 : 0),
        active,
      } satisfies PlaceMark,
    ];
  });
}
