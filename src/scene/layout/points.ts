import type { GeoProjection } from 'd3-geo';
import { isVisible, type ScreenPoint } from '../../geo';
import type { PlaceMark, PointMark } from '../types';
import { type Box, boxAround, holds, meet } from './box';
import { createGrid, type Grid, gridOf } from './grid';
import { seenPart } from './seenPart';
import type { PlacedPlace, PlacedPoint, Surface } from './types';

/** Symbols of one kind closer than this cannot be told apart, and become one. */
const GATHER = 11;
/** Room for a capital's ring, in px. */
const RING = 11;
/** Directions to try for a symbol that stands beside its place, in degrees clockwise from the right. */
const BESIDE = [135, 45, 180, 90, 225, 270, 315, 0];
/** How far from its place a symbol beside it may stand, in px: far enough for a finger to meet either. */
const BESIDE_AT = [14.5, 19, 25];
/** Radius within which a symbol answers, in px, where no other is near. */
const REACH = 12;
const COMPACT_STRIKE = 11;
/** Width of the cells in which what is near a spot is looked for, in px. */
const CELL = 24;

interface Gathered {
  readonly mark: PointMark;
  readonly at: ScreenPoint;
  readonly marks: PointMark[];
}

const screen = (
  projection: GeoProjection,
  { frame }: Surface,
  position: readonly [number, number],
): ScreenPoint | null => {
  if (!isVisible(projection, position)) return null;
  const point = projection([...position]);
  if (!point) return null;
  const [x, y] = point;
  return x > -20 && y > -20 && x < frame.width + 20 && y < frame.height + 20 ? [x, y] : null;
};

function gather(marks: readonly PointMark[], projection: GeoProjection, surface: Surface): Gathered[] {
  const gathered: Gathered[] = [];
  const grid = createGrid<number>(2 * GATHER);
  for (const mark of marks) {
    const at = screen(projection, surface, mark.position);
    if (!at) continue;
    const joins = (index: number) => {
      const other = gathered[index];
      return other?.mark.kind === mark.kind && Math.hypot(other.at[0] - at[0], other.at[1] - at[1]) < GATHER;
    };
    const near = gathered[Math.min(...grid.near(boxAround(...at, 2 * GATHER)).filter(joins))];
    if (near) near.marks.push(mark);
    else {
      grid.add(boxAround(...at, 0), gathered.length);
      gathered.push({ mark, at, marks: [mark] });
    }
  }
  return gathered;
}

/** What several marks of a kind say as one. */
const together = (mark: PointMark, marks: readonly PointMark[]): PointMark => ({
  ...mark,
  hollow: marks.every((m) => m.hollow),
  disputed: marks.some((m) => m.disputed),
  focused: marks.some((m) => m.focused),
  patterns: [...new Set(marks.flatMap((m) => m.patterns))],
});

const atAngle = ([x, y]: ScreenPoint, degrees: number, distance: number): ScreenPoint => [
  x + distance * Math.cos((degrees * Math.PI) / 180),
  y + distance * Math.sin((degrees * Math.PI) / 180),
];

/** Radius within which a symbol answers: short of its neighbours' middles, so that each can be met. */
function reachOf(point: PlacedPoint, grid: Grid<PlacedPoint>): number {
  const distances = grid
    .near(boxAround(point.x, point.y, 2 * (REACH + 1)))
    .filter((other) => other !== point)
    .map((other) => Math.hypot(other.x - point.x, other.y - point.y));
  return Math.max(point.size / 2, Math.min(REACH, ...distances.map((distance) => distance - 1)));
}

/** The nearest free spot to a place: the place itself, or beside it; what is seen of the map is not left for it. */
function freeSpot(at: ScreenPoint, size: number, taken: Grid<Box>, seen: Box): ScreenPoint {
  const isSeen = holds(seen, at);
  const free = ([x, y]: ScreenPoint) => {
    const spot = boxAround(x, y, size + 1);
    return (!isSeen || holds(seen, [x, y])) && !taken.near(spot).some((box) => meet(spot, box));
  };
  if (free(at)) return at;
  for (const distance of BESIDE_AT) {
    const spot = BESIDE.map((angle) => atAngle(at, angle, distance)).find(free);
    if (spot) return spot;
  }
  return atAngle(at, BESIDE[0] ?? 0, BESIDE_AT[0] ?? 0);
}

/**
 * Symbols on the screen: strikes at their places (pushed aside only by a neighbouring capital), other kinds at theirs
 * or, where that is taken, beside it; neighbours of one kind that would overlap are one symbol with all their events.
 */
export function placePoints(
  points: readonly PointMark[],
  places: readonly PlaceMark[],
  projection: GeoProjection,
  surface: Surface,
  ends: readonly ScreenPoint[],
): { points: PlacedPoint[]; places: PlacedPlace[] } {
  const weight = new Map(places.map((p) => [p.place, p.priority]));
  const byWeight = [...points].sort(
    (a, b) =>
      Number(b.kind === 'strike') - Number(a.kind === 'strike') ||
      (weight.get(b.place) ?? 0) - (weight.get(a.place) ?? 0) ||
      b.events.length - a.events.length,
  );
  const gathered = gather(byWeight, projection, surface);
  const ringed = new Map(places.filter((p) => p.symbol !== 'site').map((p) => [p.place, p]));
  const struck = new Set(
    gathered.filter((g) => g.mark.kind === 'strike' && ringed.has(g.mark.place)).map((g) => g.mark.place),
  );

  const onScreen = places.flatMap((mark) => {
    const at = screen(projection, surface, mark.position);
    return at ? [{ mark, x: at[0], y: at[1] }] : [];
  });
  const visible = onScreen.filter((p) => !struck.has(p.mark.place));
  const rings = visible.filter(
    (p) => p.mark.symbol !== 'site' && (p.mark.symbol !== 'context' || p.mark.active),
  );
  const taken = gridOf(
    [...rings.map((p) => boxAround(p.x, p.y, RING)), ...ends.map(([x, y]) => boxAround(x, y, 6))],
    CELL,
  );

  const seen = seenPart(surface);
  const placed = gathered.map(({ mark, at, marks }): PlacedPoint => {
    const size = mark.kind === 'strike' && surface.compact ? COMPACT_STRIKE : mark.size;
    const ring = mark.kind === 'strike' ? ringed.get(mark.place)?.symbol : undefined;
    const events = [...new Set(marks.flatMap((m) => m.events))];
    const spot = ring ? at : freeSpot(at, size, taken, seen);
    const box = boxAround(spot[0], spot[1], size);
    taken.add(box, box);
    return {
      mark: together(mark, marks),
      x: spot[0],
      y: spot[1],
      size: ring ? size + 2 : size,
      places: [...new Set(marks.map((m) => m.place))],
      events,
      ring: ring ?? null,
      reach: REACH,
    };
  });
  const grid = createGrid<PlacedPoint>(2 * REACH);
  for (const point of placed) grid.add(boxAround(point.x, point.y, 0), point);
  return { points: placed.map((point) => ({ ...point, reach: reachOf(point, grid) })), places: visible };
}
