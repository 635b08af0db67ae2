import type { ScreenPoint } from '../../geo';
import { type Box, boxAround, meet, onRay, within } from './box';
import { boxOf, type Candidate, roomOf } from './candidates';
import type { Ground } from './settle';
import { OFF_SYMBOL, type Target } from './targets';
import type { Face } from './text';
import type { PlacedLabel } from './types';

/** A hairline from a symbol to the words that belong to it. */
export type Leader = readonly [from: ScreenPoint, to: ScreenPoint];

/** Words that may stand off their symbol. */
export interface Words {
  /** Ways to break them into lines; the best first. */
  readonly shapes: readonly (readonly string[])[];
  /** Font size in px. */
  readonly size: number;
  readonly face: Face;
  /** Lengths of the leader, in px. */
  readonly leaders: readonly number[];
  /** What they keep off, though a leader may run there: words by the side of a symbol are taken to name it. */
  readonly aloof?: readonly Box[];
}

/** Words that stand off their symbol. */
export interface Standing {
  readonly lines: readonly string[];
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly anchor: PlacedLabel['anchor'];
  readonly box: Box;
  readonly leader: Leader;
}

/** Directions that a leader may take, in a full turn. */
const DIRECTIONS = 32;
/** px kept free between the leader and its text, around the leader, and around the text. */
const OFF_TEXT = 2;
const ASIDE = 1.5;
const APART = 3;
/** px from a target within which all that belongs to it lies. */
const FARTHEST = 320;

const COST = { shape: 0.6, leader: 0.7, crossing: 2, underLeader: 0.7 } as const;
/** Words through which lines run farther than this, in squares, cannot be read. */
const MOST_CROSSINGS = 6;

/** A way for a leader to go: where it begins, and how far it can go before it meets something, in px. */
interface Ray {
  readonly from: ScreenPoint;
  readonly way: readonly [dx: number, dy: number];
  readonly clear: number;
}

function raysFrom({ at: [x, y], reach }: Target, taken: readonly Box[]): Ray[] {
  const grown = taken.map(({ x0, y0, x1, y1 }) => ({
    x0: x0 - ASIDE,
    y0: y0 - ASIDE,
    x1: x1 + ASIDE,
    y1: y1 + ASIDE,
  }));
  return Array.from({ length: DIRECTIONS }, (_, k): Ray => {
    const angle = (k * 2 * Math.PI) / DIRECTIONS;
    const way = [Math.cos(angle), Math.sin(angle)] as const;
    const off = reach(...way) + OFF_SYMBOL;
    const from: ScreenPoint = [x + way[0] * off, y + way[1] * off];
    let clear = Number.POSITIVE_INFINITY;
    for (const box of grown) clear = Math.min(clear, onRay(box, from, way)?.[0] ?? clear);
    return { from, way, clear };
  });
}

/** Where words of a height stand at the end of a leader: above or below it, or to its side. */
function atEnd([x, y]: ScreenPoint, [dx, dy]: Ray['way'], height: number): Omit<Candidate, 'cost'> {
  const upright = Math.abs(dx) < 0.39;
  return {
    x: upright ? x : x + Math.sign(dx) * OFF_TEXT,
    y: y + (upright ? Math.sign(dy) : dy) * (height / 2 + (upright ? OFF_TEXT : 0)),
    anchor: upright ? 'middle' : dx > 0 ? 'start' : 'end',
  };
}

/** Points along a leader, close enough that nothing lies between two of them. */
function along([[x0, y0], [x1, y1]]: Leader): ScreenPoint[] {
  const steps = Math.ceil(Math.hypot(x1 - x0, y1 - y0) / 3);
  return Array.from({ length: steps + 1 }, (_, i) => [
    x0 + ((x1 - x0) * i) / steps,
    y0 + ((y1 - y0) * i) / steps,
  ]);
}

/** What words on a leader take of the map. */
export const bodiesOf = ({ box, leader }: Pick<Standing, 'box' | 'leader'>): Box[] => [
  box,
  ...along(leader).map(([x, y]) => boxAround(x, y, 3)),
];

/** The best of the free places around a target for words on a leader; null where there is none. */
export function standOff(
  { shapes, size, face, leaders, aloof = [] }: Words,
  target: Target,
  everything: readonly Box[],
  { free, crossings }: Pick<Ground, 'free' | 'crossings'>,
): Standing | null {
  const taken = everything.filter((other) => meet(other, boxAround(...target.at, 2 * FARTHEST)));
  const rays = raysFrom(target, taken);
  let best: { readonly cost: number; readonly standing: Standing } | null = null;
  for (const [k, length] of leaders.entries())
    for (const [i, lines] of shapes.entries()) {
      const least = k * COST.leader + i * COST.shape;
      const room = roomOf(lines, size, face);
      for (const { from, way, clear } of rays) {
        if (best && least >= best.cost) break;
        if (length > clear) continue;
        const to: ScreenPoint = [from[0] + way[0] * length, from[1] + way[1] * length];
        const { x, y, anchor } = atEnd(to, way, room.height);
        const box = boxOf(room, { x, y, anchor });
        if (!within(box, free) || taken.some((other) => meet(box, other, APART))) continue;
        if (aloof.some((other) => meet(box, other))) continue;
        const crossed = crossings(box);
        if (crossed > MOST_CROSSINGS) continue;
        const leader = [from, to] as const;
        const under = along(leader).filter((point) => crossings(boxAround(...point, 4)) > 0).length;
        const cost = least + crossed * COST.crossing + under * COST.underLeader;
        if (best && cost >= best.cost) continue;
        best = { cost, standing: { lines, x, y: box.y0 + size * 0.94, anchor, box, leader } };
      }
    }
  return best?.standing ?? null;
}
