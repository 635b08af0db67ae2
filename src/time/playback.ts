import { bisectLeft, bisectRight } from 'd3-array';
import { clampSpeed } from './speed';

/** Runs `task` once after `ms` and gives back a way to call it off: `setTimeout` outside, a hand-wound clock in tests. */
export type Schedule = (task: () => void, ms: number) => () => void;

export interface PlaybackOptions {
  /** Starts of the days to show, in order, each with everything that begins on it. */
  readonly stops: readonly number[];
  /** How long each day stays at speed 1, in milliseconds. */
  readonly dwellMs: number;
  readonly schedule: Schedule;
  /** Milliseconds of a clock that never goes back: given it, a new speed counts for the rest of a dwell too. */
  readonly now?: () => number;
  /** Called for every day moved to. */
  readonly onStep: (day: number) => void;
  /** Called when playing begins or ends, at the last day too. */
  readonly onPlaying?: (playing: boolean) => void;
}

export interface Playback {
  readonly playing: boolean;
  readonly speed: number;
  /** Moves on at once and then after every dwell; from the last day it begins again at the first. */
  play(): void;
  pause(): void;
  /** Moves to the next day and gives it, or null when there is none; playing goes on with a full dwell. */
  next(): number | null;
  previous(): number | null;
  /** Says where the reader has moved to otherwise; nothing is called. */
  moveTo(t: number): void;
  /** 0.5 to 8 times as fast; a dwell is never made shorter than a quarter of a second. */
  setSpeed(speed: number): void;
}

const SHORTEST_DWELL = 250;

/** Plays stop by stop, from `at` on; holds no timer of its own and ends in a pause. */
export function createPlayback(options: PlaybackOptions, at = Number.NEGATIVE_INFINITY): Playback {
  const { stops, dwellMs, schedule, now, onStep, onPlaying } = options;
  let position = at;
  let playing = false;
  let speed = 1;
  let ends = 0;
  let cancel: () => void = () => {};

  const dwell = () => Math.max(Math.min(SHORTEST_DWELL, dwellMs), dwellMs / speed);
  const following = () => stops[bisectRight(stops, position)] ?? null;
  const preceding = () => stops[bisectLeft(stops, position) - 1] ?? null;
  const setPlaying = (value: boolean) => {
    cancel();
    cancel = () => {};
    if (playing === value) return;
    playing = value;
    onPlaying?.(value);
  };
  const wind = (ms = dwell()) => {
    cancel();
    ends = (now?.() ?? 0) + ms;
    cancel = schedule(() => step(following()), ms);
  };
  const step = (day: number | null): number | null => {
    if (day === null) {
      setPlaying(false);
      return null;
    }
    position = day;
    onStep(day);
    if (playing && following() === null) setPlaying(false);
    else if (playing) wind();
    return day;
  };
  return {
    get playing() {
      return playing;
    },
    get speed() {
      return speed;
    },
    play() {
      if (playing || stops.length === 0) return;
      if (following() === null) position = Number.NEGATIVE_INFINITY;
      setPlaying(true);
      step(following());
    },
    pause: () => setPlaying(false),
    next: () => step(following()),
    previous: () => step(preceding()),
    moveTo(t) {
      position = t;
      if (playing) wind();
    },
    setSpeed(value) {
      const before = dwell();
      speed = clampSpeed(value);
      if (playing && now) wind((Math.max(0, ends - now()) * dwell()) / before);
    },
  };
}
