import { type Dataset, type Happening, perDataset } from '../../dataset';
import type { HeapMark, ListedEvent } from '../types';
import { isDrawnAsLine, isDrawnAsPoint } from './drawnAs';
import { drawnPlaces, positionOf } from './points';
import type { Words } from './words';

/** Above this many events at once, the map tells how many there were where, and not of each. */
export const MOST_EVENTS = 50_000;

const heapOf = perDataset(() => new Map<Happening, string | null>());

/** The one place at which an event is counted: the first at which it is drawn, of a line the one it sets out from; null where it is drawn nowhere. */
function placeOf(event: Happening, dataset: Dataset): string | null {
  const known = heapOf(dataset);
  const place = known.get(event);
  if (place !== undefined) return place;
  const found = isDrawnAsLine(event)
    ? (event.lines[0]?.[0] ?? null)
    : isDrawnAsPoint(event)
      ? (drawnPlaces(event, dataset)[0]?.id ?? null)
      : null;
  known.set(event, found);
  return found;
}

/** How many of these events happened at each place, each of them counted once. */
export function heapMarks(events: readonly Happening[], dataset: Dataset, lang: string): HeapMark[] {
  const counts = new Map<string, number>();
  for (const event of events) {
    const place = placeOf(event, dataset);
    if (place !== null) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return [...counts].flatMap(([id, count]) => {
    const place = dataset.places.get(id);
    const label = place && (place.shortNames[lang] ?? place.shortName);
    return place && label !== undefined ? [{ place: id, label, position: positionOf(place), count }] : [];
  });
}

/** The first so many of the events that were counted at any of these places. */
export function listed(
  events: readonly Happening[],
  dataset: Dataset,
  places: ReadonlySet<string>,
  most: number,
  words: Words,
): ListedEvent[] {
  const found: ListedEvent[] = [];
  for (const event of events) {
    if (found.length === most) break;
    const place = placeOf(event, dataset);
    if (place !== null && places.has(place))
      found.push({ id: event.id, kind: event.kind, title: event.title, date: words.date(event) });
  }
  return found;
}
