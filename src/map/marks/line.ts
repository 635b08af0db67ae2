import { offsetPolyline } from '../../geo';
import { type Dash, longestRun, type PlacedLeg, type PlacedLine } from '../../scene';
import { type SvgNode, svg } from '../../svg';
import type { Theme } from '../../theme';
import type { markAttributes } from './identity';
import { arrow, crossedTick, end, stepNode } from './lineParts';
import { dashes, pathOf, ribbon } from './path';

const WIDTH = 2.25;
const HALO = 5;
const HIT = 24;
/** Opacity of a line while another is in focus. */
const DIMMED = 0.45;
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

/** How the body of a leg is drawn, whatever its colour. */
interface Stroke {
  readonly dash: Dash;
  /** How far off its course each of its lines is, in px. */
  readonly rails: readonly number[];
  readonly width: number;
}

const bodies = new WeakMap<PlacedLeg['runs'], Map<string, string>>();

/** The body of a leg as path data; kept, since the same course is drawn again and again while the camera rests. */
function bodyOf(placed: PlacedLeg, stroke: Stroke): string {
  const known = bodies.get(placed.runs) ?? new Map<string, string>();
  bodies.set(placed.runs, known);
  const key = `${stroke.dash} ${stroke.rails.length} ${stroke.width} ${placed.direction}`;
  const body = known.get(key) ?? layBody(placed, stroke);
  known.set(key, body);
  return body;
}

const outlines = new WeakMap<PlacedLeg['runs'], string>();

/** The course of a leg as path data; kept as the body is. */
function outlineOf(runs: PlacedLeg['runs']): string {
  const outline = outlines.get(runs) ?? runs.map(pathOf).join('');
  outlines.set(runs, outline);
  return outline;
}

function layBody(placed: PlacedLeg, { dash, rails, width }: Stroke): string {
  const widthAt = taper(placed.direction, width);
  const parts = placed.runs.flatMap((run, i) => {
    const [from, to] = placed.shares[i] ?? [0, 1];
    return rails.flatMap((offset) => {
      const rail = offset === 0 ? run : offsetPolyline(run, offset, () => 1);
      return dashes(rail, PATTERN[dash]).map((stretch) =>
        ribbon(stretch, (t) => widthAt(from + t * (to - from)), rail),
      );
    });
  });
  return parts.join('');
}

function leg(
  placed: PlacedLeg,
  step: number | null,
  line: PlacedLine,
  theme: Theme,
  arriving: boolean,
  least: number,
): (SvgNode | null)[] {
  const { mark } = line;
  const width = mark.focused ? WIDTH + 1 : mark.dimmed ? WIDTH - 1 : WIDTH;
  const rails = mark.kind === 'mediation' ? RAILS : [0];
  const stroke = { dash: mark.dash, rails, width: rails.length > 1 ? width * RAIL_SHARE : width };
  return [
    svg('path', 'halo', {
      class: 'halo',
      d: outlineOf(placed.runs),
      fill: 'none',
      stroke: theme.halo,
      'stroke-width': HALO + (mark.focused ? 2 : 0),
      'stroke-linecap': 'round',
    }),
    svg('path', 'body', {
      class: 'body',
      d: bodyOf(placed, stroke),
      fill: mark.colour,
      stroke: mark.colour,
      'stroke-width': 0,
    }),
    ...(arriving ? drawing(placed, mark.colour) : []),
    arrow(longestRun([placed]), placed.direction, mark.colour, theme),
    step === null ? null : stepNode(placed, step, line, theme, least),
    ...placed.ends.map((e, i) => end(e, `end ${i}`, mark.colour, theme)),
  ];
}

/** A call, message or mediation: halo, body in its dash and taper, ends that say who has spoken, diamond, tick. */
export function lineNode(
  line: PlacedLine,
  theme: Theme,
  identity: ReturnType<typeof markAttributes>,
  arriving: boolean,
  least = 0,
): SvgNode {
  const { mark, middle } = line;
  return svg(
    'g',
    mark.key,
    {
      class: arriving ? 'mark line arriving' : 'mark line',
      ...identity,
      ...(mark.dimmed ? { opacity: DIMMED } : {}),
      'data-kind': mark.kind,
    },
    [
      svg('path', 'hit', {
        class: 'hit',
        d: line.legs.map(({ runs }) => outlineOf(runs)).join(''),
        fill: 'none',
        stroke: 'transparent',
        'stroke-width': HIT,
        'pointer-events': 'stroke',
      }),
      ...line.legs.map((l, i) =>
        svg('g', `leg ${i}`, {}, leg(l, mark.legs[i]?.step ?? null, line, theme, arriving, least)),
      ),
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
