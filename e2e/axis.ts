import type { Page } from '@playwright/test';
import { expect } from './harness';
import { marksOf, timeOf } from './regions';

/** A button of the timeline by its whole name. */
export const button = (page: Page, name: string | RegExp) =>
  timeOf(page).getByRole('button', { name, exact: true });
/** The drawing of the axis. */
export const axisOf = (page: Page) => timeOf(page).getByRole('toolbar');
/** What on the axis has a key that begins so. */
export const keyed = (page: Page, start: string) => axisOf(page).locator(`[data-key^="${start}"]`);
/** A parameter of the address. */
export const query = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

/** Opens the choices of time. */
export async function openOptions(page: Page): Promise<void> {
  await button(page, /^Choose the time shown/).click();
  await expect(page.getByRole('dialog', { name: 'Choices of time' })).toBeVisible();
}

/** Where an event's mark stands on the axis, in px of the window. */
export async function xOf(page: Page, id: string): Promise<number> {
  const box = await marksOf(axisOf(page), id).first().boundingBox();
  if (!box) throw new Error(`${id} is not on the axis.`);
  return box.x + box.width / 2;
}
