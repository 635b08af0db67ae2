import type { Locator, Page } from '@playwright/test';
import { expect, openPage, test, travel } from './harness';
import { overlapsIn, textsOf } from './labels';
import { openWebgl, softwareWebgl } from './maplibre';
import { mapOf } from './regions';

test.use({
  launchOptions: softwareWebgl(),
  viewport: { width: 1440, height: 900 },
  contextOptions: { reducedMotion: 'reduce' },
});
test.describe.configure({ timeout: 60_000 });

const SIZES = [
  [1440, 900],
  [768, 1024],
  [390, 844],
] as const;

const EARTH = 6371.0088;

/** A scale bar as drawn: its words, the km that it says, and its length in px. */
const barIn = (drawing: Locator) =>
  drawing.locator('.scale-bar').evaluate((bar) => {
    const words = bar.querySelector('text')?.textContent ?? '';
    const path = bar.querySelector('[data-km]');
    return {
      words,
      km: Number(path?.getAttribute('data-km')),
      length: path instanceof SVGGraphicsElement ? path.getBBox().width : Number.NaN,
    };
  });

/** How many km are drawn in the middle of either map, in px for each. */
const pxPerKm = (zoom: number, lat: number) =>
  (512 * 2 ** zoom) / (2 * Math.PI * EARTH * Math.cos((lat * Math.PI) / 180));

const widthOf = (page: Page, key: string) =>
  page.locator(`.map-land .ground > .${key}`).evaluate((path) => getComputedStyle(path).strokeWidth);

test('the scale bar tells the length of km, has room of its own at every size, follows the hand, and is on paper', async ({
  page,
  request,
}) => {
  await openPage(page, '?map=svg');

  await test.step('the page as built has the bar that the live one has; paper has one of its own', async () => {
    const { words } = await barIn(mapOf(page));
    const html = await (await request.get('./')).text();
    expect(html.split('class="scale-bar"')).toHaveLength(3);
    expect(html).toContain(`>${words}</text>`);

    await travel(page, '?map=svg&at=51,33,5');
    const paper = page.locator('.map-paper');
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const texts = await paper.locator('.scale-bar text').allTextContents();
    expect(texts).toEqual([expect.stringMatching(/^[125]0* km( at \d+° N)?$/)]);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect(paper.locator('.scale-bar')).toHaveCount(0);
  });

  await test.step('the scale bar tells the length of km in the middle of the map, flat or round', async () => {
    for (const projection of ['mercator', 'globe'] as const)
      for (const [zoom, lat] of [
        [2, 20],
        [4, 35],
        [7.5, 33],
      ] as const) {
        await travel(page, `?map=svg&projection=${projection}&at=51,${lat},${zoom}`);
        const { words, km, length } = await barIn(mapOf(page));
        expect(words).toContain(`${km.toLocaleString('en-GB')} km`);
        expect(length / km / pxPerKm(zoom, lat), `${projection}, zoom ${zoom}`).toBeCloseTo(1, 2);
        expect(length).toBeLessThanOrEqual(100);
        expect(length).toBeGreaterThan(39);
      }
  });

  await travel(page, '?map=svg&at=51,33,5');

  await test.step('the bar follows the hand, and the coast is a hairline while the map moves', async () => {
    const before = await barIn(mapOf(page));
    const rest = Number.parseFloat(await widthOf(page, 'land'));
    expect(rest).toBeGreaterThan(1.5);
    const box = await mapOf(page).boundingBox();
    await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 300);
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 120, { steps: 4 });
    await expect.poll(() => widthOf(page, 'land')).toBe('1px');
    expect((await barIn(mapOf(page))).words).not.toBe(before.words);
    await page.mouse.up();
    await expect.poll(async () => Number.parseFloat(await widthOf(page, 'land'))).toBeCloseTo(rest, 1);
  });

  for (const [width, height] of SIZES)
    await test.step(`nothing is written over the scale bar, which is in the part of the map that is seen: ${width} px`, async () => {
      await page.setViewportSize({ width, height });
      for (const search of ['?map=svg', '?map=svg&at=44,36,2', '?map=svg&at=57,38,5&projection=globe']) {
        await travel(page, search);
        const texts = await textsOf(mapOf(page).locator('.map-picture'));
        const { words } = await barIn(mapOf(page));
        expect(overlapsIn(texts).filter((pair) => pair.includes(words))).toEqual([]);
        const bar = await mapOf(page).locator('.scale-bar').boundingBox();
        const map = await mapOf(page).boundingBox();
        const time = await page.getByRole('region', { name: 'Time', exact: true }).boundingBox();
        if (!bar || !map || !time) throw new Error('There is no bar, no map or no axis.');
        expect(bar.x - map.x).toBeGreaterThan(5);
        expect(bar.x - map.x).toBeLessThan(20);
        const foot = width >= 1024 ? time.y : map.y + map.height;
        expect(foot - (bar.y + bar.height)).toBeGreaterThan(5);
        expect(foot - (bar.y + bar.height)).toBeLessThan(20);
      }
    });
});

test('both basemaps give the globe one edge, and only the globe', async ({ page }) => {
  const edge = (under: string) =>
    page
      .locator(`${under} .rim path`)
      .evaluateAll((paths) =>
        paths.map((path) =>
          ['d', 'stroke', 'stroke-width', 'stroke-opacity'].map((name) => path.getAttribute(name)),
        ),
      );
  await page.setViewportSize({ width: 1024, height: 768 });
  await openPage(page, '?map=svg&projection=globe&at=45,35,2.5');
  const drawn = await edge('.map-land');
  expect(drawn).toHaveLength(3);
  await openWebgl(page, '&projection=globe&at=45,35,2.5');
  expect(await edge('.map-canvas')).toEqual(drawn);
  const disc = await page.locator('.map-canvas .rim').boundingBox();
  const map = await mapOf(page).boundingBox();
  expect((disc?.x ?? 0) + (disc?.width ?? 0) / 2).toBeCloseTo((map?.x ?? 0) + (map?.width ?? 0) / 2, 0);
  await page.getByRole('button', { name: 'Flat map' }).click();
  await expect.poll(() => edge('.map-canvas')).toEqual([]);
});
