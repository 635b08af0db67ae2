import type { ScreenPoint } from '../../geo';
import { type Box, distanceTo, meet, within } from './box';
import { boxOf, type Candidate } from './candidates';
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

/** How often a label that found no place may go first the next time round. */
const ROUNDS = 4;

/** Greedy placing, again with those left out going first; the round that places the most is kept. */
export function settleMost(wishes: readonly Wish[], taken: readonly Box[], ground: Ground): PlacedLabel[] {
  let order = wishes;
  let best: PlacedLabel[] = [];
  for (let round = 0; round < ROUNDS && best.length < wishes.length; round += 1) {
    const labels = settle(order, taken, ground);
    if (labels.length > best.length) best = labels;
    const keys = new Set(labels.map((label) => label.key));
    order = [...order.filter((w) => !keys.has(w.key)), ...order.filter((w) => keys.has(w.key))];
  }
  return best;
}

/** Whether another symbol is as near to a label as the one it belongs to. */
function isRival(other: Named, own: Named, box: Box): boolean {
  return other.place !== own.place && distanceTo(box, other.at) <= distanceTo(box, own.at);
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

/** Each label in turn at the best free place of its candidates; one that finds none is left out. */
export function settle(wishes: readonly Wish[], taken: readonly Box[], ground: Ground): PlacedLabel[] {
  const { free, symbols, crossings } = ground;
  const boxes = [...taken];
  return wishes.flatMap((wish) => {
    const { size, symbol } = wish;
    let best: { cost: number; candidate: Candidate; box: Box } | null = null;
    for (const candidate of wish.candidates) {
      const box = boxOf(wish.lines, size, candidate, wish.style === 'capital' ? 'bold' : 'semibold');
      if (!within(box, free) || boxes.some((other) => meet(box, other, 1.5))) continue;
      // A name nearer to another symbol than to its own would name the wrong place.
      if (symbol && symbols.some((other) => isRival(other, symbol, box))) continue;
      // A line's own name keeps off every line: where it crosses one, it would be read as that one's.
      const crossed = crossings(box);
      if (wish.style === 'line' && crossed > 0) continue;
      const cost = candidate.cost + Math.min(MOST_CROSSINGS, crossed) * CROSSING;
      if (!best || cost < best.cost) best = { cost, candidate, box };
    }
    if (!best) return [];
    boxes.push(best.box);
    const { key, lines: words, style, colour } = wish;
    // 0.78 em from the top of the first line to its baseline.
    return [
      {
        key,
        lines: words,
        style,
        size,
        colour,
        x: best.candidate.x,
        y: best.box.y0 + size * 0.94,
        anchor: best.candidate.anchor,
        box: best.box,
      },
    ];
  });
}
