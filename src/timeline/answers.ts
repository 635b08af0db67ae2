import type { Happening } from '../dataset';
import { bursts, overlaps } from '../time';
import type { How, TimeMode } from '../view';
import type { Course } from './course';
import { centreAt, dragTo, type Grab, grab, type Handle } from './drag';
import { type AxisLayout, inlineOf, roomOf } from './draw/axis';
import type { PointerHost } from './pointer';
import type { Reach } from './slide';
import type { AxisHandling } from './useAxis';

/** What the axis answers with. */
export interface Answers {
  readonly course: Course;
  readonly layout: AxisLayout | null;
  readonly handling: AxisHandling;
  readonly time: TimeMode;
  readonly extent: { readonly start: number; readonly end: number };
  readonly reach: Reach;
  readonly focus: string | null;
  /** Key of the mark whose events are listed. */
  readonly opened: string | null;
  /** The drag in progress. */
  readonly held: { current: Grab | null };
  readonly onHeld: (handle: Handle | null) => void;
  readonly onMove: (after: Reach, how: How) => void;
  readonly onEvent: (event: Happening) => void;
  readonly onOpened: (key: string | null) => void;
  readonly onCurrent: (key: string) => void;
  readonly onLeave: () => void;
}

/** What pointer and keys on the drawing do. */
export function answersOf(given: Answers): PointerHost {
  const { course, layout, handling, time, extent, reach, focus, opened, held } = given;
  const { axis, zoom } = handling;
  const { stops } = course;
  const room = layout ? layout.part.x1 - layout.part.x0 : 1;
  const inline = (left: number): number => (layout ? inlineOf(layout, left) : 0);
  const markOf = (key: string) => layout?.marks.find((mark) => mark.key === key);
  const closerTo = (t: number) => {
    const moment = { start: t, end: t + 1 };
    const run = bursts(course.extents).find((burst) => overlaps(burst.extent, moment));
    handling.zoomOnto(run?.extent ?? moment);
  };
  return {
    onGrab(handle, left) {
      given.onHeld(handle);
      held.current = grab(axis, stops, extent, handle, inline(left));
    },
    onDrag(left) {
      if (held.current) given.onMove(dragTo(axis, stops, held.current, inline(left), time), 'replace');
    },
    onRelease() {
      held.current = null;
      given.onHeld(null);
    },
    onPlace: (left) => given.onMove(centreAt(axis, stops, reach, inline(left), time), 'push'),
    onMark(key) {
      const span = (verb: string) =>
        axis.spans.find(({ extent }) => `${verb} ${extent.start}` === key)?.extent;
      const [fold, stretch] = [span('fold'), span('unfold')];
      const events = markOf(key)?.events ?? [];
      if (fold) handling.unfold(fold);
      else if (stretch) handling.refold(stretch);
      else if (events.length > 1) given.onOpened(opened === key ? null : key);
      else if (events[0]) given.onEvent(events[0]);
    },
    onLeave() {
      if (focus !== null) given.onLeave();
      return focus !== null;
    },
    onCurrent: given.onCurrent,
    onCloser(key) {
      const mark = markOf(key);
      if (mark) closerTo(axis.invert(mark.x));
    },
    onBeyond: (direction) => handling.panBy(direction * room * 0.6),
    onOverview(part) {
      const whole = layout?.overview;
      if (!whole) return;
      const t = whole.invert((layout.rtl ? 1 - part : part) * whole.width);
      handling.panBy(axis.scale(t) - room / 2 - zoom.x);
    },
    onZoom: (factor, left) => handling.zoomBy(factor, false, layout ? roomOf(layout, left) : 0),
    onPull: (px) => handling.panBy(layout?.rtl ? px : -px),
    onDouble: (left) => closerTo(axis.invert(inline(left))),
    isZoomed: () => zoom.k > 1,
  };
}
