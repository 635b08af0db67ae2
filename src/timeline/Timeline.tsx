import {
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Dataset, Happening } from '../dataset';
import type { Messages } from '../messages';
import { type How, type Shown, shownExtent, type TimeWindow, type View } from '../view';
import { type Answers, answersOf } from './answers';
import { Buttons } from './Buttons';
import { courseOf } from './course';
import type { Grab } from './drag';
import { leftOf, roomFor } from './draw/axis';
import { answerKey } from './keys';
import type { LaneScheme } from './lanes';
import type { Pace } from './pace';
import { listen } from './pointer';
import { Sliders } from './Sliders';
import { Stack } from './Stack';
import { moveHandle, reachOf, windowAfter } from './slide';
import { dayWindow, isShown, neighbour, playedDays } from './steps';
import { useAxis } from './useAxis';
import { useDrawing } from './useDrawing';
import { usePlayedWindow } from './usePlayedWindow';
import { useSpace } from './useSpace';
import { scaleWords } from './words';

export interface TimelineProps {
  /** All its events shape the axis, so that the axis stays when the selection changes. */
  readonly dataset: Dataset;
  /** Those on the axis, in order of time, whether in the window or not. */
  readonly events: readonly Happening[];
  readonly shown: Shown & Pick<View, 'axis'>;
  /** Id of the event in focus. */
  readonly focus: string | null;
  readonly lanes: LaneScheme;
  /** The lanes where the region is too narrow for one row; the same unless told. */
  readonly narrowLanes?: LaneScheme;
  readonly pace: Pace;
  readonly messages: Messages;
  /** Names the dates shown, and opens the choices that belong to time. */
  readonly options: ReactNode;
  /** Pressing the axis makes an entry in the history; dragging, keys and playing alter the one at hand. */
  readonly onWindow: (window: TimeWindow, how: How) => void;
  /** Brings an event into focus, with the window moved to it where it is not shown; one entry in the history. */
  readonly onFocus: (id: string | null, window: TimeWindow | null) => void;
  readonly onPlaying: (playing: boolean) => void;
  /** A drag has begun or ended. */
  readonly onHeld: (held: boolean) => void;
  /** Holds, while the timeline is there, what its button does. */
  readonly player?: RefObject<Player | null>;
}

/** Plays the time, and stops playing. */
export interface Player {
  readonly play: () => void;
  readonly pause: () => void;
}

/** px that the words about the scale take beside the window, with its handle: at length, and in short. */
const SCALE_PX = { long: 230, short: 86 } as const;

/** Where the words about the scale stand: beside the window, if need be in short, or else on its bar. */
function scalePlace(before: number, after: number): { side: 'start' | 'end' | 'bar'; short: boolean } {
  for (const [short, px] of [
    [false, SCALE_PX.long],
    [true, SCALE_PX.short],
  ] as const) {
    if (after > px) return { side: 'end', short };
    if (before > px) return { side: 'start', short };
  }
  return { side: 'bar', short: true };
}

/** The slider: the events in lanes on an axis of time, the window with its ends, and the buttons that step, play and zoom. */
export function Timeline(props: TimelineProps) {
  const { dataset, events, shown, focus, pace, messages, onWindow, onFocus } = props;
  const { clock, time, window } = shown;
  const [region, frame] = [useRef<HTMLElement>(null), useRef<HTMLDivElement>(null)];
  const drawing = useRef<SVGSVGElement>(null);
  const [start, end] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  const held = useRef<Grab | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [opened, setOpened] = useState<string | null>(null);

  const course = useMemo(() => courseOf(dataset, clock), [dataset, clock]);
  const days = useMemo(() => playedDays(events, clock), [events, clock]);
  const extent = useMemo(() => shownExtent({ window, time, clock }), [window, time, clock]);
  const { stops } = course;
  const reach = reachOf(stops, extent);
  const space = useSpace(region, frame);
  const lanes = space?.compact ? (props.narrowLanes ?? props.lanes) : props.lanes;
  const handling = useAxis(course, shown.axis, space && roomFor(space), extent);
  const { playing, play, pause, playhead } = usePlayedWindow({
    shown,
    stops,
    days,
    axis: handling.axis,
    pace,
    onWindow: (window) => onWindow(window, 'replace'),
    onPlaying: props.onPlaying,
  });
  const { annotations } = dataset;
  const layout = useDrawing(drawing, {
    ...{ course, events, annotations, shown, extent, space, handling, lanes, focus, current, opened },
    ...{ playhead, messages },
  });

  const onMove: Answers['onMove'] = (after, how) => {
    pause();
    if (after.first === reach.first && after.last === reach.last) return;
    onWindow(windowAfter(window, stops, reach, after, time), how);
  };
  const onEvent = (event: Happening) => {
    pause();
    setOpened(null);
    onFocus(event.id, isShown(event, extent, clock) ? null : dayWindow(event, clock));
  };
  const step = (direction: 1 | -1) => {
    const event = neighbour(events, focus, extent, clock, direction);
    return event && (() => onEvent(event));
  };
  const begin = () => {
    if (playing) return;
    // The event in focus would stay on the map while the days pass it by.
    if (focus !== null) onFocus(null, null);
    play(time === 'window' ? extent.start : extent.end - 1);
  };
  const onPlay = playing ? pause : begin;
  const { player } = props;
  useImperativeHandle(player, () => ({ play: begin, pause }));
  const onHeld: Answers['onHeld'] = (handle) => {
    props.onHeld(handle !== null);
    if (handle === null) return;
    pause();
    const slider = handle === 'start' ? start : end;
    if (handle !== 'window' || time !== 'window') slider.current?.focus({ preventScroll: true });
  };
  const host = answersOf({
    ...{ course, layout, handling, time, extent, reach, focus, opened, held, onHeld, onMove, onEvent },
    onOpened: setOpened,
    onCurrent: (key) => {
      setCurrent(key);
      const mark = layout?.marks.find((mark) => mark.key === key);
      if (mark) handling.reveal(mark.t);
    },
    onLeave: () => onFocus(null, null),
  });
  const latest = useRef(host);
  useLayoutEffect(() => {
    latest.current = host;
  });
  useEffect(() => (drawing.current ? listen(drawing.current, () => latest.current) : undefined), []);

  const { reveal } = handling;
  const revealing = useRef(reveal);
  useLayoutEffect(() => {
    revealing.current = reveal;
  });
  useEffect(() => {
    if (playhead !== null) revealing.current(playhead);
  }, [playhead]);

  const scaleId = useId();
  const room = layout ? layout.part.x1 - layout.part.x0 : 0;
  const seenAt = (t: number) => (layout ? layout.axis.scale(t) - layout.part.x0 : 0);
  const { side, short } = scalePlace(seenAt(extent.start), room - seenAt(extent.end));
  const scale = scaleWords(handling.axis, messages);
  const stack = layout?.marks.find(({ key, events }) => key === opened && events.length > 1);
  return (
    <section
      className="timeline"
      id="time"
      tabIndex={-1}
      aria-label={messages.t('timeline.name')}
      ref={region}
      onKeyDown={(event) => {
        const { ctrlKey, altKey, metaKey, key, target } = event;
        if (ctrlKey || altKey || metaKey || !answerKey(key, target, { handling, onPlay })) return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <div className="timeline-body">
        <div className="timeline-window">{props.options}</div>
        <Buttons
          messages={messages}
          playing={playing}
          onPlay={onPlay}
          onPrevious={step(-1)}
          onNext={step(1)}
          handling={handling}
        />
        <div className="timeline-slide" ref={frame}>
          <Sliders
            {...{ stops, reach, extent, time, messages, start, end }}
            onMove={(which, index) => {
              onMove(moveHandle(stops, reach, which, index, time), 'replace');
              reveal(stops[index] ?? extent.start);
            }}
          />
          {scale && (
            <p className="timeline-scale" data-side={side}>
              <span className={short ? 'visually-hidden' : undefined} id={scaleId}>
                {scale}
              </span>
              {short && <span aria-hidden="true">{messages.t('timeline.scale.short')}</span>}
            </p>
          )}
          <svg
            ref={drawing}
            className="timeline-axis"
            width={space?.width ?? 0}
            height={layout?.metrics.height ?? 0}
            role="toolbar"
            aria-label={messages.t('timeline.marks')}
            aria-describedby={scale ? scaleId : undefined}
          />
          {stack && layout && (
            <Stack
              {...{ mark: stack, focus, clock, messages }}
              left={leftOf(layout, stack.x)}
              onChoose={onEvent}
              onClose={() => setOpened(null)}
            />
          )}
        </div>
      </div>
    </section>
  );
}
