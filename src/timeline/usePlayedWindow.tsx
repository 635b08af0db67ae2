import { useEffect, useRef, useState } from 'react';
import { type Axis, stopIndexAt } from '../time';
import type { Shown, TimeWindow } from '../view';
import type { Pace } from './pace';
import { type Reach, windowAfter } from './slide';
import { trailAt } from './trail';
import { type Playing, usePlayback } from './usePlayback';

interface PlayedWindow {
  readonly shown: Shown;
  readonly stops: readonly number[];
  /** Starts of the days on which something begins. */
  readonly days: readonly number[];
  readonly axis: Axis;
  readonly pace: Pace;
  readonly onWindow: (window: TimeWindow) => void;
  readonly onPlaying: (playing: boolean) => void;
}

/** Moves the window while playing; anything else that moves it ends the playing. */
export function usePlayedWindow(played: PlayedWindow): Playing & { readonly playhead: number | null } {
  const { shown, stops, days, axis, pace, onWindow, onPlaying } = played;
  const [playhead, setPlayhead] = useState<number | null>(null);
  const own = useRef('');
  const { from, to } = shown.window;

  const show = (after: Reach) => {
    const window = windowAfter(shown.window, stops, { first: -1, last: -1 }, after, shown.time);
    const text = `${window.from} ${window.to}`;
    if (text === own.current) return;
    own.current = text;
    onWindow(window);
  };
  const playback = usePlayback({
    days,
    axis,
    pace,
    onDay: (day) => {
      const index = stopIndexAt(stops, day);
      show({ first: index, last: index });
    },
    onMoment: (t) => {
      setPlayhead(t);
      const trail = trailAt(axis, stops, days, t);
      if (trail) show(trail);
    },
    onPlaying: (playing) => {
      if (!playing) setPlayhead(null);
      own.current = playing ? `${from} ${to}` : '';
      onPlaying(playing);
    },
  });

  const { playing, pause } = playback;
  const pausing = useRef(pause);
  useEffect(() => {
    pausing.current = pause;
  });
  useEffect(() => {
    if (playing && own.current !== `${from} ${to}`) pausing.current();
  }, [playing, from, to]);
  return { ...playback, playhead };
}
