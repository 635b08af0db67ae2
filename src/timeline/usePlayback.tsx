import { useEffect, useRef, useState } from 'react';
import { type Axis, createGlide, createPlayback, type Frames, type Playback, type Schedule } from '../time';
import { DWELL_MS, type Pace, PX_PER_SECOND } from './pace';

const schedule: Schedule = (task, ms) => {
  const timer = setTimeout(task, ms);
  return () => clearTimeout(timer);
};
const frames: Frames = (tick) => {
  let request = requestAnimationFrame(function step(now) {
    request = requestAnimationFrame(step);
    tick(now);
  });
  return () => cancelAnimationFrame(request);
};

/** What stops playing when the keyboard's focus comes to it: the reader has found something. */
const FOUND = '[data-event], [data-events], [data-key], input';

interface Played {
  /** Starts of the days on which something begins. */
  readonly days: readonly number[];
  readonly axis: Axis;
  readonly pace: Pace;
  /** A day has been reached. */
  readonly onDay: (day: number) => void;
  /** The playhead has come to a moment. */
  readonly onMoment: (t: number) => void;
  readonly onPlaying: (playing: boolean) => void;
}

export interface Playing {
  readonly playing: boolean;
  /** Plays on from a moment. */
  readonly play: (at: number) => void;
  readonly pause: () => void;
}

/** Plays day by day or steadily; pauses at the end, when the tab is hidden, and when the keyboard's focus finds a mark. */
export function usePlayback(played: Played): Playing {
  const [playing, setPlaying] = useState(false);
  const player = useRef<Pick<Playback, 'play' | 'pause' | 'moveTo' | 'setSpeed'> | null>(null);
  const latest = useRef(played);
  useEffect(() => {
    latest.current = played;
  });

  const { days } = played;
  const { manner, speed } = played.pace;
  useEffect(() => {
    const onPlaying = (now: boolean) => {
      setPlaying(now);
      latest.current.onPlaying(now);
    };
    const playback =
      manner === 'stops'
        ? createPlayback({
            stops: days,
            dwellMs: DWELL_MS,
            schedule,
            now: () => performance.now(),
            onStep: (day) => latest.current.onDay(day),
            onPlaying,
          })
        : createGlide({
            axisOf: () => latest.current.axis,
            pxPerSecond: PX_PER_SECOND,
            frames,
            onMove: (t) => latest.current.onMoment(t),
            onPlaying,
          });
    player.current = playback;
    const pauseHidden = () => {
      if (document.hidden) playback.pause();
    };
    const pauseFound = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.closest(FOUND)) playback.pause();
    };
    document.addEventListener('visibilitychange', pauseHidden);
    document.addEventListener('focusin', pauseFound);
    return () => {
      playback.pause();
      document.removeEventListener('visibilitychange', pauseHidden);
      document.removeEventListener('focusin', pauseFound);
    };
  }, [days, manner]);
  useEffect(() => {
    // The player is another after a change of manner.
    if (manner) player.current?.setSpeed(speed);
  }, [manner, speed]);

  return {
    playing,
    play: (at) => {
      player.current?.moveTo(at);
      player.current?.play();
    },
    pause: () => player.current?.pause(),
  };
}
