import type { Axis } from './axis';
import { clampSpeed } from './speed';

/**
 * Calls `tick` at every frame from the next one on, with the time in milliseconds, until what it gives back is called:
 * `requestAnimationFrame` over and over outside, a hand-wound clock in tests.
 */
export type Frames = (tick: (nowMs: number) => void) => () => void;

export interface GlideOptions {
  /** The axis as it is laid out now; it may change while playing. */
  readonly axisOf: () => Axis;
  /** At speed 1. */
  readonly pxPerSecond: number;
  readonly frames: Frames;
  /** Called for every moment moved to. */
  readonly onMove: (t: number) => void;
  /** Called when playing begins or ends, at the end of the axis too. */
  readonly onPlaying?: (playing: boolean) => void;
}

export interface Glide {
  readonly playing: boolean;
  readonly speed: number;
  /** Moves on from where it stands; from the end it begins again at the start. */
  play(): void;
  pause(): void;
  /** Says where the reader has moved to otherwise; nothing is called. */
  moveTo(t: number): void;
  /** 0.5 to 8 times as fast, from the next frame on. */
  setSpeed(speed: number): void;
}

// A longer wait than this between two frames means that the page was asleep …
const LONGEST_FRAME = 250;
// … and counts as one frame, so that nothing is skipped unseen.
const USUAL_FRAME = 1000 / 60;

/** Plays along an axis from `at` on, at a steady number of px a second, across folds too; ends in a pause. */
export function createGlide(options: GlideOptions, at = Number.NEGATIVE_INFINITY): Glide {
  const { axisOf, pxPerSecond, frames, onMove, onPlaying } = options;
  let position = at;
  let speed = 1;
  let stop: (() => void) | null = null;
  let last: number | null = null;

  const move = (t: number) => {
    position = t;
    onMove(t);
  };
  const pause = () => {
    if (stop === null) return;
    stop();
    stop = null;
    onPlaying?.(false);
  };
  const tick = (now: number) => {
    if (stop === null) return;
    const waited = last === null ? 0 : Math.max(0, now - last);
    last = now;
    if (waited === 0) return;
    const axis = axisOf();
    const px = (pxPerSecond * speed * (waited > LONGEST_FRAME ? USUAL_FRAME : waited)) / 1000;
    move(axis.invert(axis.scale(position) + px));
    if (position >= axis.domain.end) pause();
  };
  return {
    get playing() {
      return stop !== null;
    },
    get speed() {
      return speed;
    },
    play() {
      if (stop !== null) return;
      const { domain } = axisOf();
      last = null;
      stop = frames(tick);
      onPlaying?.(true);
      if (position >= domain.end) move(domain.start);
    },
    pause,
    moveTo(t) {
      position = t;
    },
    setSpeed(value) {
      speed = clampSpeed(value);
    },
  };
}
