import { expect, openPage, test } from './harness';
import { type DrawnText, textsOf } from './labels';
import { mapOf, timeOf } from './regions';

const SIZES = [
  [1440, 900],
  [390, 844],
] as const;

const sorted = (texts: readonly DrawnText[]) =>
  texts.toSorted((a, b) => a.text.localeCompare(b.text) || a.x0 - b.x0 || a.y0 - b.y0);

for (const [width, height] of SIZES)
  test.describe(`taking over, ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });

    test('the page does not jump, and names stand where they stood before', async ({
      page,
      browser,
      baseURL,
    }) => {
      await openPage(page);
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            const count = (entries: PerformanceEntryList) => {
              for (const entry of entries) sum += (entry as PerformanceEntry & { value: number }).value;
            };
            const observer = new PerformanceObserver((list) => count(list.getEntries()));
            observer.observe({ type: 'layout-shift', buffered: true });
            requestAnimationFrame(() =>
              requestAnimationFrame(() => {
                count(observer.takeRecords());
                resolve(sum);
              }),
            );
          }),
      );
      expect(shift).toBeLessThanOrEqual(0.02);

      const still = await browser.newPage({
        javaScriptEnabled: false,
        viewport: { width, height },
        locale: 'en-GB',
        baseURL: baseURL ?? '',
      });
      await still.goto('./');
      for (const region of [mapOf, timeOf]) {
        const [before, after] = [
          sorted(await textsOf(region(still).locator('svg:visible'))),
          sorted(await textsOf(region(page).locator('svg:visible'))),
        ];
        expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text));
        const moved = after.filter(({ x0, y0 }, i) => {
          const was = before[i];
          return !was || Math.abs(was.x0 - x0) > 1 || Math.abs(was.y0 - y0) > 1;
        });
        expect(moved.map(({ text }) => text)).toEqual([]);
      }
      await still.close();
    });
  });

test.describe('a link to another view', () => {
  const OTHER = './?from=2026-01-16&to=2026-01-16';

  test('does not show the built picture before its own', async ({ page }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/assets/*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(OTHER, { waitUntil: 'commit' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(mapOf(page).locator('svg:visible')).toHaveCount(0);
    release();
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    await expect(mapOf(page).locator('svg').first()).toBeVisible();
    await expect(
      mapOf(page).getByRole('button', { name: /^Putin–Netanyahu call, Friday 16 January/ }),
    ).toBeVisible();
  });

  test.describe('whose script never comes', () => {
    test.use({ allowed: [/^console: Failed to load resource/] });

    test('shows the built picture after a while', async ({ page }) => {
      await page.clock.install();
      await page.route('**/assets/*.js', (route) => route.abort());
      await page.goto(OTHER);
      await expect(mapOf(page).locator('svg:visible')).toHaveCount(0);
      await page.clock.runFor(6000);
      await expect(mapOf(page).locator('svg:visible')).toHaveCount(1);
      // A link that keeps the built page back does not leave an empty one for long.
      await page.goto('./?mode=present');
      await page.clock.runFor(1000);
      await expect(page.getByRole('status').filter({ hasText: 'This link opens only once' })).toBeVisible();
    });
  });
});
