import {
  type Dataset,
  type Happening,
  PLACE_PRECISIONS,
  type PlacePrecision,
  perDataset,
} from '../../dataset';
import type { Position } from '../../geo';
import { isDrawnAsLine, isDrawnAsPoint } from './drawnAs';
import { drawnPlaces, positionOf } from './points';

/** Where on the map something of an event is drawn, and how exactly it is known to have been there. */
export interface Spot {
  readonly place: string;
  readonly position: Position;
  readonly precision: PlacePrecision;
}

const partsOf = perDataset(({ events }) => {
  const parts = new Map<string, Happening[]>();
  for (const event of events)
    if (event.partOf !== null) parts.set(event.partOf, [...(parts.get(event.partOf) ?? []), event]);
  return parts;
});

const lessExact = (a: PlacePrecision, b: PlacePrecision): PlacePrecision =>
  PLACE_PRECISIONS.indexOf(a) > PLACE_PRECISIONS.indexOf(b) ? a : b;

/**
 * All places where an event is drawn, with every party of a call or a message; of an umbrella, those of its parts. None
 * for an event that is only read of.
 */
export function spotsOf(event: Happening, dataset: Dataset): Spot[] {
  if (event.mapDisplay === 'umbrella-use-children')
    return (partsOf(dataset).get(event.id) ?? []).flatMap((part) => spotsOf(part, dataset));
  const places = isDrawnAsLine(event)
    ? [...new Set(event.lines.flat())].flatMap((id) => dataset.places.get(id) ?? [])
    : isDrawnAsPoint(event)
      ? drawnPlaces(event, dataset)
      : [];
  return places.map((place) => ({
    place: place.id,
    position: positionOf(place),
    precision: lessExact(event.precision, place.precision),
  }));
}
