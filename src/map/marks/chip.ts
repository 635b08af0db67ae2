import { type SvgNode, svg } from '../../svg';
import type { Theme } from '../../theme';

/** A count in an ink chip, centred on a point. */
export function chip(text: string, x: number, y: number, theme: Theme, key = 'chip'): SvgNode {
  const width = 7 + text.length * 6.2;
  return svg(
    'g',
    key,
    { class: 'chip', 'pointer-events': 'none', transform: `translate(${x.toFixed(1)},${y.toFixed(1)})` },
    [
      svg('rect', 'body', {
        x: -width / 2,
        y: -7,
        width,
        height: 14,
        rx: 7,
        fill: theme.ink,
        stroke: theme.halo,
        'stroke-width': 1,
      }),
      svg(
        'text',
        'count',
        { y: 3.6, 'text-anchor': 'middle', 'font-size': 10, 'font-weight': 700, fill: theme.paper },
        text,
      ),
    ],
  );
}
