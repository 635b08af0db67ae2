import type { PlacedAnnotation } from '../../scene';
import { type SvgNode, svg } from '../../svg';
import type { Theme } from '../../theme';

const at = ([x, y]: readonly [number, number]) => `${x.toFixed(1)},${y.toFixed(1)}`;

/** An annotation: its sentence, which readers of speech hear as one, and a hairline to what it points at. */
export function annotationNode(
  { mark, lines, x, y, anchor, size, leader: [from, to] }: PlacedAnnotation,
  theme: Theme,
): SvgNode {
  const d = `M${at(from)}L${at(to)}`;
  const halo = { stroke: theme.halo, 'stroke-width': 3, 'stroke-linejoin': 'round' };
  return svg(
    'g',
    `annotation ${mark.id}`,
    {
      class: 'annotation',
      'data-annotation': mark.id,
      role: 'note',
      'aria-label': mark.text,
      'pointer-events': 'none',
    },
    [
      svg('path', 'halo', { ...halo, d, fill: 'none' }),
      svg('path', 'leader', { d, fill: 'none', stroke: theme.muted, 'stroke-width': 0.75 }),
      svg(
        'text',
        'text',
        {
          ...halo,
          'font-family': 'var(--serif, Georgia, serif)',
          'font-style': 'italic',
          'font-size': size,
          x,
          y,
          fill: theme.ink,
          'paint-order': 'stroke',
          'text-anchor': anchor,
          'aria-hidden': 'true',
        },
        lines.map((line, i) => svg('tspan', String(i), { x, dy: i === 0 ? 0 : size * 1.2 }, line)),
      ),
    ],
  );
}
