import type { Happening } from '../../dataset';
import type { Messages } from '../../messages';
import { type SvgNode, svg } from '../../svg';
import type { Theme } from '../../theme';
import { type Axis, type AxisKind, type Clock, type Extent, foldTime } from '../../time';
import type { Course } from '../course';
import { type AxisMark, gather } from '../gather';
import { type Metrics, metricsFor } from '../metrics';
import { drawGround } from './ground';
import { drawLabels } from './labels';
import { type Answering, drawMark } from './marks';
import { drawBand, drawEdges, drawSlider } from './slider';

/** What does not change while the window moves: the axis, its measures and where its symbols stand. */
export interface AxisLayout {
  readonly axis: Axis;
  readonly metrics: Metrics;
  readonly marks: readonly AxisMark[];
}

export interface Laying {
  readonly course: Course;
  /** In order of time. */
  readonly events: readonly Happening[];
  readonly clock: Clock;
  /** px of the whole drawing. */
  readonly width: number;
  /** Whether the lower drawing for narrow regions is wanted. */
  readonly compact: boolean;
  readonly kind?: AxisKind;
}

/** Lays out the axis and its symbols. */
export function layOutAxis({ course, events, clock, width, compact, kind = 'folded' }: Laying): AxisLayout {
  const metrics = metricsFor(compact);
  const { extents, domain } = course;
  const axis = foldTime({ extents, domain, width: width - metrics.before - metrics.after, kind });
  return { axis, metrics, marks: gather(events, axis, clock, metrics) };
}

/** The parts of a drawing that stay while the window moves; hand them to `drawAxis` again, and they are not redrawn. */
export interface Standing {
  readonly ground: SvgNode;
  readonly labels: SvgNode;
  readonly marks: SvgNode;
  /** Whether it answers, or is a picture. */
  readonly live: boolean;
}

/** Draws what stays while the window moves; a picture that answers to nothing where `answering` is null. */
export function drawStanding(
  { axis, metrics, marks }: AxisLayout,
  clock: Clock,
  theme: Theme,
  messages: Messages,
  answering: Answering | null,
): Standing {
  return {
    ground: drawGround(axis, metrics, theme, messages),
    labels: drawLabels(axis, metrics, theme, messages),
    marks: svg(
      'g',
      'marks',
      { class: 'timeline-marks' },
      marks.map((mark) => drawMark(mark, clock, metrics, theme, messages, answering)),
    ),
    live: answering !== null,
  };
}

/** The whole axis as SVG: the window's tint, the ground, the marks, and the handles on top. */
export function drawAxis(
  { axis, metrics }: AxisLayout,
  { ground, labels, marks, live }: Standing,
  window: Extent,
  theme: Theme,
): SvgNode[] {
  const stretch = { x0: axis.scale(window.start), x1: axis.scale(window.end) };
  const { before } = metrics;
  return [
    svg('g', 'plot', { transform: `translate(${before},0)` }, [
      drawBand(stretch, metrics, theme),
      ground,
      drawEdges(stretch, axis.width, metrics, theme),
      labels,
      marks,
      drawSlider(stretch, axis.width, metrics, theme, live),
    ]),
  ];
}
