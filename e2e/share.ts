import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';

export const shareOf = (page: Page): Locator =>
  page.getByRole('dialog', { name: 'Share, embed, take away', exact: true });

/** Opens the dialog, and waits until it can be used. */
export async function openShare(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await shareOf(page).waitFor();
  return shareOf(page);
}

/** The text of a field that is there to be copied. */
export const textIn = (page: Page, label: string): Promise<string> =>
  shareOf(page).getByLabel(label, { exact: true }).inputValue();

export interface Saved {
  readonly name: string;
  readonly bytes: Buffer;
  readonly path: string;
}

/** What a button of the dialog saves. */
export async function save(page: Page, button: string): Promise<Saved> {
  const [download]: [Download, unknown] = await Promise.all([
    page.waitForEvent('download'),
    shareOf(page).getByRole('button', { name: button, exact: true }).click(),
  ]);
  const path = await download.path();
  return { name: download.suggestedFilename(), bytes: await readFile(path), path };
}
