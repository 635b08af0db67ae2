import { describe, expect, it } from 'vitest';
import type { Axis } from './axis';
import { addDays, civil } from './civil';
import { foldTime } from './folding';
import { createGlide } from './glide';

const domain = { start: civil(2025, 1, 1), end: civil(2026, 1, 1) };
const days = [0, 1, 2, 180, 181, 364].map((n) => ({
  start: addDays(domain.start, n),
  end: addDays(domain.start, n + 1),
}));
const folded = foldTime({ extents: days, domain, width: 1000 });

/** Frames wound by hand, and a record of where the glide went, in px. */
function bench(axis: Axis = folded, at?: number) {
  let now = 5000;
  let current = axis;
  const ticks = new Set<(now: number) => void>();
  const moves: number[] = [];
  const playing: boolean[] = [];
  const glide = createGlide(
    {
      axisOf: () => current,
      pxPerSecond: 100,
      frames(tick) {
        ticks.add(tick);
        return () => ticks.delete(tick);
      },
      onMove: (t) => moves.push(t),
      onPlaying: (value) => playing.push(value),
    },
    at,
  );
  const frame = (ms: number) => {
    now += ms;
    for (const tick of [...ticks]) tick(now);
  };
  const px = () => moves.map((t) => current.scale(t));
  return {
    glide,
    moves,
    px,
    playing,
    frame,
    frames: () => ticks.size,
    layOut: (other: Axis) => {
      current = other;
    },
  };
}

describe('a glide', () => {
  it('moves the same number of px in each frame, folds or not', () => {
    const { glide, px, frame } = bench();
    glide.play();
    frame(0);
    for (let i = 0; i < 300; i += 1) frame(20);
    expect(px()).toHaveLength(300);
    px().forEach((x, i) => {
      expect(Math.abs(x - 2 * (i + 1))).toBeLessThan(1e-6);
    });
    const { spans } = folded;
    expect(spans.some(({ kind, x1 }) => kind === 'fold' && x1 < 600)).toBe(true);
  });

  it('begins at the first frame, however late that comes', () => {
    const { glide, px, frame } = bench();
    glide.play();
    frame(100_000);
    expect(px()).toEqual([]);
    frame(10);
    expect(px()[0]).toBeCloseTo(1, 9);
  });

  it('ends at the end of the axis, exactly, and begins again from there', () => {
    const { glide, moves, playing, frame, frames } = bench(folded, folded.invert(995));
    glide.play();
    frame(0);
    frame(40);
    frame(40);
    expect([moves.at(-1), glide.playing, playing, frames()]).toEqual([domain.end, false, [true, false], 0]);
    frame(40);
    expect(moves).toHaveLength(2);
    glide.play();
    expect([moves.at(-1), glide.playing]).toEqual([domain.start, true]);
  });

  it('goes on by one usual frame after a sleep', () => {
    const { glide, px, frame } = bench();
    glide.play();
    frame(0);
    frame(250);
    frame(60_000);
    frame(10);
    const [first = 0, second = 0, third = 0] = px();
    expect(first).toBeCloseTo(25, 6);
    expect(second - first).toBeCloseTo(100 / 60, 6);
    expect(third - second).toBeCloseTo(1, 6);
  });

  it('goes faster and slower, within limits', () => {
    const { glide, px, frame } = bench();
    glide.play();
    frame(0);
    for (const speed of [1, 8, 0.5, 99, 0]) {
      glide.setSpeed(speed);
      frame(10);
    }
    const steps = px().map((x, i) => x - (px()[i - 1] ?? 0));
    [1, 8, 0.5, 8, 0.5].forEach((px, i) => {
      expect(steps[i]).toBeCloseTo(px, 6);
    });
    expect(glide.speed).toBe(0.5);
  });

  it('follows the reader without telling them, and goes on from there', () => {
    const { glide, moves, px, frame } = bench();
    glide.play();
    frame(0);
    glide.moveTo(folded.invert(500));
    expect(moves).toEqual([]);
    frame(10);
    expect(px()[0]).toBeCloseTo(501, 6);
  });

  it('keeps its moment and its px a second when the axis is laid out anew', () => {
    const { glide, moves, frame, layOut } = bench();
    glide.moveTo(civil(2025, 7, 1));
    glide.play();
    frame(0);
    frame(10);
    const wider = foldTime({ extents: days, domain, width: 5000 });
    layOut(wider);
    frame(10);
    const [first = 0, second = 0] = moves;
    expect(wider.scale(second) - wider.scale(first)).toBeCloseTo(1, 6);
  });

  it('stops for good once paused, from within a move too', () => {
    const { glide, moves, playing, frame, frames } = bench();
    glide.play();
    glide.play();
    expect(frames()).toBe(1);
    glide.pause();
    glide.pause();
    frame(10);
    expect([moves, playing, frames()]).toEqual([[], [true, false], 0]);

    const ticks: ((now: number) => void)[] = [];
    const seen: number[] = [];
    const other = createGlide({
      axisOf: () => folded,
      pxPerSecond: 100,
      frames: (tick) => {
        ticks.push(tick);
        return () => ticks.splice(0);
      },
      onMove(t) {
        seen.push(t);
        other.pause();
      },
    });
    other.play();
    const [tick] = ticks;
    for (const now of [0, 10, 20]) tick?.(now);
    expect([seen.length, other.playing, ticks]).toEqual([1, false, []]);
  });
});
