import { pointAlong, type ScreenPoint } from '../../geo';
import { type Box, boxAround, meet } from './box';
import { gridOf } from './grid';
import { longestRun } from './lines';
import type { PlacedCount, PlacedLine, PlacedPoint } from './types';

const HEIGHT = 14;
/** Width of the cells in which what is near is looked for, in px. */
const CELL = 32;
/** Where a count may stand around its symbol, in degrees clockwise from the right; the usual place first. */
const AROUND = [-45, 45, -135, 135, -90, 0, 180, 90];
/** How far from the symbol's edge, in px. */
const OUT = [3, 9, 15, 21];
const ALONG = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8, 0.14, 0.86];

/** Width of the chip that holds a count, in px. */
const chipWidth = (text: string): number => 7 + text.length * 6.2;
/** Size of its figures, in px. */
const SIZE = 10;

const aroundSymbol = ({ x, y, size }: PlacedPoint): ScreenPoint[] =>
  OUT.flatMap((out) =>
    AROUND.map((degrees): ScreenPoint => {
      const angle = (degrees * Math.PI) / 180;
      const distance = size / 2 + out;
      return [x + distance * Math.cos(angle), y + distance * Math.sin(angle)];
    }),
  );

const alongLine = ({ legs }: PlacedLine): ScreenPoint[] => {
  const run = longestRun(legs);
  return ALONG.flatMap((t) => {
    const at = pointAlong(run, t);
    return at ? [[at.x, at.y] as const] : [];
  });
};

/**
 * The counts of symbols and lines that stand for several events, each at the first place around its symbol, or along
 * its line, where it covers no symbol and no other count; where there is none, it may cover a symbol.
 */
export function placeCounts(
  points: readonly PlacedPoint[],
  lines: readonly PlacedLine[],
  symbols: readonly Box[],
  number: (count: number) => string,
  least = 0,
): PlacedCount[] {
  const size = Math.max(SIZE, least);
  const by = size / SIZE;
  const wishes = [
    ...points
      .filter((p) => p.events.length > 1)
      .map((p) => ({ key: p.mark.key, text: number(p.events.length), places: aroundSymbol(p) })),
    ...lines
      .filter((l) => l.mark.events.length > 1)
      .map((l) => ({ key: l.mark.key, text: `×${number(l.mark.events.length)}`, places: alongLine(l) })),
  ];
  const bodies = gridOf(symbols, CELL);
  const boxes = gridOf([], CELL);
  return wishes.flatMap(({ key, text, places }) => {
    const all = places.map(([x, y]) => boxAround(x, y, by * chipWidth(text), by * HEIGHT));
    const isApart = (box: Box) => {
      const near = { x0: box.x0 - 1, y0: box.y0 - 1, x1: box.x1 + 1, y1: box.y1 + 1 };
      return !boxes.near(near).some((other) => meet(near, other));
    };
    const isClear = (box: Box) => isApart(box) && !bodies.near(box).some((other) => meet(box, other));
    const box = all.find(isClear) ?? all.find(isApart) ?? all[0];
    if (!box) return [];
    boxes.add(box, box);
    return [{ key: `count ${key}`, text, x: (box.x0 + box.x1) / 2, y: (box.y0 + box.y1) / 2, size, box }];
  });
}
