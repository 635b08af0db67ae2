import type { Annotation, Happening } from '../../dataset';
import { type Axis, type AxisKind, type Clock, type Extent, foldTime } from '../../time';
import type { TimeMode } from '../../view';
import { type Bar, barsOf } from '../bars';
import { type Calendar, calendarOf } from '../calendar';
import type { Course } from '../course';
import { type AxisMark, gather, type Tie } from '../gather';
import type { LaneScheme } from '../lanes';
import { type Metrics, metricsFor } from '../metrics';
import type { Stretch } from '../sight';

/** Which part of a widened axis is seen. */
export interface AxisZoom {
  /** The axis is laid out this many times as wide as its room; at least 1. */
  readonly k: number;
  /** px of the whole axis at the inline start of the room, 0 to the room's width · (k − 1). */
  readonly x: number;
}

/** What does not change while the window moves: the axis, its measures and where its symbols stand; px on the axis. */
export interface AxisLayout {
  /** The whole of it, as wide as its room times the zoom. */
  readonly axis: Axis;
  /** What is seen of it. */
  readonly part: Stretch;
  /** px of the whole drawing. */
  readonly width: number;
  readonly metrics: Metrics;
  readonly scheme: LaneScheme;
  readonly calendar: Calendar;
  /** Those in what is seen and just beside it, in order of time. */
  readonly marks: readonly AxisMark[];
  readonly ties: readonly Tie[];
  readonly bars: readonly Bar[];
  /** Those of the axis whose events stand on it. */
  readonly annotations: readonly Annotation[];
  /** The whole axis, as wide as its room, where only a part of it is seen. */
  readonly overview: Axis | null;
  /** Whether nothing gives the axis any dates. */
  readonly empty: boolean;
  /** Whether time runs from right to left. */
  readonly rtl: boolean;
}

/** The time that is shown, and how. */
export interface Shown {
  readonly extent: Extent;
  readonly time: TimeMode;
  /** Where playing has come to, in milliseconds of civil time. */
  readonly playhead: number | null;
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
  readonly unfolded?: readonly Extent[];
  readonly zoom?: AxisZoom;
  readonly lanes?: LaneScheme;
  readonly rtl?: boolean;
  /** The whole axis where it is at hand, as halfway from one to another; its width is the room's times the zoom. */
  readonly axis?: Axis;
}

/** px beside what is seen whose marks are laid out too, so that what is gathered hardly depends on the part seen. */
const MARGIN = 200;
const WHOLE: AxisZoom = { k: 1, x: 0 };

/** px of the room that a drawing leaves for its axis. */
export function roomFor({ width, compact }: Pick<Laying, 'width' | 'compact'>): number {
  const { before, after } = metricsFor({ compact });
  return Math.max(1, width - before - after);
}

/** Lays out the axis and its symbols. */
export function layOutAxis(laying: Laying): AxisLayout {
  const { course, events, annotations, clock, width, compact, zoom = WHOLE, rtl = false } = laying;
  const { kind = 'folded', unfolded = [], lanes: scheme = 'three' } = laying;
  const { extents, domain } = course;
  const calendar = calendarOf(events, clock, scheme);
  const room = roomFor(laying);
  const k = Math.max(1, zoom.k);
  const zoomed = k > 1;
  const metrics = metricsFor({ compact, lanes: scheme, kinds: calendar.kinds, zoomed });
  const axisOf = (width: number) => foldTime({ extents, domain, width, kind, unfolded });
  const axis = laying.axis ?? axisOf(room * k);
  const x0 = Math.min(Math.max(zoom.x, 0), room * (k - 1));
  const part = { x0, x1: x0 + room };
  const near = zoomed
    ? { x0: part.x0 - MARGIN, x1: part.x1 + MARGIN }
    : { x0: Number.NEGATIVE_INFINITY, x1: Number.POSITIVE_INFINITY };
  const { marks, ties } = gather(calendar, axis, { part, near }, metrics);
  return {
    axis,
    part,
    width,
    metrics,
    scheme,
    calendar,
    marks,
    ties,
    bars: barsOf(calendar, axis, near, marks, metrics),
    annotations: annotations.filter(
      ({ on, event }) => on === 'axis' && (event === null || calendar.ids.has(event)),
    ),
    empty: extents.length === 0,
    overview: zoomed ? axisOf(room) : null,
    rtl,
  };
}

/** px of the room from its inline start, for px from the drawing's left edge. */
export function roomOf({ width, metrics, rtl }: AxisLayout, left: number): number {
  return (rtl ? width - left : left) - metrics.before;
}

/** px of the axis for px from the drawing's left edge. */
export function inlineOf(layout: AxisLayout, left: number): number {
  return roomOf(layout, left) + layout.part.x0;
}

/** px from the drawing's left edge for px of the axis. */
export function leftOf({ width, metrics, part, rtl }: AxisLayout, x: number): number {
  const inline = x - part.x0 + metrics.before;
  return rtl ? width - inline : inline;
}
