import type { Position } from 'geojson';
import { firstOf } from '../problem';
import type { EventFeature } from '../schema';
import type { Place } from '../types';
import type { Fault, Rule } from './context';

/** Positions of lines, as a list of lines; null when the geometry has none. */
function linesOf(geometry: EventFeature['geometry']): Position[][] | null {
  if (geometry?.type === 'LineString') return [geometry.coordinates];
  return geometry?.type === 'MultiLineString' ? geometry.coordinates : null;
}

function at(position: Position, place: Place): boolean {
  const [lon, lat] = place.geometry.coordinates;
  return position[0] === lon && position[1] === lat;
}

function misplaced(position: Position, place: Place): string {
  const there = place.geometry.coordinates;
  const [is, ought] = [`[${position.join(', ')}]`, `[${there.join(', ')}]`];
  const swapped = position[0] === there[1] && position[1] === there[0];
  if (swapped) return `${is} looks swapped: did you mean ${ought}?`;
  return `${is} is not where “${place.id}” is: write ${ought}`;
}

/** Lines run through the places `lines` names, in order; only drawn lines have them, and only links are lines. */
export const lines: Rule = ({ geometry, properties: event }, { places }) => {
  const drawn = linesOf(geometry);
  const isLine = event.mapDisplay === 'line' || event.mapDisplay === 'relayed-line';
  if (drawn === null) {
    if (isLine)
      return [{ at: ['geometry'], message: 'an event shown as a line needs a line: write a LineString' }];
    if (event.lines.length === 0) return [];
    return [
      { at: ['properties', 'lines'], message: 'names places, but the geometry is no line: leave it out' },
    ];
  }
  if (!isLine) {
    return [
      { at: ['properties', 'mapDisplay'], message: 'the geometry is a line: write line or relayed-line' },
    ];
  }
  const prefix = geometry?.type === 'LineString' ? [] : null;
  const shape = (list: readonly (readonly unknown[])[]) => list.map((line) => String(line.length));
  const [listed, needed] = [shape(event.lines), shape(drawn)];
  if (listed.join() !== needed.join()) {
    const message = `lists ${firstOf(listed) || 'no'} places, the geometry has ${firstOf(needed)} positions: name one place for each`;
    return [{ at: ['properties', 'lines'], message }];
  }
  return event.lines.flatMap((ids, i) =>
    ids.flatMap((id, j): Fault[] => {
      const path = ['properties', 'lines', i, j];
      if (!event.places.includes(id)) {
        return [{ at: path, message: `“${id}” is not among this event's places: add it there` }];
      }
      const position = drawn[i]?.[j];
      const place = places.get(id);
      if (place === undefined || position === undefined || at(position, place)) return [];
      return [
        { at: ['geometry', 'coordinates', ...(prefix ?? [i]), j], message: misplaced(position, place) },
      ];
    }),
  );
};

/** Every point is where one of the event's places is, and an event with a mark has a point. */
export const points: Rule = ({ geometry, properties: event }, { places }) => {
  if (geometry === null) {
    if (!event.mapDisplay.startsWith('symbol')) return [];
    return [
      {
        at: ['geometry'],
        message: 'an event shown as a symbol needs a Point: add one, or write timeline-only',
      },
    ];
  }
  if (geometry.type !== 'Point' && geometry.type !== 'MultiPoint') return [];
  const known = event.places.flatMap((id) => places.get(id) ?? []);
  const positions: Position[] = geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates;
  return positions.flatMap((position, i): Fault[] => {
    const path = ['geometry', 'coordinates', ...(geometry.type === 'Point' ? [] : [i])];
    const [first] = known;
    if (first === undefined) return [{ at: path, message: 'belongs to no place: name its place in places' }];
    if (known.some((place) => at(position, place))) return [];
    const reversed = known.find(
      ({ geometry: { coordinates: c } }) => position[0] === c[1] && position[1] === c[0],
    );
    const nearest = reversed ?? known[i] ?? first;
    return [{ at: path, message: misplaced(position, nearest) }];
  });
};
