import type { CDPSession } from '@playwright/test';
import type { Point } from './regions';

/**
 * Seconds that the way takes, and then the rest before the fingers are lifted: lifted in motion they fling, and the next
 * tap does no more than end that.
 */
const [WAY, REST] = [0.24, 0.2];
const STEPS = 8;

/** Moves fingers along straight ways, all at once, in steps; the clock of the events says how long it took. */
export async function swipe(session: CDPSession, ways: readonly (readonly [Point, Point])[]): Promise<void> {
  const at = (t: number) =>
    ways.map(([from, to], id) => ({ id, x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t }));
  const start = Date.now() / 1000 - WAY - REST;
  const send = (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    touchPoints: ReturnType<typeof at>,
    seconds: number,
  ) => session.send('Input.dispatchTouchEvent', { type, touchPoints, timestamp: start + seconds });
  await send('touchStart', at(0), 0);
  for (let step = 1; step <= STEPS; step += 1)
    await send('touchMove', at(step / STEPS), (WAY * step) / STEPS);
  await send('touchEnd', [], WAY + REST);
}
