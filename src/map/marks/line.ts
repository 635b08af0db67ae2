import { offsetPolyline, type ScreenPoint } from '../../geo';
import type { Dash, PlacedEnd, PlacedLeg, PlacedLine } from '../../scene';
import { type SvgNode, svg } from '../../svg';
import type { Theme } from '../../theme';
import type { markAttributes } from './identity';
import { dashes, pathOf, ribbon } from './path';

const WIDTH = 2.25;
const HALO = 5;
const HIT = 24;
const END = 3;
/** Where several lines end, each end stands off the others. */
const END_HALO = 1.25;
/** Mediation is a double line, so that no reader needs its hue to tell it from a call: how far off its two are, in px. */
const RAILS = [-2.1, 2.1];
const RAIL_SHARE = 0.75;

const PATTERN: Readonly<Record<Dash, readonly number[]>> = {
  solid: [],
  dashed: [8, 5],
  dotted: [0.1, 4.5],
  'dash-dotted': [8, 4.5, 0.1, 4.5],
};

/** From 60 % of the width at the caller's end to 140 % at the other. */
const taper = (direction: -1 | 0 | 1, width: number) => (t: number) =>
  direction === 0 ? width : width * (0.6 + 0.8 * (direction === 1 ? t : 1 - t));

function end({ x, y, end: status }: PlacedEnd, key: string, colour: string, theme: Theme): SvgNode | null {
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
function arrow(
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

/** The stroke that draws itself when a line arrives: from whoever called, or from both ends to the middle. */
function drawing(placed: PlacedLeg, colour: string): SvgNode[] {
  return placed.runs.map((run, i) =>
    svg('path', `draw ${i}`, {
      class: placed.direction === 0 ? 'draw draw-both' : 'draw draw-from',
      d: pathOf(placed.direction === -1 ? run.toReversed() : run),
      pathLength: 1,
      fill: 'none',
      stroke: colour,
      'stroke-width': WIDTH,
    }),
  );
}

function leg(placed: PlacedLeg, line: PlacedLine, theme: Theme, arriving: boolean): (SvgNode | null)[] {
  const { mark } = line;
  const width = mark.focused ? WIDTH + 1 : mark.dimmed ? WIDTH - 1 : WIDTH;
  const rails = mark.kind === 'mediation' ? RAILS : [0];
  const body = placed.runs.flatMap((run) =>
    rails.flatMap((offset) => {
      const rail = offset === 0 ? run : offsetPolyline(run, offset, () => 1);
      return dashes(rail, PATTERN[mark.dash]).map((stretch) =>
        ribbon(stretch, taper(placed.direction, rails.length > 1 ? width * RAIL_SHARE : width), rail),
      );
    }),
  );
  return [
    svg('path', 'halo', {
      class: 'halo',
      d: placed.runs.map(pathOf).join(''),
      fill: 'none',
      stroke: theme.halo,
      'stroke-width': HALO + (mark.focused ? 2 : 0),
      'stroke-linecap': 'round',
    }),
    svg('path', 'body', { class: 'body', d: body.join(''), fill: mark.colour }),
    ...(arriving ? drawing(placed, mark.colour) : []),
    ...placed.runs.slice(0, 1).map((run) => arrow(run, placed.direction, mark.colour, theme)),
    ...placed.ends.map((e, i) => end(e, `end ${i}`, mark.colour, theme)),
  ];
}

const crossedTick = (x: number, y: number, angle: number, colour: string, theme: Theme): SvgNode =>
  svg('path', 'disputed', {
    d: 'M-5,-5L5,5M-5,5L5,-5',
    transform: `translate(${x.toFixed(1)},${y.toFixed(1)}) rotate(${angle.toFixed(1)})`,
    stroke: colour,
    'stroke-width': 2.25,
    'stroke-linecap': 'round',
    fill: theme.halo,
  });

/** A call, message or mediation: halo, body in its dash and taper, ends that say who has spoken, diamond, tick. */
export function lineNode(
  line: PlacedLine,
  theme: Theme,
  identity: ReturnType<typeof markAttributes>,
  arriving: boolean,
): SvgNode {
  const { mark, middle } = line;
  const runs = line.legs.flatMap((l) => l.runs);
  return svg(
    'g',
    mark.key,
    { class: arriving ? 'mark line arriving' : 'mark line', ...identity, 'data-kind': mark.kind },
    [
      svg('path', 'hit', {
        class: 'hit',
        d: runs.map(pathOf).join(''),
        fill: 'none',
        stroke: 'transparent',
        'stroke-width': HIT,
        'pointer-events': 'stroke',
      }),
      ...line.legs.map((l, i) => svg('g', `leg ${i}`, {}, leg(l, line, theme, arriving))),
      ...line.relays.map(([x, y], i) =>
        svg('path', `relay ${i}`, {
          d: `M${x},${y - 9}L${x + 9},${y}L${x},${y + 9}L${x - 9},${y}z`,
          fill: 'none',
          stroke: mark.colour,
          'stroke-width': 2,
        }),
      ),
      mark.disputed && middle ? crossedTick(middle.x, middle.y, middle.angle, mark.colour, theme) : null,
    ],
  );
}
