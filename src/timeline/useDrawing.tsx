import { type RefObject, useLayoutEffect, useMemo } from 'react';
import type { Annotation, Happening } from '../dataset';
import type { Messages } from '../messages';
import { drawNodes } from '../svg';
import { PAGE } from '../theme';
import type { Extent } from '../time';
import type { Shown } from '../view';
import type { Course } from './course';
import { type AxisLayout, drawAxis, drawStanding, layOutAxis } from './draw/axis';
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
  const isBreak = axis.spans.some(({ kind, extent }) =>
    kind === 'fold' ? current === `fold ${extent.start}` : current === `unfold ${extent.start}`,
  );
  if (isBreak) return current;
  const stop =
    marks.find(({ key }) => key === current) ??
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
    if (drawing.current && layout && standing)
      drawNodes(drawing.current, drawAxis(layout, standing, { extent, time, playhead }, PAGE));
  }, [drawing, layout, standing, extent, time, playhead]);
  return layout;
}
