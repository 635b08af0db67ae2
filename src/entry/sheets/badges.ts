import type { Frame, ScreenPoint } from '../../geo';
import { type Box, meet } from '../../scene';
import { type SvgNode, svg } from '../../svg';
import type { Theme } from '../../theme';
import type { Numbered } from './numbers';

/** A number at its place on the map. */
export interface Badge {
  readonly number: number;
  /** The number, with the way to what lies beyond the border. */
  readonly text: string;
  readonly box: Box;
  /** From the mark to the number, where that stands off. */
  readonly leader: readonly [from: ScreenPoint, to: ScreenPoint] | null;
}

const HEIGHT = 14;
/** Width of a number by what is written, in px. */
const widthOf = (text: string) => 8 + 6.5 * text.length;
/** Air between a mark and its number, nearest first. */
const AWAY = [1, 8, 18, 30, 44, 60, 80, 104, 132];
/** A number over a number can't be read at all. */
const WORSE = 20;
const WAYS = [0, 1, 2, 3, 4, 5, 6, 7].map((eighth) => (eighth * Math.PI) / 4 - Math.PI / 4);

const around = ([x, y]: ScreenPoint, width: number): Box => ({
  x0: x - width / 2,
  y0: y - HEIGHT / 2,
  x1: x + width / 2,
  y1: y + HEIGHT / 2,
});

/** Where the middle of a number may be, the best first. */
function spotsOf({ as, at, reach }: Numbered, width: number): ScreenPoint[] {
  if (as === 'edge') return [at[0]];
  const [[x, y]] = at;
  const off = AWAY.flatMap((away) =>
    WAYS.map((way): ScreenPoint => {
      const [dx, dy] = [Math.cos(way), Math.sin(way)];
      // The number's own half, as far as it lies along the way.
      const own = Math.min(width / 2 / Math.abs(dx || 1e-9), HEIGHT / 2 / Math.abs(dy || 1e-9));
      return [x + dx * (reach + away + own), y + dy * (reach + away + own)];
    }),
  );
  return as === 'line' ? [...at, ...off] : off;
}

/** How much of two boxes is the same, in px². */
const shared = (a: Box, b: Box): number =>
  meet(a, b)
    ? (Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)) * (Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0))
    : 0;

const inside = ({ x0, y0, x1, y1 }: Box, { width, height }: Frame) =>
  x0 >= 1 && y0 >= 1 && x1 <= width - 1 && y1 <= height - 1;

/**
 * Finds each number a place where it covers neither a mark nor another number nor `taken`; where there is none, the one
 * that covers least. Every number has a place.
 */
export function placeBadges(
  marks: readonly Numbered[],
  frame: Frame,
  taken: readonly Box[],
): readonly Badge[] {
  const bodies = marks
    .filter(({ reach }) => reach > 0)
    .map(({ at: [[x, y]], reach }): Box => ({ x0: x - reach, y0: y - reach, x1: x + reach, y1: y + reach }));
  const covered = [...taken, ...bodies];
  const badges: Badge[] = [];
  // What cannot move comes first, then symbols; a line has room all along.
  const order = ['edge', 'point', 'bin', 'place', 'line'];
  const turn = (mark: Numbered) => order.indexOf(mark.as);
  for (const mark of marks.toSorted((a, b) => turn(a) - turn(b))) {
    const text = mark.arrow === null ? String(mark.number) : `${mark.arrow} ${mark.number}`;
    const width = widthOf(text);
    const tried = spotsOf(mark, width).map((spot, i) => {
      const box = around(spot, width);
      const over = (boxes: readonly Box[]) => boxes.reduce((sum, other) => sum + shared(box, other), 0);
      const cost = over(covered) + WORSE * over(badges.map((badge) => badge.box));
      return { spot, box, cost: inside(box, frame) ? cost : cost + 1e6, i };
    });
    const best = tried.reduce((a, b) => (b.cost < a.cost ? b : a));
    const [[x, y]] = mark.at;
    const far = mark.reach > 0 && best.i >= WAYS.length;
    const onLine = mark.as === 'line' && best.i >= mark.at.length;
    badges.push({
      number: mark.number,
      text,
      box: best.box,
      leader: far || onLine ? [[x, y], best.spot] : null,
    });
  }
  return badges.toSorted((a, b) => a.number - b.number);
}

/** The numbers as they are drawn: dark on white in a dark frame, which any printer can do. */
export function badgeNodes(badges: readonly Badge[], theme: Theme): SvgNode[] {
  const leaders = badges.flatMap(({ number, leader }) =>
    leader
      ? [
          svg('path', `leader ${number}`, {
            d: `M${leader.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}`,
            fill: 'none',
            stroke: theme.ink,
            'stroke-width': 0.8,
          }),
        ]
      : [],
  );
  return [
    ...leaders,
    ...badges.map(({ number, text, box: { x0, y0, x1, y1 } }) =>
      svg('g', `number ${number}`, { 'data-number': number }, [
        svg('rect', 'body', {
          x: x0,
          y: y0,
          width: x1 - x0,
          height: y1 - y0,
          rx: 3,
          fill: '#ffffff',
          stroke: theme.ink,
          'stroke-width': 1,
        }),
        svg(
          'text',
          'number',
          {
            x: (x0 + x1) / 2,
            y: y1 - 3.4,
            'font-size': 10.5,
            'font-weight': 700,
            'text-anchor': 'middle',
            fill: '#000000',
          },
          text,
        ),
      ]),
    ),
  ];
}
