import type { Page } from '@playwright/test';
import { CROWD_DAY, crowd } from './crowd';
import { expect, openPage, test } from './harness';
import { listOf, mapOf } from './regions';

const open = async (page: Page, data: string, search: string) => {
  await page.route('**/data/events.geojson', (route) =>
    route.fulfill({ body: data, contentType: 'application/geo+json' }),
  );
  await openPage(page, `?map=svg&from=${CROWD_DAY}&to=${CROWD_DAY}&${search}`);
};

/** How many of the map's pixels in a box are of some colour but the land's and the water's: what a reader sees of marks. */
const inked = (page: Page) =>
  page.locator('.map-crowd').evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement) || canvas.hidden) return 0;
    const { width, height } = canvas;
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, width, height) ?? { data: [] };
    let count = 0;
    for (let i = 3; i < data.length; i += 4) if ((data[i] ?? 0) > 0) count += 1;
    return count / (width * height);
  });

test('more marks than elements can be made of are a picture that answers the pointer', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 800 });
  await open(page, crowd(2100, 120), 'at=40,30,3&theme=light');
  await expect.poll(() => inked(page)).toBeGreaterThan(0.2);
  const map = mapOf(page);
  expect(await map.locator('.map-marks .line').count()).toBe(0);
  // The list is the keyboard's way in, and the map says so.
  await expect(map.getByRole('application')).toHaveAccessibleName(/every event is in the list/);

  // City 65, which takes no calls, is at 35° E, 32° N: the strike there is called strike 65.
  const middle = await map.locator('.map-surface').boundingBox();
  if (!middle) throw new Error('the map has no size');
  const scale = (512 * 2 ** 3) / 360;
  const y = (lat: number) => (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;
  await page.mouse.click(
    middle.x + middle.width / 2 + (35 - 40) * scale,
    middle.y + middle.height / 2 - (y(32) - y(30)) * scale,
  );
  await expect(map.locator('[data-event="strike-65"]')).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/event=strike-65/);

  // Another look: the picture is painted in its colours.
  const colour = () =>
    page.locator('.map-crowd').evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) return '';
      const { width, height } = canvas;
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, width, height) ?? { data: [] };
      const counts = new Map<string, number>();
      for (let i = 0; i < data.length; i += 4)
        if (data[i + 3] === 255) {
          const key = `${data[i]},${data[i + 1]},${data[i + 2]}`;
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
      return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
    });
  const before = await colour();
  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'dark';
  });
  await expect.poll(colour).not.toBe(before);

  // A long list is there in parts, and the keyboard goes on with the first that is new.
  await page.keyboard.press('Escape');
  await expect(listOf(page).getByRole('listitem')).toHaveCount(200);
  await page.getByRole('button', { name: 'Show 200 more events' }).click();
  await expect(listOf(page).getByRole('listitem')).toHaveCount(400);
  await expect(listOf(page).getByRole('listitem').nth(200).getByRole('button')).toBeFocused();
});

test('events by the ten thousand are counted where they happened, and listed there', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 800 });
  await open(page, crowd(10, 50_100), 'at=40,30,3');
  const disc = mapOf(page).getByRole('button', { name: /^4\d\d events at City \d+ and near it$/ });
  await expect(disc.first()).toBeVisible();
  const counts = await disc.evaluateAll((all) => all.map((one) => Number(one.textContent)));
  expect(counts.length).toBeGreaterThan(20);
  for (const count of counts) expect(count).toBeGreaterThanOrEqual(417);
  const name = (await disc.first().getAttribute('aria-label')) ?? '';
  await disc.first().focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: `${name}: the first 200` });
  const items = dialog.getByRole('listitem');
  await expect(items).toHaveCount(200);
  const title = await items.nth(3).locator('bdi').innerText();
  await items.nth(3).getByRole('button').click();
  await expect(dialog).toHaveCount(0);
  await expect(listOf(page).getByRole('button', { name: title, exact: true })).toHaveAttribute(
    'aria-expanded',
    'true',
  );
});
