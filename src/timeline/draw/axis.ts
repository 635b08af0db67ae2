import type { Messages } from '../../messages';
import { type SvgNode, svg } from '../../svg';
import type { Theme } from '../../theme';
import type { Clock } from '../../time';
import { drawNotes, notesOf } from './annotations';
import { drawBars } from './bars';
import { breakKey, breaksOf, drawBreaks } from './breaks';
import { drawDensity } from './density';
import { drawGround, drawLaneNames } from './ground';
import { drawLabels, labelsOf } from './labels';
import type { AxisLayout, Shown } from './layout';
import { type Answering, drawMark, drawTies } from './marks';
import { mirrored, upright } from './mirror';
import { drawOverview, drawOverviewPart } from './overview';
import { drawBand, drawEdges, drawSlider } from './slider';

export {
  type AxisLayout,
  type AxisZoom,
  inlineOf,
  type Laying,
  layOutAxis,
  leftOf,
  roomFor,
  roomOf,
} from './layout';
export type { Answering } from './marks';

/** The parts of a drawing that stay while the window moves; hand them to `drawAxis` again, and they are not redrawn. */
export interface Standing {
  /** Beneath the window's edges. */
  readonly below: readonly SvgNode[];
  /** Above them. */
  readonly above: readonly SvgNode[];
  /** What stays where it is while the axis is pulled along. */
  readonly fixed: readonly SvgNode[];
  /** Whether it answers, or is a picture. */
  readonly live: boolean;
}

/** The one that Tab stops at: what is asked for while it is drawn, else the first mark in sight, else whatever there is. */
function tabStop(layout: AxisLayout, asked: string | null): string | null {
  const { marks, part } = layout;
  const breaks = breaksOf(layout).map(breakKey);
  if (marks.some(({ key }) => key === asked) || breaks.some((key) => key === asked)) return asked;
  const first = marks.find(({ x }) => x >= part.x0 && x <= part.x1) ?? marks[0];
  return first?.key ?? breaks[0] ?? null;
}

/** Draws what stays while the window moves; a picture that answers to nothing where `answering` is null. */
export function drawStanding(
  layout: AxisLayout,
  clock: Clock,
  theme: Theme,
  messages: Messages,
  answering: Answering | null,
): Standing {
  const { axis, part, metrics, marks, annotations, rtl } = layout;
  const labels = layout.empty ? { days: [], months: [] } : labelsOf(axis, part, metrics, messages);
  const answers = answering && { ...answering, current: tabStop(layout, answering.current) };
  const stops = marks.map((mark) => ({
    t: mark.t,
    node: drawMark(mark, clock, metrics, theme, messages, answers),
  }));
  for (const { t, node } of drawBreaks(layout, theme, messages, answers)) {
    const next = stops.findIndex((stop) => stop.t >= t);
    stops.splice(next < 0 ? stops.length : next, 0, { t, node });
  }
  const names = drawLaneNames(layout, theme, messages);
  const beside = metrics.laneNames?.beside === true;
  const turned = (nodes: readonly (SvgNode | null | false)[]) =>
    nodes.flatMap((node) => (node ? [upright(node, rtl)] : []));
  return {
    below: turned([drawDensity(layout, theme), drawGround(layout, theme), drawBars(layout, theme)]),
    above: turned([
      drawLabels(labels, metrics, theme),
      drawNotes(notesOf(axis, part, clock, metrics, annotations, labels.months), metrics, theme),
      !beside && names,
      drawTies(layout, theme),
      svg(
        'g',
        'marks',
        { class: 'timeline-marks' },
        stops.map(({ node }) => node),
      ),
    ]),
    fixed: turned([beside && names, drawOverview(layout, theme)]),
    live: answering !== null,
  };
}

/** The whole axis as SVG: the window's tint, the ground, the marks, and the handles on top. */
export function drawAxis(
  layout: AxisLayout,
  { below, above, fixed, live }: Standing,
  shown: Shown,
  theme: Theme,
): SvgNode[] {
  const { part, metrics } = layout;
  const room = part.x1 - part.x0;
  // The part seen is a window onto the whole axis: pulling it along changes one attribute.
  const view = {
    class: 'timeline-view',
    width: room,
    height: metrics.height,
    viewBox: [part.x0, 0, room, metrics.height].map((n) => n.toFixed(2)).join(' '),
    preserveAspectRatio: 'none',
    overflow: layout.overview === null ? 'visible' : 'hidden',
    role: 'presentation',
  };
  return mirrored(layout, [
    svg('g', 'plot', { transform: `translate(${metrics.before},0)` }, [
      svg('svg', 'view', view, [
        drawBand(layout, shown, theme),
        ...below,
        drawEdges(layout, shown, theme),
        ...above,
      ]),
      ...fixed,
      drawOverviewPart(layout, shown, theme),
      drawSlider(layout, shown, theme, live),
    ]),
  ]);
}
