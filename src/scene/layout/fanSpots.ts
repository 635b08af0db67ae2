import type { ScreenPoint } from '../../geo';
import { type Box, meet, within } from './box';

/** How far something reaches from its spot, in px. */
export interface Cell {
  readonly aside: number;
  readonly above: number;
  readonly below: number;
}

/** Where spots may be, and what they keep off. */
export interface Room {
  readonly free: Box;
  readonly taken: readonly Box[];
}

/** More than this many stand in a spiral. */
const MOST_IN_RING = 12;
/** Radii of rings that are tried, in px: a wider one would lead too far from its middle. */
const NARROWEST_RING = 34;
const WIDEST_RING = 170;
const STEP = 4;
/** Angles that are tried around the middle, in a full turn. */
const ANGLES = 180;
/** px between neighbours: at least, and at most where only a part of a ring has room. */
const APART = 3;
const MOST_APART = 27;
/** px by which a spiral grows in a turn, and between two of the spots tried on it. */
const PITCH = 22;
const STRIDE = 4;
const TURN = 2 * Math.PI;
const TOP = -Math.PI / 2;

/** The box of a cell at a spot. */
export const cellAt = ([x, y]: ScreenPoint, { aside, above, below }: Cell): Box => ({
  x0: x - aside,
  y0: y - above,
  x1: x + aside,
  y1: y + below,
});

const onCircle = ([x, y]: ScreenPoint, radius: number, angle: number): ScreenPoint => [
  x + radius * Math.cos(angle),
  y + radius * Math.sin(angle),
];

type IsFree = (box: Box) => boolean;

/** Evenly all around, the first at the top; null where they would meet. */
function wholeRing(cells: readonly Cell[], middle: ScreenPoint, radius: number): ScreenPoint[] | null {
  const spots = cells.map((_, i) => onCircle(middle, radius, TOP + (i * TURN) / cells.length));
  const boxes = cells.map((cell, i) => cellAt(spots[i] ?? middle, cell));
  return boxes.some((a, i) => boxes.slice(i + 1).some((b) => meet(a, b, APART))) ? null : spots;
}

/** One after the other clockwise from an index of the angles tried, over what is not free; null where they do not fit. */
function pack(
  cells: readonly Cell[],
  boxAt: (angle: number, cell: Cell) => Box,
  isFree: IsFree,
  start: number,
  apart: number,
): number[] | null {
  const boxes: Box[] = [];
  const angles: number[] = [];
  for (let i = start; angles.length < cells.length && i < start + ANGLES; i += 1) {
    const cell = cells[angles.length];
    if (!cell) break;
    const box = boxAt(i, cell);
    if (!isFree(box) || boxes.some((other) => meet(box, other, apart))) continue;
    boxes.push(box);
    angles.push(i);
  }
  return angles.length === cells.length ? angles : null;
}

/** As far apart as the free part of a ring lets them be, and in its middle; null where they do not fit, or all of it is free. */
function partOfRing(
  cells: readonly Cell[],
  middle: ScreenPoint,
  radius: number,
  isFree: IsFree,
): ScreenPoint[] | null {
  const angleOf = (i: number) => TOP + (i * TURN) / ANGLES;
  const boxAt = (i: number, cell: Cell) => cellAt(onCircle(middle, radius, angleOf(i)), cell);
  const [first] = cells;
  if (!first) return [];
  const free = Array.from({ length: ANGLES }, (_, i) => isFree(boxAt(i, first)));
  const start = afterLongestGap(free);
  if (start === null) return null;
  let [best, low, high] = [pack(cells, boxAt, isFree, start, APART), APART, MOST_APART];
  if (!best) return null;
  while (high - low > 1) {
    const between = (low + high) / 2;
    const wider = pack(cells, boxAt, isFree, start, between);
    if (wider) [best, low] = [wider, between];
    else high = between;
  }
  const last = best.at(-1) ?? start;
  let over = 0;
  while (over < ANGLES && free[(last + over + 1) % ANGLES]) over += 1;
  const centred = pack(cells, boxAt, isFree, start + Math.floor(over / 2), low);
  return (centred ?? best).map((i) => onCircle(middle, radius, angleOf(i)));
}

/** Where the longest run of false in a circle ends; null where there is none, or nothing else. */
function afterLongestGap(free: readonly boolean[]): number | null {
  if (!free.includes(true) || !free.includes(false)) return null;
  let [best, longest, run] = [0, 0, 0];
  // Twice round: a run may pass the beginning.
  for (let i = 0; i < 2 * free.length; i += 1) {
    run = free[i % free.length] ? 0 : run + 1;
    if (run > longest) [best, longest] = [(i + 1) % free.length, run];
  }
  return best;
}

function ring(cells: readonly Cell[], middle: ScreenPoint, isFree: IsFree): ScreenPoint[] | null {
  for (let radius = NARROWEST_RING; radius <= WIDEST_RING; radius += STEP) {
    const whole = wholeRing(cells, middle, radius);
    const isWholeFree = whole?.every((spot, i) => isFree(cellAt(spot, cells[i] ?? NOTHING)));
    const spots = whole && isWholeFree ? whole : partOfRing(cells, middle, radius, isFree);
    if (spots) return spots;
  }
  return null;
}

const NOTHING: Cell = { aside: 0, above: 0, below: 0 };

function spiral(
  cells: readonly Cell[],
  middle: ScreenPoint,
  isFree: IsFree,
  farthest: number,
): ScreenPoint[] {
  const spots: ScreenPoint[] = [];
  const boxes: Box[] = [];
  let radius = NARROWEST_RING;
  for (let angle = TOP; radius <= farthest; angle += STRIDE / radius) {
    const cell = cells[spots.length];
    if (!cell) break;
    radius = NARROWEST_RING + ((angle - TOP) / TURN) * PITCH;
    const spot = onCircle(middle, radius, angle);
    const box = cellAt(spot, cell);
    if (!isFree(box) || boxes.some((other) => meet(box, other, APART))) continue;
    spots.push(spot);
    boxes.push(box);
  }
  return spots;
}

/**
 * Spots for cells around a middle, clockwise: evenly from the top, or along as much of a ring as there is room for;
 * above twelve, and where no ring has room, along a spiral outwards. All lie in what is free, apart from each other;
 * there are fewer than cells where there is no room for more.
 */
export function fanSpots(cells: readonly Cell[], middle: ScreenPoint, { free, taken }: Room): ScreenPoint[] {
  const isFree = (box: Box) => within(box, free) && !taken.some((other) => meet(box, other, APART));
  const round = cells.length > MOST_IN_RING ? null : ring(cells, middle, isFree);
  if (round) return round;
  const [x, y] = middle;
  const farthest = Math.hypot(
    Math.max(Math.abs(free.x0 - x), Math.abs(free.x1 - x)),
    Math.max(Math.abs(free.y0 - y), Math.abs(free.y1 - y)),
  );
  return spiral(cells, middle, isFree, farthest);
}
