import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Dataset, Happening } from '../dataset';
import type { Messages } from '../messages';
import { drawNodes } from '../svg';
import { PAGE } from '../theme';
import type { Clock } from '../time';
import { type How, type TimeWindow, windowExtent } from '../view';
import { Buttons } from './Buttons';
import { courseOf } from './course';
import { centreAt, dragTo, type Grab, grab } from './drag';
import { drawAxis, drawStanding, layOutAxis } from './draw/axis';
import { listen, type PointerHost } from './pointer';
import { Sliders } from './Sliders';
import { moveHandle, type Reach, reachOf, windowAfter } from './slide';
import { dayWindow, isShown, neighbour, playedDays } from './steps';
import './timeline.css';
import { usePlayback } from './usePlayback';
import { useSpace } from './useSpace';
import { windowWords } from './words';

export interface TimelineProps {
  /** All its events shape the axis, so that the axis stays when the selection changes. */
  readonly dataset: Dataset;
  /** Those on the axis, in order of time, whether in the window or not. */
  readonly events: readonly Happening[];
  readonly window: TimeWindow;
  readonly clock: Clock;
  /** Id of the event in focus. */
  readonly focus: string | null;
  readonly messages: Messages;
  /** Pressing the axis makes an entry in the history; dragging, keys and playing alter the one at hand. */
  readonly onWindow: (window: TimeWindow, how: How) => void;
  /** Brings an event into focus, with the window moved to it where it is not shown; one entry in the history. */
  readonly onFocus: (id: string | null, window: TimeWindow | null) => void;
}

/** The slider: the events in three lanes on a folded axis, the window with its two ends, and the buttons that step and play. */
export function Timeline({
  dataset,
  events,
  window,
  clock,
  focus,
  messages,
  onWindow,
  onFocus,
}: TimelineProps) {
  const region = useRef<HTMLElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const drawing = useRef<SVGSVGElement>(null);
  const [start, end] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  const space = useSpace(region, frame);
  const [current, setCurrent] = useState<string | null>(null);

  const { annotations } = dataset;
  const course = useMemo(() => courseOf(dataset, clock), [dataset, clock]);
  const layout = useMemo(
    () => (space === null ? null : layOutAxis({ course, events, annotations, clock, ...space })),
    [course, events, annotations, clock, space],
  );
  const standing = useMemo(() => {
    if (layout === null) return null;
    const { marks } = layout;
    const stop =
      marks.find(({ key }) => key === current) ?? marks.find((m) => m.events.some((e) => e.id === focus));
    return drawStanding(layout, clock, PAGE, messages, { focus, current: (stop ?? marks[0])?.key ?? null });
  }, [layout, clock, messages, focus, current]);

  const { stops } = course;
  const extent = useMemo(() => windowExtent(window, clock), [window, clock]);
  const reach = reachOf(stops, extent);
  const days = useMemo(() => playedDays(events, clock), [events, clock]);
  const { playing, play, pause } = usePlayback(days, window, (day) => onWindow(day, 'replace'));

  const move = (after: Reach, how: How): void => {
    pause();
    if (after.first === reach.first && after.last === reach.last) return;
    onWindow(windowAfter(window, stops, reach, after), how);
  };
  const goTo = (event: Happening) => {
    pause();
    onFocus(event.id, isShown(event, extent, clock) ? null : dayWindow(event, clock));
  };
  const step = (direction: 1 | -1) => {
    const event = neighbour(events, focus, extent, clock, direction);
    return event && (() => goTo(event));
  };

  const onPlay = () => {
    if (playing) pause();
    else {
      // The event in focus would stay on the map while the days pass it by.
      if (focus !== null) onFocus(null, null);
      play(extent.start);
    }
  };

  const held = useRef<Grab | null>(null);
  const axis = layout?.axis;
  const inset = layout?.metrics.before ?? 0;
  const host: PointerHost = {
    onGrab: (handle, x) => {
      pause();
      if (axis) held.current = grab(axis, stops, extent, handle, x - inset);
      if (handle !== 'window') (handle === 'start' ? start : end).current?.focus({ preventScroll: true });
    },
    onDrag: (x) => {
      const drag = held.current;
      if (!axis || !drag) return;
      move(dragTo(axis, stops, drag, x - inset), 'replace');
    },
    onRelease: () => {
      held.current = null;
    },
    onPlace: (x) => {
      if (axis) move(centreAt(axis, stops, reach, x - inset), 'push');
    },
    onMark: (key) => {
      const own = layout?.marks.find((mark) => mark.key === key)?.events ?? [];
      const next = own[(own.findIndex(({ id }) => id === focus) + 1) % own.length];
      if (next) goTo(next);
    },
    onLeave: () => {
      if (focus !== null) onFocus(null, null);
      return focus !== null;
    },
    onCurrent: setCurrent,
  };
  const answering = useRef(host);
  useLayoutEffect(() => {
    answering.current = host;
  });

  useLayoutEffect(() => {
    if (drawing.current && layout && standing)
      drawNodes(drawing.current, drawAxis(layout, standing, extent, PAGE));
  }, [layout, standing, extent]);

  useEffect(() => {
    if (!drawing.current) return;
    return listen(drawing.current, {
      onGrab: (...given) => answering.current.onGrab(...given),
      onDrag: (...given) => answering.current.onDrag(...given),
      onRelease: () => answering.current.onRelease(),
      onPlace: (...given) => answering.current.onPlace(...given),
      onMark: (...given) => answering.current.onMark(...given),
      onLeave: () => answering.current.onLeave(),
      onCurrent: (...given) => answering.current.onCurrent(...given),
    });
  }, []);

  return (
    <section className="timeline" aria-label={messages.t('timeline.name')} ref={region}>
      <div className="timeline-body">
        <p className="timeline-window">{windowWords(window, clock, messages)}</p>
        <Buttons
          messages={messages}
          playing={playing}
          onPlay={onPlay}
          onPrevious={step(-1)}
          onNext={step(1)}
        />
        <div className="timeline-slide" ref={frame}>
          <Sliders
            stops={stops}
            reach={reach}
            window={extent}
            messages={messages}
            start={start}
            end={end}
            onMove={(which, index) => move(moveHandle(stops, reach, which, index), 'replace')}
          />
          <svg
            ref={drawing}
            className="timeline-axis"
            width={space?.width ?? 0}
            height={layout?.metrics.height ?? 0}
            role="toolbar"
            aria-label={messages.t('timeline.marks')}
          />
        </div>
      </div>
    </section>
  );
}
