import type { Page } from '@playwright/test';

/** What of the page scrolls sideways, runs out of the window, is cut off, or does not hold its own words. */
export const misfitsIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found = new Set<string>();
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) found.add(`the page is ${root.scrollWidth} px wide`);
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (!(element instanceof HTMLElement) || !element.checkVisibility({ visibilityProperty: true }))
        continue;
      // What only speech has; the axis before a room, whose handles come with the keyboard; the map.
      if (element.closest('.visually-hidden, .embed-line, .present-time, .map-surface, .skips')) continue;
      const box = element.getBoundingClientRect();
      if (box.width <= 1 || box.height <= 1) continue;
      const { overflowX, overflowY, display } = getComputedStyle(element);
      const [wide, high] = [
        element.scrollWidth > element.clientWidth + 1,
        element.scrollHeight > element.clientHeight + 1,
      ];
      const words = `${element.localName}.${element.className} “${element.textContent.trim().slice(0, 30)}”`;
      const cuts = /hidden|clip/;
      if ((cuts.test(overflowX) && wide) || (cuts.test(overflowY) && high)) found.add(`cut off: ${words}`);
      if (/auto|scroll/.test(overflowX) && wide && !element.matches('.story-presets, textarea'))
        found.add(`scrolls sideways: ${words}`);
      const sideways = element.closest('.story-presets')?.scrollWidth ?? 0;
      if (box.right > innerWidth + 1 && sideways <= innerWidth) found.add(`out of the window: ${words}`);
      // Letters may reach out of their line a little, above and below.
      const holdsWords = element.matches('button, summary, a, label, select, h1, h2, h3, h4');
      const tall = element.scrollHeight > element.clientHeight + element.clientHeight / 8 + 3;
      if (holdsWords && display !== 'inline' && (wide || tall)) found.add(`larger than its box: ${words}`);
    }
    return [...found];
  });

/** Takes the page, as it is, through what of it opens, and gives what does not fit in each. */
export async function misfitsEverywhere(page: Page): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  const look = async (where: string) => {
    const misfits = await misfitsIn(page);
    if (misfits.length > 0) found[where] = misfits;
  };
  await page.getByText('Show and explain').click();
  await look('page');
  await page.getByRole('button', { name: /^Choose the time shown/ }).click();
  await look('choices of time');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const share = page.getByRole('dialog', { name: 'Share, embed, take away' });
  await share.getByRole('button', { name: 'Close' }).waitFor();
  await look('dialog to share');
  await share.getByRole('button', { name: 'Close' }).click();
  return found;
}
