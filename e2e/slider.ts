import { expect, type Page } from '@playwright/test';
import { endOf, handleOf, startOf } from './regions';

/** The first and last day shown, as days since 1970, of the dates that the sliders say. */
export async function windowOf(page: Page): Promise<[start: number, end: number]> {
  const said = await startOf(page)
    .or(endOf(page))
    .evaluateAll((sliders) => sliders.map((slider) => slider.getAttribute('aria-valuetext') ?? ''));
  const [start = Number.NaN, end = Number.NaN] = said.map(
    (text) => Date.parse(`${text.replace(/^\w+ /, '')} UTC`) / 86_400_000,
  );
  return [start, end];
}

export const day = (text: string): number => Date.parse(`${text}T00:00Z`) / 86_400_000;

/** Waits until the sliders say these days, such as 2025-06-13. */
export async function expectWindow(page: Page, from: string, to: string): Promise<void> {
  await expect.poll(() => windowOf(page)).toEqual([day(from), day(to)]);
}

/** Where the edge of the time shown is that a handle hangs from, in px of the window. */
export async function edgeOf(page: Page, handle: 'start' | 'end'): Promise<number> {
  const box = await handleOf(page, handle).locator('path').first().boundingBox();
  if (!box) throw new Error(`The ${handle} handle is not drawn.`);
  return handle === 'start' ? box.x + box.width : box.x;
}

/** The middle of a handle's target, in px of the window. */
export async function gripOf(page: Page, handle: 'start' | 'end' | 'window') {
  const box = await handleOf(page, handle).locator('rect').first().boundingBox();
  if (!box) throw new Error(`The ${handle} handle is not drawn.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Drags a handle by some px, in steps as a hand does. */
export async function drag(page: Page, handle: 'start' | 'end' | 'window', dx: number): Promise<void> {
  const { x, y } = await gripOf(page, handle);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx, y, { steps: 8 });
  await page.mouse.up();
}
