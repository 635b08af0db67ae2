import type { ScreenPoint } from '../../geo';
import { type Box, meet, squaredDistance, within } from './box';
import { boxOf, type Candidate, roomOf } from './candidates';
import { type Grid, gridOf } from './grid';
import type { PlacedLabel, PlacedLine } from './types';

/** A label that wants a place. */
export interface Wish {
  readonly key: string;
  /** The symbol it belongs to; null for a line's name. */
  readonly symbol: Named | null;
  readonly lines: readonly string[];
  readonly style: PlacedLabel['style'];
  /** Font size in px. */
  readonly size: number;
  readonly colour: string | null;
  readonly candidates: readonly Candidate[];
  /** How far its symbol reaches, in px, where it may stand off from it on a leader; null where it may not. */
  readonly off: number | null;
}

/** A symbol that a label could be taken to belong to. */
export interface Named {
  readonly place: string;
  readonly at: ScreenPoint;
}

/** What labels must keep clear of, and where they may be. */
export interface Ground {
  readonly free: Box;
  readonly symbols: readonly Named[];
  /** Counts how much of a box lines run through. */
  readonly crossings: (box: Box) => number;
}

/** Cost of crossing a line; a place under a symbol or another label is never taken. */
const CROSSING = 1;
const MOST_CROSSINGS = 3;
/** Least distance between a label and what it must not cover, in px. */
const APART = 1.5;
/** Width of the cells in which what a label would cover is looked for, in px. */
const NEAR = 48;

/** How often a label that found no place may go first the next time round. */
const ROUNDS = 4;

/** A place where a label may stand as long as no other label does. */
interface Way {
  readonly candidate: Candidate;
  readonly box: Box;
  readonly cost: number;
}

/** A label and its places, the best first. */
interface Open {
  readonly wish: Wish;
  readonly ways: readonly Way[];
}

/**
 * Greedy placing, again with those left out going first; the round that places the most is kept. What stays the same
 * from round to round is looked at once.
 */
export function settleMost(wishes: readonly Wish[], taken: readonly Box[], ground: Ground): PlacedLabel[] {
  let order = openOf(wishes, taken, ground);
  let best: PlacedLabel[] = [];
  for (let round = 0; round < ROUNDS && best.length < order.length; round += 1) {
    const labels = place(order);
    if (labels.length > best.length) best = labels;
    const keys = new Set(labels.map((label) => label.key));
    order = [...order.filter((o) => !keys.has(o.wish.key)), ...order.filter((o) => keys.has(o.wish.key))];
  }
  return best;
}

/** Each label in turn at the best free place of its candidates; one that finds none is left out. */
export const settle = (wishes: readonly Wish[], taken: readonly Box[], ground: Ground): PlacedLabel[] =>
  place(openOf(wishes, taken, ground));

/** Those that would find a place if there were no other label. */
function openOf(wishes: readonly Wish[], taken: readonly Box[], ground: Ground): Open[] {
  const grid = gridOf(taken, NEAR);
  return wishes
    .map((wish) => ({ wish, ways: waysOf(wish, grid, ground) }))
    .filter(({ ways }) => ways.length > 0);
}

/** Side of the squares in which crossings are counted, in px; about the spacing of a line's points. */
const CELL = 6;

/** Counts how many squares of a box a line runs through. */
export function crossingsOf(lines: readonly PlacedLine[]): (box: Box) => number {
  const cells = new Set<number>();
  const cell = (x: number, y: number) => Math.floor(x / CELL) * 65_536 + Math.floor(y / CELL);
  for (const line of lines)
    for (const leg of line.legs) for (const run of leg.runs) for (const [x, y] of run) cells.add(cell(x, y));
  return ({ x0, y0, x1, y1 }) => {
    let count = 0;
    // A line that only grazes the box is not counted.
    for (let x = x0 + 1; x <= x1 - 1; x += CELL)
      for (let y = y0 + 1; y <= y1 - 1; y += CELL) if (cells.has(cell(x, y))) count += 1;
    return count;
  };
}

/** Whether a symbol of another place is as near to a label as its own: the name would name the wrong place. */
function hasRival(box: Box, own: Named, symbols: readonly Named[]): boolean {
  const distance = squaredDistance(box, own.at);
  return symbols.some((other) => other.place !== own.place && squaredDistance(box, other.at) <= distance);
}

function waysOf(wish: Wish, taken: Grid<Box>, { free, symbols, crossings }: Ground): Way[] {
  const { lines, size, symbol, style } = wish;
  const room = roomOf(lines, size, style === 'capital' ? 'bold' : 'semibold');
  return wish.candidates
    .flatMap((candidate): Way[] => {
      const box = boxOf(room, candidate);
      const clear = { x0: box.x0 - APART, y0: box.y0 - APART, x1: box.x1 + APART, y1: box.y1 + APART };
      if (!within(box, free) || taken.near(clear).some((other) => meet(clear, other))) return [];
      if (symbol && hasRival(box, symbol, symbols)) return [];
      // A line's own name keeps off every line: where it crosses one, it would be read as that one's.
      const crossed = crossings(box);
      if (style === 'line' && crossed > 0) return [];
      return [{ candidate, box, cost: candidate.cost + Math.min(MOST_CROSSINGS, crossed) * CROSSING }];
    })
    .sort((a, b) => a.cost - b.cost);
}

function place(open: readonly Open[]): PlacedLabel[] {
  const boxes: Box[] = [];
  return open.flatMap(({ wish: { key, lines, style, size, colour }, ways }) => {
    const way = ways.find(({ box }) => !boxes.some((other) => meet(box, other, APART)));
    if (!way) return [];
    const { candidate, box } = way;
    boxes.push(box);
    // 0.78 em from the top of the first line to its baseline.
    const y = box.y0 + size * 0.94;
    return [
      { key, lines, style, size, colour, x: candidate.x, y, anchor: candidate.anchor, box, leader: null },
    ];
  });
}
