import type { CDPSession } from '@playwright/test';
import type { Point } from './regions';

/** Moves fingers along straight ways, all at once, in steps. */
export async function swipe(session: CDPSession, ways: readonly (readonly [Point, Point])[]): Promise<void> {
  const at = (t: number) =>
    ways.map(([from, to], id) => ({ id, x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t }));
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
  for (let step = 1; step <= 8; step += 1)
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step / 8) });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
