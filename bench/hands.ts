import type { Page } from 'playwright-core';
import { type Hand, LASTS } from './cases';
import type { Subject } from './subject';

/** How far a drag goes to each side, in px, and the time between two inputs, in ms. */
const REACH = 150;
const TICK = 1000 / 60;

/** Gives an input at each tick, as a hand does: how far it has got depends on the clock alone, not on the page. */
export async function inTime(input: (elapsed: number) => Promise<void>): Promise<void> {
  const start = performance.now();
  for (;;) {
    const elapsed = performance.now() - start;
    if (elapsed >= LASTS) return;
    await input(elapsed);
    const left = TICK - (performance.now() - start - elapsed);
    if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
  }
}

/** From -1 to 1 and back, once to both sides, so that a movement ends where it began. */
export const swing = (elapsed: number): number => Math.sin((2 * Math.PI * elapsed) / LASTS);

/** Moves the time shown by real input; what `measured` is given is the movement itself. */
export async function moveTime(
  page: Page,
  subject: Subject,
  hand: Hand,
  measured: (move: () => Promise<void>) => Promise<void>,
): Promise<void> {
  if (hand === 'keys') {
    await subject.focus?.(page);
    await measured(() =>
      inTime((elapsed) => page.keyboard.press(elapsed < LASTS / 2 ? 'ArrowRight' : 'ArrowLeft')),
    );
    return;
  }
  const { x, y } = await subject.grip(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await measured(() => inTime((elapsed) => page.mouse.move(x + REACH * swing(elapsed), y)));
  await page.mouse.up();
}
