import { expect, openPage, test, travel } from './harness';
import { openShare } from './share';
import { walkStops } from './stops';

const CALL = 'call-2025-06-13-putin-pezeshkian';

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 120_000 });

/** The last is what a window of 1280 × 1024 has at four times the size. */
const SIZES = [
  [1440, 900],
  [390, 844],
  [320, 256],
] as const;

for (const [width, height] of SIZES)
  test(`what has the keyboard is in view, under nothing and ringed, wherever Tab stops, ${width} × ${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openPage(page, `?map=svg&event=${CALL}&clock=mine`);
    // Without a click, from which the keyboard would start.
    await page.locator('details.legend:not(.tours)').evaluate((legend) => legend.setAttribute('open', ''));
    const open = await walkStops(page);
    expect(open.faults).toEqual([]);
    expect(open.stops).toBeGreaterThan(80);
    if (width === 390) expect((await walkStops(page, 'Shift+Tab')).faults, 'backwards').toEqual([]);
    await travel(page, '?map=svg&tour=thirteenth-of-june-2025&step=3');
    expect((await walkStops(page)).faults).toEqual([]);
    const share = await openShare(page);
    await expect(share.getByRole('button', { name: 'Close' })).toBeFocused();
    // A dialog keeps the keyboard, but for the browser's own buttons.
    expect((await walkStops(page)).faults).toEqual([]);
  });

test('what has the keyboard is seen before a room, too', async ({ page }) => {
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    await openPage(page, '?map=svg&mode=present&tour=thirteenth-of-june-2025&step=3');
    expect((await walkStops(page)).faults, `${width} × ${height}`).toEqual([]);
  }
});

test('in a frame of 300 × 200 px Tab comes to everything, in view, and out again, both ways', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.route('**/frame.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>An article</title><a id="before" href="#">Before</a>
        <iframe src="./embed.html?map=svg&event=${CALL}" width="300" height="200" title="Map"></iframe>
        <a id="after" href="#">After</a>`,
    }),
  );
  await page.goto('./frame.html');
  const frame = page.frameLocator('iframe');
  await frame.locator('html[data-ready]').waitFor({ state: 'attached' });
  const [, inner] = page.frames();
  if (!inner) throw new Error('There is no frame.');
  for (const [from, to, key] of [
    ['#before', '#after', 'Tab'],
    ['#after', '#before', 'Shift+Tab'],
  ] as const) {
    await page.locator(from).focus();
    let stops = 0;
    for (; stops < 60; stops += 1) {
      await page.keyboard.press(key);
      if (await page.locator(to).evaluate((link) => link === document.activeElement)) break;
      const isSeen = () =>
        inner.evaluate(() => {
          const box = (document.activeElement ?? document.body).getBoundingClientRect();
          return document.activeElement === document.body || (box.bottom > 0 && box.top < innerHeight);
        });
      // It comes into view with the next picture.
      await expect.poll(isSeen, `${key} ${stops}`).toBe(true);
    }
    await expect(page.locator(to)).toBeFocused();
    expect(stops).toBeGreaterThan(8);
  }
  expect(await inner.evaluate(() => document.documentElement.scrollWidth)).toBe(
    await inner.evaluate(() => document.documentElement.clientWidth),
  );
});
