import type { Dataset, Happening, Kind, Place, PlacePrecision } from '../../dataset';
import { PLACE_PRECISIONS, perDataset } from '../../dataset';
import type { Position } from '../../geo';
import type { Theme } from '../../theme';
import { GLYPHS } from '../glyphs';
import type { PointMark, SingleMark } from '../types';
import { kindColour } from './colour';
import { isDrawnAsPoint, symbolPositions } from './drawnAs';
import type { Words } from './words';

const SIZE: Readonly<Partial<Record<Kind, number>>> = { strike: 14, statement: 9 };
const DEFAULT_SIZE = 11;
const HALO: Readonly<Record<PlacePrecision, number>> = { site: 0, city: 0, region: 3.5, country: 6 };

/** What marks are described with. */
export interface Describing {
  readonly dataset: Dataset;
  readonly focus: Happening | null;
  readonly theme: Theme;
  readonly words: Words;
}

/** Who is in focus: the event itself, or an umbrella that it is a part of. */
export const isFocused = (event: Happening, focus: Happening | null) =>
  focus !== null && (event.id === focus.id || event.partOf === focus.id);

/** The places at which an event is drawn: those of its places that its geometry names. */
export function drawnPlaces(event: Happening, dataset: Dataset): Place[] {
  return symbolPositions(event).flatMap(([lon, lat]) => {
    const place = event.places
      .map((id) => dataset.places.get(id))
      .find((p) => p?.geometry.coordinates[0] === lon && p?.geometry.coordinates[1] === lat);
    return place ? [place] : [];
  });
}

/** A GeoJSON point as a position, [longitude, latitude] in degrees. */
export const positionOf = (place: Place): Position => [
  place.geometry.coordinates[0] ?? 0,
  place.geometry.coordinates[1] ?? 0,
];

const attackersOf = (events: readonly Happening[]) => [
  ...new Set(events.flatMap((e) => e.actors.filter((a) => a.role === 'attacker').map((a) => a.actor))),
];

/** Attackers in the order in which they enter the dataset, so that each keeps its pattern in every view. */
export const attackerOrder = perDataset(({ events }): readonly string[] => attackersOf(events));

const coarsest = (events: readonly Happening[]): PlacePrecision =>
  PLACE_PRECISIONS.findLast((p) => events.some((e) => e.precision === p)) ?? 'city';

/** The events of a kind at a place as one symbol. */
export function pointMark(
  key: string,
  place: Place,
  here: readonly Happening[],
  { dataset, focus, theme, words }: Describing,
): PointMark {
  const kind = here[0]?.kind ?? 'statement';
  const order = attackerOrder(dataset);
  return {
    key,
    kind,
    place: place.id,
    where: place.name,
    position: positionOf(place),
    events: here.map((e) => e.id),
    colour: kindColour(kind, theme),
    glyph: GLYPHS[kind],
    size: SIZE[kind] ?? DEFAULT_SIZE,
    hollow: here.every((e) => e.certainty === 'claimed'),
    disputed: here.some((e) => e.certainty === 'disputed'),
    patterns: attackersOf(here).map((id) => order.indexOf(id)),
    precision: coarsest(here),
    halo: HALO[coarsest(here)],
    name: words.mark(here, place),
    focused: here.some((e) => isFocused(e, focus)),
  };
}

/** Events drawn at places, gathered by place and kind, in the order of their first event. */
export function pointMarks(events: readonly Happening[], describing: Describing): PointMark[] {
  const groups = new Map<string, { place: Place; events: Happening[] }>();
  for (const event of events.filter(isDrawnAsPoint)) {
    for (const place of drawnPlaces(event, describing.dataset)) {
      const key = `${event.kind} ${place.id}`;
      const group = groups.get(key) ?? { place, events: [] };
      groups.set(key, group);
      // One event at a time: where it is there already, as for a place named twice, it is the last.
      if (group.events.at(-1) !== event) group.events.push(event);
    }
  }
  return [...groups].map(([key, { place, events: here }]) => pointMark(key, place, here, describing));
}

/** The events of a kind at any of these places, one mark each, in the order given. */
export function singleMarks(
  events: readonly Happening[],
  kind: Kind,
  places: readonly string[],
  describing: Describing,
): SingleMark[] {
  return events
    .filter((event) => event.kind === kind && isDrawnAsPoint(event))
    .flatMap((event): SingleMark[] => {
      const here = drawnPlaces(event, describing.dataset).filter(({ id }) => places.includes(id));
      const [first] = here;
      if (!first) return [];
      return [
        {
          event: event.id,
          mark: pointMark(`single ${event.id}`, first, [event], describing),
          positions: [...new Set(here)].map(positionOf),
          title: event.title,
          date: describing.words.date(event),
        },
      ];
    });
}
