import { type RefObject, useLayoutEffect, useMemo } from 'react';
import type { Annotation, Happening } from '../dataset';
import type { Messages } from '../messages';
import { drawNodes } from '../svg';
import { PAGE } from '../theme';
import type { Extent } from '../time';
import type { Shown } from '../view';
import type { Course } from './course';
import { type AxisLayout, drawAxis, drawStanding, layOutAxis } from './draw/axis';
import { breakKey } from './draw/breaks';
import type { LaneScheme } from './lanes';
import type { AxisHandling } from './useAxis';
import type { Space } from './useSpace';

interface Drawn {
  readonly course: Course;
  readonly events: readonly Happening[];
  readonly annotations: readonly Annotation[];
  readonly shown: Shown;
  readonly extent: Extent;
  readonly space: Space | null;
  readonly handling: AxisHandling;
  readonly lanes: LaneScheme;
  readonly focus: string | null;
  /** Key of what the keyboard was at last. */
  readonly current: string | null;
  /** Key of the mark whose events are listed. */
  readonly opened: string | null;
  readonly playhead: number | null;
  readonly messages: Messages;
}

/** The one thing on the axis that Tab stops at: what had the keyboard last, else the event in focus, else the first. */
function tabStop({ axis, marks }: AxisLayout, current: string | null, focus: string | null): string | null {
  // Folded or unfolded, a break is the same to whoever has come to it; so is an event that stands with others now.
  const ofBreak = current?.replace(/^unfold /, 'fold ');
  const there = axis.spans.find(({ kind, extent }) => kind !== 'open' && ofBreak === `fold ${extent.start}`);
  if (there) return breakKey(there);
  const stop =
    marks.find(({ events }) => events.some(({ id }) => id === current)) ??
    marks.find(({ events }) => events.some(({ id }) => id === focus)) ??
    marks[0];
  return stop?.key ?? null;
}

/** Lays out the axis and draws it into the SVG element; null until there is room. */
export function useDrawing(drawing: RefObject<SVGSVGElement | null>, drawn: Drawn): AxisLayout | null {
  const { course, events, annotations, space, lanes, focus, current, opened, messages } = drawn;
  const { axis, zoom, unfolded } = drawn.handling;
  const { clock, time } = drawn.shown;
  const { extent, playhead } = drawn;
  const layout = useMemo(
    () =>
      space &&
      layOutAxis({
        course,
        events,
        annotations,
        clock,
        ...space,
        kind: axis.kind,
        unfolded,
        axis,
        zoom,
        lanes,
      }),
    [course, events, annotations, clock, space, axis, unfolded, zoom, lanes],
  );
  const standing = useMemo(
    () =>
      layout &&
      drawStanding(layout, clock, PAGE, messages, {
        focus,
        current: tabStop(layout, current, focus),
        opened,
      }),
    [layout, clock, messages, focus, current, opened],
  );
  useLayoutEffect(() => {
    const picture = drawing.current;
    if (!picture || !layout || !standing) return;
    const hadKeyboard = picture.contains(document.activeElement);
    drawNodes(picture, drawAxis(layout, standing, { extent, time, playhead }, PAGE));
    // What had it may be gone: folded with its break, or gathered with its neighbours. With nothing left to stop at, the
    // region has it, whose keys move the axis back.
    if (hadKeyboard && !picture.contains(document.activeElement)) {
      const stop = picture.querySelector<SVGElement>('[tabindex="0"]') ?? picture.closest('section');
      stop?.focus({ preventScroll: true });
    }
  }, [drawing, layout, standing, extent, time, playhead]);
  return layout;
}
