import { group } from 'd3-array';
import type { GeoProjection } from 'd3-geo';
import { isVisible, type ScreenPoint } from '../../geo';
import type { PlaceMark } from '../types';
import { type Box, boxAround, meet } from './box';
import { textWidth } from './text';
import type { PlacedEdge } from './types';

const ARROWS = ['→', '↘', '↓', '↙', '←', '↖', '↑', '↗'] as const;
const SIZE = 12;
const HEIGHT = 26;

/** Where a line leaves the seen part, and the way it goes there. */
export interface Leaving {
  readonly at: ScreenPoint;
  readonly way: ScreenPoint;
}

/** Something to be told of at the edge: a place with something shown, and the events that are there. */
export interface Beyond {
  readonly place: PlaceMark;
  readonly events: readonly string[];
  /** Where a line to it leaves the seen part, if one does. */
  readonly leaves: Leaving | null;
}

const arrowTo = (dx: number, dy: number) =>
  ARROWS[((Math.round(Math.atan2(dy, dx) / (Math.PI / 4)) % 8) + 8) % 8] ?? '→';

/** Where the ray from a box's centre towards a point leaves the box. */
function onBorder(box: Box, [x, y]: ScreenPoint): ScreenPoint {
  const [cx, cy] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2];
  const [dx, dy] = [x - cx, y - cy];
  const reach = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : (box.x1 - cx) / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : (box.y1 - cy) / Math.abs(dy),
  );
  return Number.isFinite(reach) ? [cx + dx * reach, cy + dy * reach] : [cx, box.y0];
}

const clampInto = (box: Box, x: number, y: number, width: number): Box =>
  boxAround(
    Math.min(box.x1 - width / 2, Math.max(box.x0 + width / 2, x)),
    Math.min(box.y1 - HEIGHT / 2, Math.max(box.y0 + HEIGHT / 2, y)),
    width,
    HEIGHT,
  );

/** Above this many, markers that point the same way become one. */
const MOST_APART = 6;

/** What one marker tells of: the first place, and how many more lie that way. */
interface Bundle extends Beyond {
  readonly at: ScreenPoint;
  readonly arrow: string;
  readonly more: number;
}

function bundle(beyond: readonly (Beyond & Pick<Bundle, 'at' | 'arrow'>)[]): Bundle[] {
  if (beyond.length <= MOST_APART) return beyond.map((b) => ({ ...b, more: 0 }));
  return [...group(beyond, (b) => b.arrow).values()].flatMap((same) => {
    const [first] = same;
    const events = [...new Set(same.flatMap((b) => b.events))];
    return first ? [{ ...first, events, more: same.length - 1 }] : [];
  });
}

/** How far apart the places along the border are that a marker may take, in px. */
const STRIDE = 8;

/** Along the border, the place nearest to where it would be at which a marker covers nothing. */
function settle(free: Box, wanted: Box, taken: readonly Box[]): Box | null {
  const width = wanted.x1 - wanted.x0;
  const [x, y] = [(wanted.x0 + wanted.x1) / 2, (wanted.y0 + wanted.y1) / 2];
  const across = steps(free.x0, free.x1).flatMap((at) => [
    clampInto(free, at, free.y0, width),
    clampInto(free, at, free.y1, width),
  ]);
  const along = steps(free.y0, free.y1).flatMap((at) => [
    clampInto(free, free.x0, at, width),
    clampInto(free, free.x1, at, width),
  ]);
  const distance = (box: Box) => Math.hypot((box.x0 + box.x1) / 2 - x, (box.y0 + box.y1) / 2 - y);
  const isFree = (box: Box) => !taken.some((other) => meet(box, other, 3));
  return [wanted, ...[...across, ...along].sort((a, b) => distance(a) - distance(b))].find(isFree) ?? null;
}

const steps = (from: number, to: number): number[] =>
  Array.from({ length: Math.ceil((to - from) / STRIDE) + 1 }, (_, i) => Math.min(to, from + i * STRIDE));

/**
 * Markers along the border of the seen part for the places beyond it, each where the way there leaves it. Where there
 * are many, those that point the same way are one; what finds no room is told of by the nearest marker.
 */
export function placeEdges(
  beyond: readonly Beyond[],
  projection: GeoProjection,
  free: Box,
  taken: readonly Box[],
  number: (count: number) => string,
  least = 0,
): PlacedEdge[] {
  const size = Math.max(SIZE, least);
  const centre: ScreenPoint = [(free.x0 + free.x1) / 2, (free.y0 + free.y1) / 2];
  const directed = beyond.map((one) => {
    const seen = isVisible(projection, one.place.position) ? projection([...one.place.position]) : null;
    const goal: ScreenPoint = seen ? [seen[0], seen[1]] : behind(projection, one.place, free);
    const at = one.leaves?.at ?? onBorder(free, goal);
    const [dx, dy] = one.leaves?.way ?? [goal[0] - centre[0], goal[1] - centre[1]];
    return { ...one, at, arrow: arrowTo(dx, dy) };
  });
  const boxes = [...taken];
  const edges: PlacedEdge[] = [];
  const homeless: Bundle[] = [];
  for (const one of bundle(directed)) {
    const { place, events, at, arrow, more } = one;
    const label = more > 0 ? `${place.label} +${number(more)}` : place.label;
    const wanted = clampInto(free, at[0], at[1], textWidth(`${arrow} ${label}`, size) + 16);
    // The first may cover a name: were there no marker at all, what lies beyond would not be told of.
    const box = settle(free, wanted, boxes) ?? (edges.length === 0 ? wanted : null);
    if (!box) homeless.push(one);
    else {
      boxes.push(box);
      edges.push({ place: place.place, label, position: place.position, events, arrow, size, box });
    }
  }
  return homeless.reduce(tellNearest, edges);
}

/** The marker nearest to where one would have been tells of its events too. */
function tellNearest(edges: readonly PlacedEdge[], { at, events }: Bundle): PlacedEdge[] {
  const distances = edges.map(({ box: { x0, y0 } }) => Math.hypot(x0 - at[0], y0 - at[1]));
  const nearest = distances.indexOf(Math.min(...distances));
  return edges.map((edge, i) =>
    i === nearest ? { ...edge, events: [...new Set([...edge.events, ...events])] } : edge,
  );
}

/** On a globe's far side nothing is projected: the way there starts east or west, whichever is shorter. */
function behind(projection: GeoProjection, place: PlaceMark, free: Box): ScreenPoint {
  const [turn] = projection.rotate();
  const east = ((place.position[0] + turn + 540) % 360) - 180 > 0;
  return [east ? free.x1 + 1000 : free.x0 - 1000, (free.y0 + free.y1) / 2];
}
