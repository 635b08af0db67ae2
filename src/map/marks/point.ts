import type { PlacedPlace, PlacedPoint, PlaceMark, PointMark } from '../../scene';
import { type SvgNode, svg } from '../../svg';
import type { Theme } from '../../theme';
import type { markAttributes } from './identity';

/** A capital's ring; broken, with a dot, where the status of the city as a capital is disputed. */
export function ring(symbol: PlaceMark['symbol'], active: boolean, theme: Theme, r = 4.5): SvgNode[] {
  if (symbol === 'site') return [];
  if (symbol === 'context')
    return [
      svg('circle', 'ring', {
        r: active ? 3.5 : 2.25,
        fill: theme.halo,
        stroke: theme.muted,
        'stroke-width': 1.25,
      }),
    ];
  const seat = symbol === 'seat';
  return [
    svg('circle', 'ring', {
      r,
      fill: theme.halo,
      stroke: theme.ink,
      'stroke-width': 1.75,
      'stroke-dasharray': seat ? '2.6 1.4' : null,
    }),
    ...(seat ? [svg('circle', 'dot', { r: 1.4, fill: theme.ink })] : []),
  ];
}

/** A place's own symbol, where nothing shown takes its spot. */
export function placeNode({ mark, x, y }: PlacedPlace, theme: Theme): SvgNode {
  return svg(
    'g',
    mark.place,
    {
      class: 'place',
      'data-place': mark.place,
      'data-kind': mark.emphasis,
      transform: `translate(${x.toFixed(1)},${y.toFixed(1)})`,
      'aria-hidden': 'true',
    },
    ring(mark.symbol, mark.active, theme),
  );
}

/** What sets attackers apart inside one symbol: nothing, a disc, a bar, a cross, in the order they enter the data. */
function pattern(index: number, inner: string): SvgNode | null {
  const key = `pattern ${index}`;
  if (index === 1) return svg('circle', key, { r: 1.6, fill: inner });
  if (index === 2) return svg('rect', key, { x: -3.5, y: -0.9, width: 7, height: 1.8, fill: inner });
  if (index > 2) return svg('path', key, { d: 'M0,-4V4M-4,0H4', stroke: inner, 'stroke-width': 1.6 });
  return null;
}

/** The cross of what is disputed, as on a line, at the symbol's lower corner: the symbol itself stays whole. */
function cross(size: number, theme: Theme): SvgNode[] {
  const line = {
    d: 'M-2.75,-2.75L2.75,2.75M-2.75,2.75L2.75,-2.75',
    transform: `translate(${size / 2 - 1.25},${size / 2 + 0.75})`,
    fill: 'none',
    'stroke-linecap': 'round',
  };
  return [
    svg('path', 'disputed halo', { ...line, stroke: theme.halo, 'stroke-width': 4 }),
    svg('path', 'disputed', { ...line, stroke: theme.ink, 'stroke-width': 2 }),
  ];
}

/** What is drawn of a symbol, about its middle: halo, glyph (hollow where only claimed), pattern or ring, stem and tick. */
export function symbolNodes(
  mark: PointMark,
  size: number,
  placesRing: PlaceMark['symbol'] | null,
  theme: Theme,
): (SvgNode | null | false)[] {
  const { halo } = mark;
  const body = mark.hollow
    ? { fill: theme.halo, stroke: mark.colour, 'stroke-width': 1.4 * (16 / size) }
    : { fill: mark.colour, stroke: theme.halo, 'stroke-width': 3 * (16 / size), 'paint-order': 'stroke' };
  return [
    mark.focused &&
      svg('circle', 'focus', { r: size / 2 + 5, fill: 'none', stroke: theme.accent, 'stroke-width': 2 }),
    halo > 0 &&
      svg('circle', 'halo', {
        r: size / 2 + halo,
        fill: 'none',
        stroke: mark.colour,
        'stroke-width': 1.25,
        'stroke-dasharray': mark.precision === 'country' ? '1.5 3' : '4 2.5',
      }),
    svg('path', 'glyph', { d: mark.glyph, transform: `scale(${(size / 16).toFixed(3)})`, ...body }),
    ...(placesRing
      ? []
      : mark.patterns.map((index) => pattern(index, mark.hollow ? mark.colour : theme.halo))),
    ...(placesRing ? ring(placesRing, true, theme, 3) : []),
    mark.precision === 'site' &&
      svg('path', 'stem', {
        d: `M0,${size / 2 - 1}v5`,
        stroke: mark.colour,
        'stroke-width': 1.75,
        'stroke-linecap': 'round',
      }),
    ...(mark.disputed ? cross(size, theme) : []),
  ];
}

/** A symbol at a place, with what the pointer meets. */
export function pointNode(
  placed: PlacedPoint,
  theme: Theme,
  identity: ReturnType<typeof markAttributes>,
  ownsPlace: boolean,
  arriving: boolean,
): SvgNode {
  const { mark, size } = placed;
  return svg(
    'g',
    mark.key,
    {
      class: arriving ? 'mark point arriving' : 'mark point',
      ...identity,
      'data-kind': mark.kind,
      'data-place': ownsPlace ? mark.place : null,
      'data-places': placed.places.length > 1 ? placed.places.join(' ') : null,
      transform: `translate(${placed.x.toFixed(1)},${placed.y.toFixed(1)})`,
    },
    [
      svg('circle', 'hit', { class: 'hit', r: placed.reach, fill: 'transparent' }),
      ...symbolNodes(mark, size, placed.ring, theme),
    ],
  );
}
