import type { PlacedName } from '../../scene';
import { type SvgNode, svg } from '../../svg';
import type { Theme } from '../../theme';

const LOOKS = {
  country: { 'font-weight': 500 },
  sea: { 'font-family': 'var(--serif, Georgia, serif)', 'font-style': 'italic' },
  ocean: { 'font-family': 'var(--serif, Georgia, serif)', 'font-style': 'italic' },
} as const;

/** The names of countries and waters with their halos, a group a kind: they are read in no order, so not at all. */
export const nameNodes = (names: readonly PlacedName[], theme: Theme): SvgNode[] =>
  (['ocean', 'sea', 'country'] as const).flatMap((kind) => {
    const own = names.filter((name) => name.kind === kind);
    const [first] = own;
    if (!first) return [];
    const attributes = {
      class: 'names',
      ...LOOKS[kind],
      'font-size': first.size,
      'letter-spacing': first.spacing,
      fill: theme.muted,
      stroke: kind === 'country' ? theme.land : theme.water,
      'stroke-width': 3,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
      'text-anchor': 'middle',
      'pointer-events': 'none',
      'aria-hidden': 'true',
    };
    return [svg('g', `names ${kind}`, attributes, own.map(nameNode))];
  });

function nameNode({ id, lines, x, y, at, angle, size }: PlacedName): SvgNode {
  const turn = angle === 0 ? null : `rotate(${angle.toFixed(1)} ${at[0].toFixed(1)} ${at[1].toFixed(1)})`;
  return svg(
    'text',
    id,
    { 'data-name': id, x, y, transform: turn },
    lines.length === 1
      ? (lines[0] ?? '')
      : lines.map((line, i) => svg('tspan', String(i), { x, dy: i === 0 ? 0 : size * 1.2 }, line)),
  );
}
