import type { PlacedEdge, PlacedLabel, PlacedRemark } from '../../scene';
import { type SvgNode, svg } from '../../svg';
import type { Theme } from '../../theme';
import type { Answering } from './identity';

const WEIGHT = { capital: 700, site: 600, context: 400, line: 600 } as const;

const at = ([x, y]: readonly [number, number]) => `${x.toFixed(1)},${y.toFixed(1)}`;

/** The hairline from a symbol to its label, where the label stands off; drawn below all labels. */
export function labelLeader({ key, leader }: PlacedLabel, theme: Theme): SvgNode | null {
  if (!leader) return null;
  const d = `M${at(leader[0])}L${at(leader[1])}`;
  const common = { d, fill: 'none', 'stroke-linecap': 'round' };
  return svg(
    'g',
    `leader ${key}`,
    { class: 'label-leader', 'pointer-events': 'none', 'aria-hidden': 'true' },
    [
      svg('path', 'halo', { ...common, stroke: theme.halo, 'stroke-width': 3 }),
      svg('path', 'leader', { ...common, stroke: theme.muted, 'stroke-width': 0.9 }),
    ],
  );
}

/** A label with its halo; one element a label, one line a span. */
export function labelNode(label: PlacedLabel, theme: Theme): SvgNode {
  const fill = label.colour ?? (label.style === 'context' ? theme.muted : theme.ink);
  return svg(
    'text',
    label.key,
    {
      class: 'label',
      'font-size': label.size,
      'font-weight': WEIGHT[label.style],
      x: label.x,
      y: label.y,
      fill,
      stroke: theme.halo,
      'stroke-width': 3,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
      'text-anchor': label.anchor,
      'aria-hidden': 'true',
    },
    label.lines.length === 1
      ? (label.lines[0] ?? '')
      : label.lines.map((line, i) =>
          svg('tspan', String(i), { x: label.x, dy: i === 0 ? 0 : label.size * 1.2 }, line),
        ),
  );
}

/** A remark on the map, for the eye: speech has every name and note anyway. */
export const remarkNode = ({ text, x, y, size }: PlacedRemark, theme: Theme): SvgNode =>
  svg(
    'text',
    'remark',
    {
      class: 'map-remark',
      'font-size': size,
      'font-weight': 500,
      x,
      y,
      fill: theme.muted,
      stroke: theme.halo,
      'stroke-width': 3,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
      'pointer-events': 'none',
      'aria-hidden': 'true',
    },
    text,
  );

/** A marker at the border for something beyond it; activating it brings that into view. */
export function edgeNode(edge: PlacedEdge, name: string, theme: Theme, answering: Answering): SvgNode {
  const { x0, y0, x1, y1 } = edge.box;
  const key = `edge ${edge.place}`;
  return svg(
    'g',
    key,
    {
      class: 'edge',
      'data-edge': edge.place,
      ...(answering.interactive
        ? { 'data-key': key, role: 'button', tabindex: answering.current === key ? 0 : -1 }
        : { role: 'img' }),
      'aria-label': name,
    },
    [
      svg('rect', 'body', {
        x: x0,
        y: y0,
        width: x1 - x0,
        height: y1 - y0,
        rx: 4,
        fill: theme.paper,
        stroke: theme.line,
        'stroke-width': 1,
      }),
      svg(
        'text',
        'text',
        {
          x: (x0 + x1) / 2,
          y: (y0 + y1) / 2 + edge.size * 0.35,
          'font-size': edge.size,
          'font-weight': 600,
          fill: theme.ink,
          'text-anchor': 'middle',
        },
        `${edge.arrow} ${edge.label}`,
      ),
    ],
  );
}
