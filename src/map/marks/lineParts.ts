import type { ScreenPoint } from '../../geo';
import { type PlacedEnd, type PlacedLeg, type PlacedLine, stepSize, stepSpot } from '../../scene';
import { type SvgNode, svg } from '../../svg';
import type { Theme } from '../../theme';

const END = 3;
/** Where several lines end, each end stands off the others. */
const END_HALO = 1.25;

/** An end of a line, which tells whether that side has spoken: filled, half or hollow; null where it is no side. */
export function end(
  { x, y, end: status }: PlacedEnd,
  key: string,
  colour: string,
  theme: Theme,
): SvgNode | null {
  if (status === 'not-a-side') return null;
  const disc = { cx: x, cy: y, r: END };
  const half = svg('path', 'half', {
    d: `M${x},${y - END}A${END},${END} 0 0 0 ${x},${y + END}z`,
    fill: colour,
  });
  return svg('g', key, {}, [
    svg('circle', 'halo', { ...disc, r: END + 0.75 + END_HALO, fill: theme.halo }),
    svg('circle', 'ring', {
      ...disc,
      fill: status === 'published' ? colour : theme.halo,
      stroke: colour,
      'stroke-width': 1.5,
    }),
    status === 'announced-beforehand' && half,
  ]);
}

/** A chevron in the middle of a leg, pointing from whoever called. */
export function arrow(
  run: readonly ScreenPoint[],
  direction: -1 | 0 | 1,
  colour: string,
  theme: Theme,
): SvgNode | null {
  const [a, b] = [run[Math.floor(run.length * 0.56)], run[Math.floor(run.length * 0.56) + 1]];
  if (direction === 0 || !a || !b) return null;
  const angle = (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI + (direction === 1 ? 0 : 180);
  return svg('path', 'arrow', {
    d: 'M-4.5,-5L5,0L-4.5,5L-2,0z',
    transform: `translate(${a[0].toFixed(1)},${a[1].toFixed(1)}) rotate(${angle.toFixed(1)})`,
    fill: colour,
    stroke: theme.halo,
    'stroke-width': 1.5,
    'paint-order': 'stroke',
  });
}

/** The number of a leg of what passes through several; seen while its line stands out. */
export function stepNode(
  placed: PlacedLeg,
  step: number,
  { mark }: PlacedLine,
  theme: Theme,
  least: number,
): SvgNode | null {
  const { size, r } = stepSize(least);
  const at = stepSpot(placed);
  return (
    at &&
    svg(
      'g',
      'step',
      {
        class: 'step',
        transform: `translate(${at.x.toFixed(1)},${at.y.toFixed(1)})`,
        visibility: mark.focused ? null : 'hidden',
        'aria-hidden': 'true',
      },
      [
        svg('circle', 'ground', {
          r,
          fill: theme.halo,
          stroke: mark.colour,
          'stroke-width': 1.5,
        }),
        svg(
          'text',
          'number',
          {
            y: r * 0.507,
            'font-size': size,
            'font-weight': 700,
            fill: mark.colour,
            'text-anchor': 'middle',
          },
          String(step),
        ),
      ],
    )
  );
}

/** A crossed tick, where what is said of a line is disputed. */
export const crossedTick = (x: number, y: number, angle: number, colour: string, theme: Theme): SvgNode =>
  svg('path', 'disputed', {
    d: 'M-5,-5L5,5M-5,5L5,-5',
    transform: `translate(${x.toFixed(1)},${y.toFixed(1)}) rotate(${angle.toFixed(1)})`,
    stroke: colour,
    'stroke-width': 2.25,
    'stroke-linecap': 'round',
    fill: theme.halo,
  });
