import type { Page } from '@playwright/test';
import { expect, openPage, test, travel } from './harness';
import { distance } from './mercator';
import { handleOf, listOf, mapOf, marksOf, spotOf, titleOf } from './regions';
import { gripOf, windowOf } from './slider';
import { swipe } from './swipe';

test.use({
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  contextOptions: { reducedMotion: 'reduce' },
});
test.describe.configure({ timeout: 60_000 });

const spot = (page: Page, id: string) => spotOf(mapOf(page).locator(`[data-place="${id}"]`));

test('fingers move, zoom and press the map, and drag the time', async ({ page, context }) => {
  await openPage(page);
  const session = await context.newCDPSession(page);

  await test.step('one finger moves the map, and the page stays', async () => {
    const before = await spot(page, 'tehran');
    await swipe(session, [
      [
        { x: 200, y: 330 },
        { x: 160, y: 390 },
      ],
    ]);
    await expect
      .poll(async () => distance(await spot(page, 'tehran'), { x: before.x - 40, y: before.y + 60 }))
      .toBeLessThanOrEqual(12);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await expect.poll(() => page.url()).toContain('at=');
  });

  await travel(page, '');

  await test.step('two fingers spread zoom about what lies between them', async () => {
    const [baghdad, tehran] = [await spot(page, 'baghdad'), await spot(page, 'tehran')];
    const apart = distance(baghdad, tehran);
    const between = { x: 200, y: 560 };
    await swipe(session, [
      [
        { x: 170, y: 560 },
        { x: 140, y: 560 },
      ],
      [
        { x: 230, y: 560 },
        { x: 260, y: 560 },
      ],
    ]);
    const ratio = async () => distance(await spot(page, 'baghdad'), await spot(page, 'tehran')) / apart;
    await expect.poll(ratio).toBeGreaterThan(1.6);
    const k = await ratio();
    const held = { x: between.x + (tehran.x - between.x) * k, y: between.y + (tehran.y - between.y) * k };
    expect(distance(await spot(page, 'tehran'), held)).toBeLessThanOrEqual(12);
  });

  await travel(page, '');

  await test.step('a finger drags the window, and elsewhere on the axis scrolls the page', async () => {
    const [from] = await windowOf(page);
    const { x, y } = await gripOf(page, 'window');
    await swipe(session, [
      [
        { x, y },
        { x: x + 90, y },
      ],
    ]);
    await expect.poll(async () => (await windowOf(page))[0]).toBeGreaterThan(from);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await expect(handleOf(page, 'window')).toHaveCSS('touch-action', 'none');
    const box = await handleOf(page, 'start').locator('rect').first().boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(44);
  });

  await travel(page, '');

  await test.step('a tap opens an event', async () => {
    const id = 'str-2025-06-13-shiraz';
    const { x, y } = await spotOf(marksOf(mapOf(page), id));
    await page.touchscreen.tap(x, y);
    await expect(titleOf(page, id)).toHaveAttribute('aria-expanded', 'true');
    await expect(listOf(page).getByRole('button', { expanded: true })).toHaveCount(1);
  });
});

test('above the map a finger scrolls the page', async ({ page, context }) => {
  await openPage(page);
  const session = await context.newCDPSession(page);
  await swipe(session, [
    [
      { x: 200, y: 240 },
      { x: 200, y: 60 },
    ],
  ]);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
});
