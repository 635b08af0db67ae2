import { describe, expect, it } from 'vitest';
import { handWoundClock } from './fixtures/clock';
import { createPlayback, type PlaybackOptions } from './playback';

/** A clock wound by hand, and a record of what the playback did. */
function bench(
  stops: readonly number[],
  at?: number,
  { dwellMs = 100, clock = false }: { dwellMs?: number; clock?: boolean } = {},
) {
  const { now, schedule, pass, pending } = handWoundClock();
  const steps: number[] = [];
  const playing: boolean[] = [];
  const options: PlaybackOptions = {
    stops,
    dwellMs,
    ...(clock ? { now } : {}),
    schedule,
    onStep: (day) => steps.push(day),
    onPlaying: (value) => playing.push(value),
  };
  return { playback: createPlayback(options, at), steps, playing, pass, pending };
}

describe('playback', () => {
  it('moves at once, then once a dwell, and pauses at the end', () => {
    const { playback, steps, playing, pass, pending } = bench([1, 2, 3]);
    playback.play();
    expect(steps).toEqual([1]);
    pass(99);
    expect(steps).toEqual([1]);
    pass(1);
    expect(steps).toEqual([1, 2]);
    pass(100);
    expect(steps).toEqual([1, 2, 3]);
    expect([playback.playing, playing, pending()]).toEqual([false, [true, false], 0]);
  });

  it('begins again when played at the end, and goes on from where it stands otherwise', () => {
    const ended = bench([1, 2, 3], 3);
    ended.playback.play();
    expect(ended.steps).toEqual([1]);
    const midway = bench([10, 20, 30], 15);
    midway.playback.play();
    expect(midway.steps).toEqual([20]);
  });

  it('does nothing more once paused', () => {
    const { playback, steps, playing, pass, pending } = bench([1, 2, 3]);
    playback.play();
    playback.pause();
    playback.pause();
    pass(1000);
    expect([steps, playing, pending()]).toEqual([[1], [true, false], 0]);
  });

  it('steps by hand, to null at either end', () => {
    const { playback, steps, pending } = bench([1, 2]);
    expect([playback.next(), playback.next(), playback.next()]).toEqual([1, 2, null]);
    expect([playback.previous(), playback.previous()]).toEqual([1, null]);
    expect([steps, pending()]).toEqual([[1, 2, 1], 0]);
  });

  it('gives a day stepped to by hand its full dwell', () => {
    const { playback, steps, pass, pending } = bench([1, 2, 3, 4]);
    playback.play();
    pass(90);
    playback.next();
    pass(90);
    expect([steps, pending()]).toEqual([[1, 2], 1]);
    pass(10);
    expect(steps).toEqual([1, 2, 3]);
  });

  it('follows the reader without telling them, and goes on from there', () => {
    const { playback, steps, pass } = bench([1, 2, 3, 4]);
    playback.play();
    playback.moveTo(2.5);
    expect(steps).toEqual([1]);
    pass(100);
    expect(steps).toEqual([1, 3]);
  });

  it('may be paused from within a step', () => {
    const steps: number[] = [];
    const tasks: (() => void)[] = [];
    const schedule = (task: () => void) => {
      tasks.push(task);
      return () => tasks.splice(tasks.indexOf(task), 1);
    };
    const playback = createPlayback({
      stops: [1, 2, 3],
      dwellMs: 1,
      schedule,
      onStep(day) {
        steps.push(day);
        if (day === 2) playback.pause();
      },
    });
    playback.play();
    tasks.shift()?.();
    expect([steps, playback.playing, tasks]).toEqual([[1, 2], false, []]);
  });

  it('has nothing to play without stops', () => {
    const { playback, playing } = bench([]);
    playback.play();
    expect([playback.playing, playing, playback.next(), playback.previous()]).toEqual([
      false,
      [],
      null,
      null,
    ]);
  });

  it('keeps each day shorter or longer at another speed, but never less than a quarter of a second', () => {
    for (const [speed, dwell] of [
      [1, 1200],
      [0.5, 2400],
      [2, 600],
      [8, 250],
      [100, 250],
      [0, 2400],
      [Number.NaN, 1200],
    ] as const) {
      const { playback, steps, pass } = bench([1, 2, 3], undefined, { dwellMs: 1200 });
      playback.setSpeed(speed);
      playback.play();
      pass(dwell - 1);
      expect(steps).toEqual([1]);
      pass(1);
      expect(steps).toEqual([1, 2]);
    }
    const slowest = bench([1]).playback;
    slowest.setSpeed(0.1);
    expect(slowest.speed).toBe(0.5);
  });

  it('takes up a new speed with the next day, or at once where it knows the time', () => {
    const later = bench([1, 2, 3], undefined, { dwellMs: 1000 });
    later.playback.play();
    later.pass(400);
    later.playback.setSpeed(2);
    later.pass(599);
    expect(later.steps).toEqual([1]);
    later.pass(1);
    later.pass(500);
    expect(later.steps).toEqual([1, 2, 3]);

    const atOnce = bench([1, 2, 3], undefined, { dwellMs: 1000, clock: true });
    atOnce.playback.play();
    atOnce.pass(400);
    atOnce.playback.setSpeed(2);
    atOnce.pass(299);
    expect(atOnce.steps).toEqual([1]);
    atOnce.pass(1);
    expect(atOnce.steps).toEqual([1, 2]);
    atOnce.playback.setSpeed(0.5);
    atOnce.pass(1999);
    expect([atOnce.steps, atOnce.pending()]).toEqual([[1, 2], 1]);
    atOnce.pass(1);
    expect(atOnce.steps).toEqual([1, 2, 3]);
  });

  it('may change speed while it stands', () => {
    const { playback, pending, steps } = bench([1, 2], undefined, { clock: true });
    playback.setSpeed(4);
    expect([playback.playing, playback.speed, pending(), steps]).toEqual([false, 4, 0, []]);
  });
});
