import type { GeoProjection } from 'd3-geo';
import { isVisible, type ScreenPoint } from '../../geo';
import type { PlaceMark, Scene } from '../types';
import { placeAnnotations } from './annotations';
import { placeBins } from './bins';
import { type Box, boxAround, holds } from './box';
import { placeCounts } from './counts';
import { type Beyond, type Leaving, placeEdges } from './edges';
import { lineWishes, placeWishes } from './labels';
import { placeLine } from './lines';
import { placeNames } from './names';
import { placeOff } from './offLabels';
import { placePoints } from './points';
import { placeRings } from './rings';
import { seenPart } from './seenPart';
import { crossingsOf, settle, settleMost } from './settle';
import { bodiesOf } from './standOff';
import type { MapName, PlacedLine, PlacedScene, Surface } from './types';

export type { Box } from './box';
export { meet } from './box';
export { gatheredAs, placeFan } from './fan';
export type * from './fanTypes';
export { longestRun } from './lines';
export { nearestLine } from './nearestLine';
export { type Sketch, sketchScene } from './sketch';
export { textWidth } from './text';
export type * from './types';

/** A symbol for more places than this is named after its first. */
const MOST_NAMES_IN_A_LABEL = 2;

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
      const next = outwards[Math.min(last + AHEAD, outwards.length - 1)];
      if (at && next) return { at, way: [next[0] - at[0], next[1] - at[1]] };
    }
  }
  return null;
}

function placesBeyond(
  scene: Scene,
  projection: GeoProjection,
  free: Box,
  lines: readonly PlacedLine[],
): Beyond[] {
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
    return point !== null && holds(free, [point[0], point[1]]);
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

/**
 * A scene laid out for a camera's projection on a surface: marks, labels by priority, edge markers, annotations, and
 * where there is room left, the names of countries and waters.
 */
export function layoutScene(
  scene: Scene,
  projection: GeoProjection,
  surface: Surface,
  names: readonly MapName[] = [],
): PlacedScene {
  const free = seenPart(surface);
  const lines = scene.lines.map((mark) => placeLine(mark, projection)).filter((l) => l.middle !== null);
  const ends = lines.flatMap((l) => l.legs.flatMap((leg) => leg.ends.map((e): ScreenPoint => [e.x, e.y])));
  const { points, places } = placePoints(scene.points, scene.places, projection, surface, ends);

  const bins = placeBins(scene.heaps, projection, surface);
  const bodies = [
    ...surface.obstacles,
    ...bins.map(({ x, y, r }) => boxAround(x, y, 2 * r)),
    ...places.filter((p) => p.mark.symbol !== 'site').map((p) => boxAround(p.x, p.y, p.mark.active ? 10 : 6)),
    ...points.map((p) => boxAround(p.x, p.y, p.size)),
    ...ends.map(([x, y]) => boxAround(x, y, 7)),
  ];
  const counts = placeCounts(points, lines, bodies);
  const symbols = [...bodies, ...counts.map((count) => count.box)];
  const byPlace = new Map(scene.places.map((p) => [p.place, p]));
  const naming = {
    name: (ids: readonly string[]) => {
      const all = ids.map((id) => byPlace.get(id)?.label ?? id);
      return all.length > MOST_NAMES_IN_A_LABEL ? `${all[0]} +${all.length - 1}` : all.join(', ');
    },
    priority: (id: string) => byPlace.get(id)?.priority ?? 0,
    compact: surface.compact,
  };
  const ground = {
    free,
    symbols: [
      ...points.map((p) => ({ place: p.places[0] ?? '', at: [p.x, p.y] as const })),
      ...places
        .filter((p) => p.mark.symbol === 'capital' || p.mark.symbol === 'seat')
        .map((p) => ({ place: p.mark.place, at: [p.x, p.y] as const })),
    ],
    crossings: crossingsOf(lines),
  };
  // Names come first, for they cannot move far; markers slide along the border; names that found no room, and then
  // annotations, stand off on leaders; the context takes what is left.
  const { ordinary, context } = placeWishes(places, points, naming, ground);
  const first = settleMost([...ordinary, ...lineWishes(lines, surface.compact)], symbols, ground);
  const taken = [...symbols, ...first.map((l) => l.box)];
  const edges = placeEdges(placesBeyond(scene, projection, free, lines), projection, free, taken);
  const marked = [...taken, ...edges.map((e) => e.box)];
  const off = surface.moving
    ? []
    : placeOff(ordinary, first, marked, { points, counts, ends }, ground, surface.compact);
  const told = [...marked, ...off.flatMap(({ box, leader }) => (leader ? bodiesOf({ box, leader }) : []))];
  const annotations = placeAnnotations(
    scene.annotations,
    { points, places, edges },
    told,
    ground,
    surface.compact,
  );
  const noted = [...told, ...annotations.flatMap(bodiesOf)];
  const labels = [...first, ...off, ...settle(context, noted, ground)];
  const halos = points
    .filter((p) => p.mark.halo > 0)
    .map((p) => boxAround(p.x, p.y, p.size + 2 * p.mark.halo));
  const covered = [...noted, ...halos, ...labels.map((l) => l.box)];
  return {
    lines,
    points,
    places,
    counts,
    labels,
    edges,
    annotations,
    names: placeNames(names, projection, { ...ground, taken: covered }, surface.compact),
    rings: placeRings(scene.points, projection),
    bins,
    fading: scene.fading,
  };
}
