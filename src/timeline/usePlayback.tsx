import { useEffect, useRef, useState } from 'react';
import { createPlayback, dayText, type Playback, type Schedule } from '../time';
import type { TimeWindow } from '../view';

/** How long each day stays, in milliseconds. */
const DWELL = 1400;

const schedule: Schedule = (task, ms) => {
  const timer = setTimeout(task, ms);
  return () => clearTimeout(timer);
};

export interface Playing {
  readonly playing: boolean;
  /** Plays on from a moment. */
  readonly play: (at: number) => void;
  readonly pause: () => void;
}

/** Plays day by day; pauses at the end, when the tab is hidden, and when the window is moved by anything else. */
export function usePlayback(
  days: readonly number[],
  window: TimeWindow,
  onDay: (window: TimeWindow) => void,
): Playing {
  const [playing, setPlaying] = useState(false);
  const player = useRef<Playback | null>(null);
  const stepped = useRef<string | null>(null);
  const latest = useRef(onDay);
  useEffect(() => {
    latest.current = onDay;
  });

  useEffect(() => {
    const playback = createPlayback({
      stops: days,
      dwellMs: DWELL,
      schedule,
      onStep: (day) => {
        stepped.current = dayText(day);
        latest.current({ from: stepped.current, to: stepped.current });
      },
      onPlaying: setPlaying,
    });
    player.current = playback;
    const pauseHidden = () => {
      if (document.hidden) playback.pause();
    };
    document.addEventListener('visibilitychange', pauseHidden);
    return () => {
      playback.pause();
      document.removeEventListener('visibilitychange', pauseHidden);
    };
  }, [days]);

  const { from, to } = window;
  useEffect(() => {
    if (from !== stepped.current || to !== stepped.current) player.current?.pause();
  }, [from, to]);

  return {
    playing,
    play: (at) => {
      player.current?.moveTo(at);
      player.current?.play();
    },
    pause: () => player.current?.pause(),
  };
}
