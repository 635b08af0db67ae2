import type { Annotation, Happening } from '../../dataset';
import type { Messages } from '../../messages';
import { type SvgNode, svg } from '../../svg';
import type { Theme } from '../../theme';
import { type Axis, type AxisKind, type Clock, type Extent, foldTime } from '../../time';
import type { Course } from '../course';
import { type AxisMark, gather } from '../gather';
import { type Metrics, metricsFor } from '../metrics';
import { drawNotes, notesOf } from './annotations';
import { drawGround } from './ground';
import { drawLabels, labelsOf } from './labels';
import { type Answering, drawMark } from './marks';
import { drawBand, drawEdges, drawSlider } from './slider';

/** What does not change while the window moves: the axis, its measures and where its symbols stand. */
export interface AxisLayout {
  readonly axis: Axis;
  readonly metrics: Metrics;
  readonly marks: readonly AxisMark[];
  /** Those of the axis whose events stand on it. */
  readonly annotations: readonly Annotation[];
}

export interface Laying {
  readonly course: Course;
  /** In order of time. */
  readonly events: readonly Happening[];
  /** All there are. */
  readonly annotations: readonly Annotation[];
  readonly clock: Clock;
  /** px of the whole drawing. */
  readonly width: number;
  /** Whether the lower drawing for narrow regions is wanted. */
  readonly compact: boolean;
  readonly kind?: AxisKind;
}

/** Lays out the axis and its symbols. */
export function layOutAxis(laying: Laying): AxisLayout {
  const { course, events, annotations, clock, width, compact, kind = 'folded' } = laying;
  const metrics = metricsFor(compact);
  const { extents, domain } = course;
  const axis = foldTime({ extents, domain, width: width - metrics.before - metrics.after, kind });
  const standing = new Set(events.map(({ id }) => id));
  return {
    axis,
    metrics,
    marks: gather(events, axis, clock, metrics),
    annotations: annotations.filter(
      ({ on, event }) => on === 'axis' && (event === null || standing.has(event)),
    ),
  };
}

/** The parts of a drawing that stay while the window moves; hand them to `drawAxis` again, and they are not redrawn. */
export interface Standing {
  readonly ground: SvgNode;
  readonly labels: SvgNode;
  readonly annotations: SvgNode;
  readonly marks: SvgNode;
  /** Whether it answers, or is a picture. */
  readonly live: boolean;
}

/** Draws what stays while the window moves; a picture that answers to nothing where `answering` is null. */
export function drawStanding(
  { axis, metrics, marks, annotations }: AxisLayout,
  clock: Clock,
  theme: Theme,
  messages: Messages,
  answering: Answering | null,
): Standing {
  const labels = labelsOf(axis, metrics, messages);
  return {
    ground: drawGround(axis, metrics, theme, messages),
    labels: drawLabels(labels, metrics, theme),
    annotations: drawNotes(notesOf(axis, clock, metrics, annotations, labels.months), metrics, theme),
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
  { ground, labels, annotations, marks, live }: Standing,
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
      annotations,
      marks,
      drawSlider(stretch, axis.width, metrics, theme, live),
    ]),
  ];
}
