import type { Frame, Page } from '@playwright/test';
import { expect, mapIn, test } from './hosts';
import { swipe as swipeAll } from './swipe';

const SNIPPET = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';
const inArticle = (url: string) =>
  `<body style="margin:0"><div style="height:300px"></div><iframe id="map" src="${url}embed.html?map=svg" sandbox="${SNIPPET}" width="380" height="480" style="border:0"></iframe><div style="height:3000px"></div>`;
const scrolled = (page: Page) => page.evaluate(() => window.scrollY);
/** Where the article is once it has been scrolled, and rests. */
const restOf = (page: Page): Promise<number> =>
  page.evaluate(
    () => new Promise((done) => addEventListener('scrollend', () => done(window.scrollY), { once: true })),
  );
/** Two frames painted: what has been scrolled lies where fingers will look for it. */
const painted = (where: Page | Frame): Promise<void> =>
  where.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
/** Where the frame says that its map looks; null where no hand has moved it. */
const cameraOf = (frame: Frame) => new URL(frame.url()).searchParams.get('at');

test.use({ viewport: { width: 1200, height: 800 } });

test('the wheel scrolls the article, and with Ctrl zooms the map', async ({ page, site }) => {
  await site.publish(page, inArticle(site.url));
  const frame = await mapIn(page, 'map');
  await page.mouse.move(200, 500);
  await page.mouse.wheel(0, 100);
  await expect.poll(() => scrolled(page)).toBe(100);
  await expect(frame.getByText('Hold Ctrl and scroll to zoom the map')).toBeVisible();
  expect(cameraOf(frame)).toBeNull();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -300);
  await page.keyboard.up('Control');
  await expect.poll(() => cameraOf(frame)).not.toBeNull();
  expect(await scrolled(page)).toBe(100);
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });

  test('one finger scrolls the article and two move the map, until the map is given one', async ({
    page,
    context,
    site,
  }) => {
    await site.publish(page, inArticle(site.url));
    const frame = await mapIn(page, 'map');
    const session = await context.newCDPSession(page);
    // Up the map, wherever the article has been scrolled to.
    const swipe = async (...xs: number[]) => {
      const { y = 0 } = (await page.locator('#map').boundingBox()) ?? {};
      const way = (x: number) =>
        [
          { x, y: y + 240 },
          { x: x - 20, y: y + 160 },
        ] as const;
      await swipeAll(session, xs.map(way));
    };
    const atRest = restOf(page);
    await swipe(150);
    const before = await atRest;
    expect(before).toBeGreaterThan(30);
    expect(cameraOf(frame)).toBeNull();
    await painted(page);
    await painted(frame);
    await swipe(150, 220);
    await expect.poll(() => cameraOf(frame)).not.toBeNull();
    expect(await scrolled(page)).toBe(before);

    const camera = cameraOf(frame);
    const give = frame.getByRole('button', { name: 'Move the map' });
    await give.tap();
    await expect(give).toHaveAttribute('aria-pressed', 'true');
    await swipe(150);
    await expect.poll(() => cameraOf(frame)).not.toBe(camera);
    expect(await scrolled(page)).toBe(before);
    await give.tap();
    await swipe(150);
    await expect.poll(() => scrolled(page)).toBeGreaterThan(before);
  });
});
