import { expect, type Locator, type Page } from '@playwright/test';
import { endOf, handleOf, startOf } from './regions';

/** Days since 1970 of the date that a slider says. */
export async function dayOf(slider: Locator): Promise<number> {
  const text = (await slider.getAttribute('aria-valuetext')) ?? '';
  return Date.parse(`${text.replace(/^\w+ /, '')} UTC`) / 86_400_000;
}

/** The first and last day shown, as days since 1970. */
export const windowOf = async (page: Page): Promise<[start: number, end: number]> => [
  await dayOf(startOf(page)),
  await dayOf(endOf(page)),
];

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
