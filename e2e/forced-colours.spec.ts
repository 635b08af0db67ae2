import type { Locator } from '@playwright/test';
import { PNG } from 'pngjs';
import { expect, openPage, test, travel } from './harness';
import { handleOf, mapOf, timeOf } from './regions';

test.use({
  viewport: { width: 1440, height: 900 },
  contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' },
});

/** The strongest contrast with its own corner that a part of the page shows, from 1 to 21. */
async function contrastIn(part: Locator): Promise<number> {
  const { data } = PNG.sync.read(await part.screenshot());
  const channel = (value = 0) => (value <= 10 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = (i: number) =>
    0.2126 * channel(data[i]) + 0.7152 * channel(data[i + 1]) + 0.0722 * channel(data[i + 2]);
  const ground = luminance(0);
  let most = 1;
  for (let i = 0; i < data.length; i += 4) {
    const [high, low] = [Math.max(ground, luminance(i)), Math.min(ground, luminance(i))];
    most = Math.max(most, (high + 0.05) / (low + 0.05));
  }
  return most;
}

test('in the reader’s own few colours handles, icons, legend and focus can be seen, and the data keeps its colours', async ({
  page,
}) => {
  await openPage(page, '?map=svg&event=call-2025-06-13-putin-pezeshkian');
  await page.getByText('Show and explain').click();
  const parts: Record<string, Locator> = {
    'start handle': handleOf(page, 'start'),
    'end handle': handleOf(page, 'end'),
    'play icon': timeOf(page).getByRole('button', { name: 'Play' }),
    'next icon': timeOf(page).getByRole('button', { name: 'Next event' }),
    'zoom icon': mapOf(page).getByRole('button', { name: 'Zoom in' }),
    'share icon': page.getByRole('button', { name: 'Share', exact: true }).locator('svg'),
  };
  const samples = page.locator('.legend-sample:visible, .filter-toggle:visible svg');
  const count = await samples.count();
  expect(count).toBeGreaterThan(15);
  for (let i = 0; i < count; i += 1) parts[`sample ${i}`] = samples.nth(i);
  const faint: string[] = [];
  for (const [name, part] of Object.entries(parts)) if ((await contrastIn(part)) < 3) faint.push(name);
  expect(faint).toEqual([]);

  // What is shaped by its colour alone keeps it, and nothing else does.
  const kept = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => getComputedStyle(element).forcedColorAdjust === 'none')
      .filter((element) => getComputedStyle(element.parentElement ?? element).forcedColorAdjust !== 'none')
      .map((element) => element.getAttribute('class') ?? element.localName),
  );
  for (const name of kept) expect(name).toMatch(/^(map-|legend|filter|locator|event|swatch|share-qr)/);

  const close = page.getByRole('button', { name: 'Play' });
  await close.focus();
  await page.keyboard.press('Shift');
  const ring = await close.evaluate((button) => {
    const { outlineStyle, outlineWidth, outlineColor, backgroundColor } = getComputedStyle(button);
    return { outlineStyle, wide: Number.parseFloat(outlineWidth), same: outlineColor === backgroundColor };
  });
  expect(ring).toEqual({ outlineStyle: 'solid', wide: 2, same: false });
  await travel(page, '?map=svg&tour=thirteenth-of-june-2025&step=3');
  expect(await contrastIn(page.getByRole('button', { name: 'Next step' }))).toBeGreaterThanOrEqual(3);
});
