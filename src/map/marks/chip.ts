import type { PlacedCount } from '../../scene';
import { type SvgNode, svg } from '../../svg';
import type { Theme } from '../../theme';

/** A count in an ink chip; the mark it belongs to says it in its name, so it is not read twice. */
export function chip({ key, text, x, y, size, box }: PlacedCount, theme: Theme): SvgNode {
  const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
  return svg('g', key, { class: 'chip', 'pointer-events': 'none', 'aria-hidden': 'true' }, [
    svg('rect', 'body', {
      x: box.x0,
      y: box.y0,
      width,
      height,
      rx: height / 2,
      fill: theme.ink,
      stroke: theme.halo,
      'stroke-width': 1,
    }),
    svg(
      'text',
      'count',
      {
        x,
        y: y + size * 0.36,
        'text-anchor': 'middle',
        'font-size': size,
        'font-weight': 700,
        fill: theme.paper,
      },
      text,
    ),
  ]);
}
