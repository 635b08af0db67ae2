import type { GeoProjection } from 'd3-geo';
import { isVisible } from '../../geo';
import type { PlaceMark, Scene } from '../types';
import { type Box, holds } from './box';
import type { Beyond, Leaving } from './edges';
import { seenPart, seesOn } from './seenPart';
import type { PlacedLine, Surface } from './types';

/** Points ahead from which a line's way is read: a single step would show its lane's bend. */
const AHEAD = 4;

/** Where a line to a place leaves the seen part, walking outwards: its last point inside, and the way on from there. */
function leavesAt(place: string, lines: readonly PlacedLine[], free: Box): Leaving | null {
  for (const { mark, legs } of lines) {
    for (const [i, leg] of mark.legs.entries()) {
      if (leg.from.place !== place && leg.to.place !== place) continue;
      const points = (legs[i]?.runs ?? []).flat();
      const outwards = leg.to.place === place ? points : points.toReversed();
      const last = outwards.findLastIndex((p) => holds(free, p));
      const at = outwards[last];
      // A line that ends there, as at the edge of a globe, goes on as it came.
      const ends = last === outwards.length - 1;
      const [from, to] = ends
        ? [outwards[Math.max(0, last - AHEAD)], at]
        : [at, outwards[Math.min(last + AHEAD, outwards.length - 1)]];
      if (at && from && to) return { at, way: [to[0] - from[0], to[1] - from[1]] };
    }
  }
  return null;
}

/** The places of what is shown that cannot be seen: beyond the seen part, or under something that lies on the map. */
export function placesBeyond(
  scene: Scene,
  projection: GeoProjection,
  surface: Surface,
  lines: readonly PlacedLine[],
): Beyond[] {
  const [free, sees] = [seenPart(surface), seesOn(surface)];
  const events = new Map<string, Set<string>>();
  const add = (place: string, ids: readonly string[]) => {
    const here = events.get(place) ?? new Set();
    events.set(place, here);
    for (const id of ids) here.add(id);
  };
  for (const point of scene.points) add(point.place, point.events);
  for (const line of scene.lines)
    for (const leg of line.legs) for (const end of [leg.from, leg.to]) add(end.place, line.events);
  const isSeen = (mark: PlaceMark) => {
    const point = isVisible(projection, mark.position) ? projection([...mark.position]) : null;
    return point !== null && sees([point[0], point[1]]);
  };
  return scene.places
    .filter((mark) => mark.active && !isSeen(mark))
    .sort((a, b) => b.priority - a.priority)
    .map((place) => ({
      place,
      events: [...(events.get(place.place) ?? [])],
      leaves: leavesAt(place.place, lines, free),
    }));
}
