import type { Page } from '@playwright/test';
import { expect, openPage, test } from './harness';
import { basemapIs, markBoxes, openWebgl, softwareWebgl } from './maplibre';
import { idsIn, mapOf, marksOf } from './regions';

test.use({ launchOptions: softwareWebgl(), viewport: { width: 1024, height: 768 } });
test.describe.configure({ timeout: 60_000 });

const CALL = 'call-2025-06-13-putin-pezeshkian';

const paperOf = (page: Page) => page.locator('.map-paper');
const announce = (page: Page, event: 'beforeprint' | 'afterprint') =>
  page.evaluate((name) => {
    window.dispatchEvent(new Event(name));
    return document.querySelectorAll('.map-paper .ground path[d^="M"]').length;
  }, event);

/** What a reader would lose if printing took it along. */
const kept = async (page: Page) => ({
  boxes: await markBoxes(page),
  search: new URL(page.url()).search,
  active: await page.evaluate(() => document.activeElement?.getAttribute('data-key') ?? null),
});

test('what MapLibre shows is printed as lines and words, and is there again afterwards', async ({ page }) => {
  await openWebgl(page);
  await mapOf(page).locator('svg [tabindex="0"]').focus();
  const before = await kept(page);
  expect(before.active).not.toBeNull();
  const canvas = await page.locator('.map-canvas canvas').elementHandle();
  const changes = await page.locator('.map-surface').evaluateHandle((surface) => {
    const seen: string[] = [];
    new MutationObserver((records) => seen.push(...records.map(({ type }) => type))).observe(surface, {
      attributes: true,
      childList: true,
      subtree: true,
    });
    return seen;
  });
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf).toContain('/Type /Page');
  expect(pdf, 'a picture of the canvas').not.toMatch(/\/Width 1024\s/);
  await basemapIs(page, 'webgl');
  expect(await canvas?.evaluate((element) => element.isConnected)).toBe(true);
  await expect(paperOf(page)).toBeHidden();
  await expect(paperOf(page).locator('*')).toHaveCount(0);
  expect(await kept(page)).toEqual(before);
  expect(await changes.jsonValue(), 'changes to the map on the screen').toEqual([]);
});

test('the map for paper is drawn before the page is printed, in the same turn', async ({ page }) => {
  await openWebgl(page, '&projection=globe');
  const before = await kept(page);
  expect(await announce(page, 'beforeprint')).toBeGreaterThan(2);
  await expect(paperOf(page)).toBeHidden();
  expect(await kept(page)).toEqual(before);
  expect(await announce(page, 'afterprint')).toBe(0);
  await basemapIs(page, 'webgl');
});

const sheetOf = (page: Page) => page.locator('.sheets');

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const)
  test(`paper has the map that is seen and the list with its sources, and nothing to press: ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openPage(page, `?map=svg&theme=dark&event=${CALL}`);
    const shown = new Set(await idsIn(mapOf(page).locator('.map-marks')));
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 718, height: 1000 });
    const map = sheetOf(page).locator('.sheet-map');
    // It is drawn with the first frame as paper, which a busy machine is slow to make.
    await expect(map).toBeVisible({ timeout: 20_000 });
    expect(new Set(await idsIn(map))).toEqual(shown);
    await expect(marksOf(map, CALL).first()).toBeVisible();
    const picture = await map.boundingBox();
    expect(picture?.x).toBeCloseTo(0, 0);
    expect(picture?.width).toBeCloseTo(718, 0);
    const words = await map
      .locator('text')
      .evaluateAll((labels) => labels.map((label) => label.getBoundingClientRect().height));
    expect(Math.min(...words)).toBeGreaterThan(10);
    await expect(sheetOf(page).locator('a:has-text("Share"), button, input, summary')).toHaveCount(0);
    // The page is laid out as it was, and takes no room.
    const flat = (part: Element) => part.clientHeight === 0 && getComputedStyle(part).overflow === 'hidden';
    expect(await page.locator('#app').evaluate(flat)).toBe(true);
    const land = await map
      .locator('.land')
      .first()
      .evaluate((part) => getComputedStyle(part).fill);
    expect(land).toBe('rgb(244, 241, 234)');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
    const list = sheetOf(page).getByRole('list', { name: 'Events', exact: true });
    await expect(list.locator('li').last()).toBeVisible();
    await expect(sheetOf(page).getByText('https://').first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(718);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThan(1500);
  });
