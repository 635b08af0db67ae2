import type { Page } from '@playwright/test';
import { faultsOf } from './axe';
import { expect, test } from './harness';
import { overlapsIn, textsOf } from './labels';
import { mapOf, marksOf, timeOf } from './regions';

const CALL = 'call-2025-06-13-putin-pezeshkian';

async function openEmbed(page: Page, search = ''): Promise<void> {
  await page.goto(`./embed.html${search}`);
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
}

const heightOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.body.getBoundingClientRect().height);
const boxOf = async (page: Page, selector: string) =>
  (await page.locator(selector).first().boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };

/** What the first view names on the lowest map, too. */
const NAMED = ['Moscow', 'Jerusalem', 'Tehran', 'Tabriz', 'Putin–Pezeshkian'];

/** What of the map's words cannot be read: names that are missing, texts that cover each other or are cut off. */
async function illegibleIn(page: Page, width: number): Promise<string[]> {
  const texts = (await textsOf(mapOf(page).locator('svg').first())).filter(
    ({ text }) => !/^×?\d+$/.test(text),
  );
  return [
    ...NAMED.filter((name) => !texts.some(({ text }) => text.includes(name))),
    ...overlapsIn(texts),
    ...texts.flatMap(({ text, x0, x1 }) => (x0 < 0 || x1 > width ? [text] : [])),
  ];
}

test.describe('at 320 px', () => {
  test.use({ viewport: { width: 320, height: 480 } });

  test('title, map, density, dates and one line of sources take 480 px, whatever the window', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      window.addEventListener('message', ({ data }) =>
        console.error(`said to itself: ${JSON.stringify(data)}`),
      );
    });
    await openEmbed(page, '?map=svg&childId=m&initialWidth=320&parentTitle=A&parentUrl=https://example.org/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Strikes and calls');
    await expect(page.locator('.notice')).toHaveCount(0);
    expect((await boxOf(page, '.map')).height).toBe(300);
    expect((await boxOf(page, '.timeline-axis')).height).toBe(72);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const height = await heightOf(page);
    // What hosts are told to keep free, here and where it is wide.
    expect(Math.ceil(height)).toBe(472);
    await page.setViewportSize({ width: 320, height: 1600 });
    expect(await heightOf(page)).toBe(height);
    for (const width of [720, 599, 390, 320]) {
      await page.setViewportSize({ width, height: 480 });
      await expect.poll(() => illegibleIn(page, width), `${width} px`).toEqual([]);
      expect(Math.ceil(await heightOf(page))).toBe(width === 720 ? 626 : 472);
    }

    await expect(timeOf(page).getByRole('button', { name: 'Play' })).toBeVisible();
    await expect(timeOf(page).locator('[data-event], [data-events]')).toHaveCount(0);
    await timeOf(page).getByRole('slider', { name: 'End of time shown' }).press('ArrowRight');
    await expect(page.locator('.embed-dates')).toHaveText('13–14 June 2025');
    await expect(page.getByRole('link', { name: 'Full map' })).toHaveAttribute(
      'href',
      './?to=2025-06-14&map=svg',
    );
    await page.getByRole('button', { name: 'Next event' }).click();
    const open = page.getByRole('region', { name: 'Open event' });
    await expect(open.getByRole('link', { name: 'Accounts and sources' })).toHaveAttribute(
      'target',
      '_blank',
    );
    expect(await faultsOf(page)).toEqual([]);
    await open.getByRole('button', { name: 'Close' }).click();
    await expect(open).toHaveCount(0);
  });

  test('it can be read before any script, and nothing moves when the live map comes', async ({
    page,
    browser,
    baseURL,
  }) => {
    const still = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 320, height: 480 } });
    await still.goto(`${baseURL}embed.html`);
    await expect(still.getByRole('heading', { level: 1 })).toHaveText('Strikes and calls');
    await expect(mapOf(still).locator('svg:visible')).toHaveCount(1);
    await expect(timeOf(still).locator('.timeline-picture:visible')).toHaveCount(1);
    await expect(still.getByRole('link', { name: 'Full map' })).toBeVisible();
    const places = (page: Page) =>
      Promise.all(
        ['.embed-title', '.map', '.timeline svg.timeline-axis:visible', '.embed-foot'].map((s) =>
          boxOf(page, s),
        ),
      );
    const before = await places(still);
    await openEmbed(page);
    const after = await places(page);
    expect(after.slice(0, 3)).toEqual(before.slice(0, 3));
    // Without scripts, one line more leads to all events.
    const { height: line } = await boxOf(still, '.embed-summary');
    expect(after[3]?.y).toBe((before[3]?.y ?? 0) - line);
    await still.close();
  });
});

test('an event of a link stands open, a link of the page to the embed leads there, and back leaves it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 720, height: 900 });
  await page.goto('./about.html');
  await page.goto(`./?mode=embed&map=svg&event=${CALL}#here`);
  await page.waitForURL(/embed\.html/);
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  expect(page.url()).toContain(`map=svg&event=${CALL}#here`);
  await expect(page.getByRole('region', { name: 'Open event' })).toContainText('Pezeshkian');
  await expect(marksOf(mapOf(page), CALL)).toHaveCount(1);
  // Wide enough for its lanes.
  await expect(marksOf(timeOf(page), CALL)).toHaveCount(1);
  await page.getByRole('button', { name: 'Next event' }).click();
  await expect.poll(() => page.url()).not.toContain(CALL);
  await page.goBack();
  await expect(page).toHaveURL(/about\.html/);
});
