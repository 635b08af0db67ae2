import type { ScreenPoint } from '../../geo';
import { pointAlong } from '../../geo';
import { type Box, boxAround } from './box';
import { type Face, textWidth } from './text';
import type { PlacedLabel } from './types';

const LEADING = 1.2;
const GAP = 3;

/** A place where a label could stand: the middle of its near side (or of its whole), and which side that is. */
export interface Candidate {
  readonly x: number;
  readonly y: number;
  readonly anchor: PlacedLabel['anchor'];
  /** How much worse than the best position, before anything else is looked at. */
  readonly cost: number;
}

const height = (lines: readonly string[], size: number) => lines.length * size * LEADING;

/** How much farther out a label may stand than right beside its symbol, in px, and what each step costs. */
const STEPS_OUT = [0, 7, 14];
const STEP_COST = 0.8;

/** The eight places for a label around a symbol of radius r, and the same farther out; the best first. */
export function around(x: number, y: number, r: number, lines: readonly string[], size: number): Candidate[] {
  const h = height(lines, size);
  return STEPS_OUT.flatMap((out, i): Candidate[] => {
    const d = r + GAP + out;
    const slant = d * 0.75;
    const far = i * STEP_COST;
    return [
      { x: x + d, y, anchor: 'start', cost: far },
      { x: x - d, y, anchor: 'end', cost: far + 0.5 },
      { x, y: y - d - h / 2, anchor: 'middle', cost: far + 0.6 },
      { x, y: y + d + h / 2, anchor: 'middle', cost: far + 0.6 },
      { x: x + slant, y: y - slant - h / 3, anchor: 'start', cost: far + 0.4 },
      { x: x + slant, y: y + slant + h / 3, anchor: 'start', cost: far + 0.4 },
      { x: x - slant, y: y - slant - h / 3, anchor: 'end', cost: far + 0.7 },
      { x: x - slant, y: y + slant + h / 3, anchor: 'end', cost: far + 0.7 },
    ];
  });
}

/** Places for a label beside a line, from its middle outwards, on either side. */
export function beside(points: readonly ScreenPoint[], lines: readonly string[], size: number): Candidate[] {
  return [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18].flatMap((t, i) => {
    const at = pointAlong(points, t);
    if (!at) return [];
    const angle = (at.angle * Math.PI) / 180;
    const steep = Math.abs(Math.sin(angle)) > 0.4;
    const h = height(lines, size);
    return [1, -1].map((side): Candidate => {
      const [nx, ny] = [-Math.sin(angle) * side, Math.cos(angle) * side];
      return steep
        ? {
            x: at.x + Math.sign(nx) * (9 + (h / 2) * Math.abs(Math.cos(angle) / Math.sin(angle))),
            y: at.y,
            anchor: nx > 0 ? 'start' : 'end',
            cost: i * 0.3,
          }
        : { x: at.x + nx * 8, y: at.y + Math.sign(ny) * (h / 2 + 6), anchor: 'middle', cost: i * 0.3 };
    });
  });
}

/** How much room a label takes, by estimated text width, in px. */
export function roomOf(
  lines: readonly string[],
  size: number,
  face: Face = 'semibold',
): { readonly width: number; readonly height: number } {
  return {
    width: Math.max(...lines.map((line) => textWidth(line, size, face))),
    height: height(lines, size),
  };
}

/** The box of a label at a candidate. */
export function boxOf(
  { width, height }: ReturnType<typeof roomOf>,
  { x, y, anchor }: Pick<Candidate, 'x' | 'y' | 'anchor'>,
): Box {
  const middle = anchor === 'start' ? x + width / 2 : anchor === 'end' ? x - width / 2 : x;
  return boxAround(middle, y, width, height);
}
