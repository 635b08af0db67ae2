import type { KeyboardEvent, RefObject } from 'react';
import { formatDay, type Messages } from '../messages';
import { type Extent, lastDayOf } from '../time';
import type { TimeMode } from '../view';
import { type End, type Reach, weekFrom } from './slide';

interface SlidersProps {
  readonly stops: readonly number[];
  readonly reach: Reach;
  /** The time shown. */
  readonly extent: Extent;
  readonly time: TimeMode;
  readonly messages: Messages;
  readonly start: RefObject<HTMLInputElement | null>;
  readonly end: RefObject<HTMLInputElement | null>;
  /** Asks for a stop, which may lie beyond the other end. */
  readonly onMove: (end: End, index: number) => void;
}

const WEEKS: Readonly<Record<string, 1 | -1>> = { PageUp: 1, PageDown: -1 };

/** The two ends of the window for the keyboard and for readers of speech; the handles drawn beside them show their focus. */
export function Sliders({ stops, reach, extent, time, messages, start, end, onMove }: SlidersProps) {
  const slider = (which: End, index: number, day: number, ref: RefObject<HTMLInputElement | null>) => {
    const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
      const direction = WEEKS[event.key];
      if (direction === undefined) return;
      event.preventDefault();
      onMove(which, weekFrom(stops, index, direction));
    };
    return (
      <input
        type="range"
        ref={ref}
        className={`timeline-range timeline-range-${which}`}
        // Up to an end, everything is shown: there is no start to move.
        disabled={which === 'start' && time === 'until'}
        aria-label={messages.t(`timeline.${which}`)}
        aria-valuetext={formatDay(day, messages.locale, 'weekday')}
        min={0}
        max={stops.length - 2}
        step={1}
        value={index}
        onChange={(event) => onMove(which, event.currentTarget.valueAsNumber)}
        onKeyDown={onKeyDown}
      />
    );
  };
  return (
    <>
      {slider('start', reach.first, Math.max(extent.start, stops[0] ?? extent.start), start)}
      {slider('end', reach.last, lastDayOf(extent.end), end)}
    </>
  );
}
