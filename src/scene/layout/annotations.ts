import type { ScreenPoint } from '../../geo';
import type { AnnotationMark } from '../types';
import { type Box, boxAround, holds, meet, within } from './box';
import { boxOf, type Candidate, roomOf } from './candidates';
import type { Ground } from './settle';
import { type Marked, OFF_SYMBOL, type Target, targetOf } from './targets';
import { wrap } from './text';
import type { PlacedAnnotation } from './types';

const SIZE = 12;
/** Widths to break the text at, in characters; the best first. */
const SHAPES = [22, 30, 17];
/** Lengths of the leader, in px, and the directions it may take, in a full turn. */
const LEADERS = [14, 22, 32, 44, 58];
const DIRECTIONS = 16;
/** px kept free between the leader and its text, and around both. */
const OFF_TEXT = 2;
const APART = 3;
/** px from an annotation's target within which all of it lies. */
const FARTHEST = 320;
const MOST_ON_COMPACT = 2;

const COST = { shape: 0.6, leader: 0.7, crossing: 2, underLeader: 0.7 } as const;
/** A note through which lines run farther than this, in squares, cannot be read. */
const MOST_CROSSINGS = 6;

interface Way {
  readonly candidate: Candidate;
  readonly leader: readonly [from: ScreenPoint, to: ScreenPoint];
}

/** Every way to stand around a target: above, below or to a side of the leader's end. */
function ways({ at: [x, y], reach }: Target, lines: readonly string[], cost: number): Way[] {
  const height = lines.length * SIZE * 1.2;
  return Array.from({ length: DIRECTIONS }, (_, k) => (k * 2 * Math.PI) / DIRECTIONS).flatMap((angle) => {
    const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
    const upright = Math.abs(dx) < 0.39;
    const anchor = upright ? 'middle' : dx > 0 ? 'start' : 'end';
    return LEADERS.map((length, i): Way => {
      const off = reach(dx, dy) + OFF_SYMBOL;
      const from: ScreenPoint = [x + dx * off, y + dy * off];
      const to: ScreenPoint = [from[0] + dx * length, from[1] + dy * length];
      return {
        leader: [from, to],
        candidate: {
          x: upright ? to[0] : to[0] + Math.sign(dx) * OFF_TEXT,
          y: to[1] + (upright ? Math.sign(dy) : dy) * (height / 2 + (upright ? OFF_TEXT : 0)),
          anchor,
          cost: cost + i * COST.leader,
        },
      };
    });
  });
}

/** Points along a leader, close enough that nothing lies between two of them. */
function along([[x0, y0], [x1, y1]]: Way['leader']): ScreenPoint[] {
  const steps = Math.ceil(Math.hypot(x1 - x0, y1 - y0) / 3);
  return Array.from({ length: steps + 1 }, (_, i) => [
    x0 + ((x1 - x0) * i) / steps,
    y0 + ((y1 - y0) * i) / steps,
  ]);
}

/** What a placed annotation takes of the map: its text and its leader. */
export const bodiesOf = ({ box, leader }: PlacedAnnotation): Box[] => [
  box,
  ...along(leader).map(([x, y]) => boxAround(x, y, 3)),
];

function place(
  mark: AnnotationMark,
  target: Target,
  everything: readonly Box[],
  { free, crossings }: Ground,
): PlacedAnnotation | null {
  const taken = everything.filter((other) => meet(other, boxAround(...target.at, 2 * FARTHEST)));
  let best: { cost: number; placed: PlacedAnnotation } | null = null;
  for (const [i, most] of SHAPES.entries()) {
    const lines = wrap(mark.text, most);
    const room = roomOf(lines, SIZE, 'serif');
    for (const { candidate, leader } of ways(target, lines, i * COST.shape)) {
      // Most ways are longer than the best: they are passed over before any is measured.
      if (best && candidate.cost >= best.cost) continue;
      const box = boxOf(room, candidate);
      if (!within(box, free)) continue;
      const crossed = crossings(box);
      const cost = candidate.cost + crossed * COST.crossing;
      if (crossed > MOST_CROSSINGS || (best && cost >= best.cost)) continue;
      if (taken.some((other) => meet(box, other, APART))) continue;
      const way = along(leader);
      if (way.some((point) => taken.some((other) => holds(other, point, 1)))) continue;
      const under = way.filter(([x, y]) => crossings(boxAround(x, y, 4)) > 0).length;
      const whole = cost + under * COST.underLeader;
      if (best && whole >= best.cost) continue;
      const { x, anchor } = candidate;
      best = {
        cost: whole,
        placed: { mark, lines, x, y: box.y0 + SIZE * 0.94, anchor, size: SIZE, box, leader },
      };
    }
  }
  return best?.placed ?? null;
}

/** Annotations beside what they point at, each at the best of its free places; one that finds none is left out. */
export function placeAnnotations(
  marks: readonly AnnotationMark[],
  on: Marked,
  taken: readonly Box[],
  ground: Ground,
  compact: boolean,
): PlacedAnnotation[] {
  const placed: PlacedAnnotation[] = [];
  for (const mark of marks) {
    if (compact && placed.length === MOST_ON_COMPACT) break;
    const target = targetOf(mark, on, ground.free);
    const found = target && place(mark, target, [...taken, ...placed.flatMap(bodiesOf)], ground);
    if (found) placed.push(found);
  }
  return placed;
}
