import type { Page } from '@playwright/test';

/** Something that the Tab key stops at. */
export interface Stop {
  readonly part: string;
  readonly name: string;
}

/** Where the keyboard is: the part of the page, and the name of what has it. */
export const stopOf = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return { part: 'outside', name: '' };
    const region = element.closest('section[aria-label]')?.getAttribute('aria-label');
    const list = element.closest('[aria-label="Events"], [aria-label="Dates"], nav, footer');
    const part = region ?? list?.getAttribute('aria-label') ?? list?.localName ?? element.localName;
    return { part, name: element.getAttribute('aria-label') ?? element.textContent.trim() };
  });

/** Whether the page looks different for the focus that it has. */
export async function showsFocus(page: Page): Promise<boolean> {
  const shown = await page.screenshot({ animations: 'disabled' });
  const focused = await page.evaluateHandle(() => {
    const element = document.activeElement as HTMLElement | SVGElement;
    element.blur();
    return element;
  });
  const hidden = await page.screenshot({ animations: 'disabled' });
  await focused.evaluate((element) => element.focus({ preventScroll: true }));
  return !shown.equals(hidden);
}
