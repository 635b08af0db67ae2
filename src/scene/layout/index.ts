import type { GeoProjection } from 'd3-geo';
import type { ScreenPoint } from '../../geo';
import type { Scene } from '../types';
import { placeAnnotations } from './annotations';
import { placesBeyond } from './beyond';
import { placeBins } from './bins';
import { boxAround } from './box';
import { placeCounts } from './counts';
import { placeEdges } from './edges';
import { lineWishes, placeWishes } from './labels';
import { placeLine } from './lines';
import { placeNames } from './names';
import { placeOff, takenBy } from './offLabels';
import { placePoints } from './points';
import { placeRemark, unnamed } from './remark';
import { placeRings } from './rings';
import { isUnder, seenPart, seesOn } from './seenPart';
import { crossingsOf, settle, settleMost } from './settle';
import { bodiesOf } from './standOff';
import { stepBodies } from './steps';
import type { MapName, PlacedScene, Surface } from './types';

export type { Box } from './box';
export { meet } from './box';
export { gatheredAs, placeFan } from './fan';
export type * from './fanTypes';
export { longestRun } from './lines';
export { nearestLine } from './nearestLine';
export { type Sketch, sketchScene } from './sketch';
export { stepSize, stepSpot } from './steps';
export { textWidth } from './text';
export type * from './types';

/** A symbol for more places than this is named after its first. */
const MOST_NAMES_IN_A_LABEL = 2;

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
  const { compact, least = 0 } = surface;
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
    ...stepBodies(lines, least),
  ];
  const under = isUnder(surface);
  const counts = placeCounts(
    points.filter(({ x, y }) => !under([x, y])),
    lines,
    bodies,
    scene.number,
    least,
  );
  const symbols = [...bodies, ...counts.map((count) => count.box)];
  const byPlace = new Map(scene.places.map((p) => [p.place, p]));
  const naming = {
    name: (ids: readonly string[]) => {
      const all = ids.map((id) => byPlace.get(id)?.label ?? id);
      return all.length > MOST_NAMES_IN_A_LABEL
        ? `${all[0]} +${scene.number(all.length - 1)}`
        : all.join(', ');
    },
    priority: (id: string) => byPlace.get(id)?.priority ?? 0,
    compact,
    least,
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
  // annotations, stand off on leaders; the context and the ground's names take what is left; last it is said what
  // found no room.
  const sees = seesOn(surface);
  const { ordinary, context } = placeWishes(places, points, naming, sees);
  const first = settleMost([...ordinary, ...lineWishes(lines, surface)], symbols, ground);
  const beyond = placesBeyond(scene, projection, surface, lines);
  const aside = [...symbols, ...first.map((l) => l.box)];
  const edges = placeEdges(beyond, projection, free, aside, scene.number, least);
  const others = [...symbols, ...edges.map((e) => e.box)];
  const off = { wishes: ordinary, taken: others, standings: { points, counts, ends }, ground };
  const named = surface.moving ? first : placeOff({ ...off, beside: first, compact });
  const told = [...others, ...named.flatMap(takenBy)];
  const marked = { points, places, edges };
  const { annotations, left } = placeAnnotations(scene.annotations, marked, told, ground, surface);
  const noted = [...told, ...annotations.flatMap(bodiesOf)];
  const labels = [...named, ...settle(context, noted, ground)];
  const halos = points
    .filter((p) => p.mark.halo > 0)
    .map((p) => boxAround(p.x, p.y, p.size + 2 * p.mark.halo));
  const covered = [...noted, ...halos, ...labels.map((l) => l.box)];
  const written = placeNames(names, projection, { ...ground, taken: covered }, surface);
  const bare = surface.moving ? [] : unnamed(points, places, named, sees).filter((id) => byPlace.has(id));
  const lacking = !surface.moving && bare.length + left > 0;
  const remark = lacking
    ? placeRemark(
        scene.noRoom(bare.length, left),
        [...covered, ...written.map(({ box }) => box)],
        ground,
        least,
      )
    : null;
  return {
    lines,
    points,
    places,
    counts,
    labels,
    edges,
    annotations,
    names: written,
    rings: placeRings(scene.points, projection),
    bins,
    remark,
    least,
    fading: scene.fading,
  };
}
