import type { Page } from '@playwright/test';
import { expect, openPage, test } from './harness';
import { idsIn, listOf, startOf, timeOf } from './regions';
import { day, drag, expectWindow, windowOf } from './slider';

/** How long each day stays, in milliseconds. */
const DWELL = 1400;

const button = (page: Page, name: string) => timeOf(page).getByRole('button', { name, exact: true });

/** Opens the page with a clock that stands still from then on. */
async function openStill(page: Page): Promise<void> {
  await page.clock.install({ time: '2026-02-01T00:00:00Z' });
  await openPage(page);
  await page.clock.pauseAt('2026-02-01T01:00:00Z');
}

/** Leads to another time, as going back would. */
const goTo = (page: Page, search: string) =>
  page.evaluate((url) => {
    dispatchEvent(new Event('click'));
    history.pushState(null, '', url);
    dispatchEvent(new PopStateEvent('popstate'));
  }, `./${search}`);

test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 60_000 });

test('nothing plays unasked; play goes on by its clock and pauses when it should', async ({ page }) => {
  await openStill(page);

  await test.step('nothing plays by itself', async () => {
    await page.clock.runFor(5 * DWELL);
    await expectWindow(page, '2025-06-13', '2025-06-13');
    await expect(button(page, 'Play')).toBeVisible();
  });

  await test.step('play goes from day to day with map and list; pause stops it', async () => {
    await button(page, 'Play').click();
    await expect(button(page, 'Pause')).toBeVisible();
    await expect(button(page, 'Play')).toHaveCount(0);
    // The first step comes at once.
    await expectWindow(page, '2025-06-14', '2025-06-14');
    const before = await idsIn(listOf(page));
    await page.clock.runFor(DWELL);
    await expectWindow(page, '2025-06-15', '2025-06-15');
    await expect.poll(() => idsIn(listOf(page))).not.toEqual(before);
    await button(page, 'Pause').click();
    await expect(button(page, 'Play')).toBeVisible();
    await page.clock.runFor(5 * DWELL);
    await expectWindow(page, '2025-06-15', '2025-06-15');
  });

  await goTo(page, '?from=2026-01-23&to=2026-01-23');
  await expectWindow(page, '2026-01-23', '2026-01-23');

  await test.step('play passes over days on which nothing begins, and pauses at the end', async () => {
    await button(page, 'Play').click();
    await expectWindow(page, '2026-01-27', '2026-01-27');
    await page.clock.runFor(DWELL);
    await expectWindow(page, '2026-01-29', '2026-01-29');
    await page.clock.runFor(3 * DWELL);
    await expectWindow(page, '2026-01-30', '2026-01-30');
    await expect(button(page, 'Play')).toBeVisible();
    await expect(button(page, 'Pause')).toHaveCount(0);
  });

  await goTo(page, '');
  await expectWindow(page, '2025-06-13', '2025-06-13');

  await test.step('whoever moves the window has stopped playing', async () => {
    await button(page, 'Play').click();
    await startOf(page).press('ArrowLeft');
    await expect(button(page, 'Play')).toBeVisible();
    const here = await windowOf(page);
    await page.clock.runFor(3 * DWELL);
    expect(await windowOf(page)).toEqual(here);
    await button(page, 'Play').click();
    await page.getByRole('button', { name: '16 January 2026', exact: true }).click();
    await expect(button(page, 'Play')).toBeVisible();
    await page.clock.runFor(3 * DWELL);
    await expectWindow(page, '2026-01-16', '2026-01-16');
  });

  await goTo(page, '');
  await expectWindow(page, '2025-06-13', '2025-06-13');

  await test.step('twice the speed is half the dwell', async () => {
    await button(page, 'Choose the time shown: 13 June 2025').click();
    await page.getByLabel('Speed').selectOption('2×');
    await page.keyboard.press('Escape');
    await button(page, 'Play').click();
    await expectWindow(page, '2025-06-14', '2025-06-14');
    await page.clock.runFor(DWELL / 2 + 20);
    await expectWindow(page, '2025-06-15', '2025-06-15');
  });

  await button(page, 'Pause').click();
  await goTo(page, '');
  await expectWindow(page, '2025-06-13', '2025-06-13');

  await test.step('a hidden tab pauses', async () => {
    await button(page, 'Play').click();
    await expectWindow(page, '2025-06-14', '2025-06-14');
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expect(button(page, 'Play')).toBeVisible();
    await page.clock.runFor(3 * DWELL);
    await expectWindow(page, '2025-06-14', '2025-06-14');
  });
});

test('a drag stops playing, and plays on from where it ends', async ({ page }) => {
  await openStill(page);
  await button(page, 'Play').click();
  await page.clock.runFor(DWELL);
  await page.clock.resume();
  await drag(page, 'window', 150);
  await expect(button(page, 'Play')).toBeVisible();
  const [from] = await windowOf(page);
  expect(from).toBeGreaterThan(day('2025-06-14'));
});
