import type { Locator, Page } from '@playwright/test';
import { expect, openPage, test, travel } from './harness';
import { idsIn, listOf, mapOf, timeOf } from './regions';

const searchOf = (page: Page) => page.getByRole('search').getByRole('searchbox');
const queryOf = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);
const openFilters = (page: Page) => page.getByText('Show and explain').click();
const filter = (page: Page, name: RegExp) => page.getByRole('button', { name });

test('search, filters, clock and colours are chosen, and the link has them', async ({ page }) => {
  await openPage(page, '?from=2025-06-12&to=2025-06-24');

  await test.step('typing searches list, map and axis, is told once, and the link has it', async () => {
    const entries = await page.evaluate(() => history.length);
    await searchOf(page).pressSequentially('نطنز');
    await expect(page.getByText(/^\d+ in the time shown/).first()).toBeVisible();
    await expect.poll(() => queryOf(page, 'q')).toBe('نطنز');
    const told = (count: number) =>
      page.getByRole('status').filter({ hasText: `${count} in the time shown` });
    // The list, and what is said of it, come to agree once the hand rests.
    await expect.poll(async () => told((await idsIn(listOf(page))).length).count()).toBe(1);
    const found = await idsIn(listOf(page));
    expect(found).toContain('str-2025-06-13-natanz');
    expect(found.length).toBeLessThan(8);
    await expect.poll(async () => (await idsIn(mapOf(page))).filter((id) => !found.includes(id))).toEqual([]);
    expect(await idsIn(timeOf(page))).toEqual(expect.arrayContaining(found));
    await expect(told(found.length)).toHaveCount(1);
    expect(await page.evaluate(() => history.length)).toBe(entries);
    await searchOf(page).press('Escape');
    await expect(searchOf(page)).toHaveValue('');
    await expect.poll(() => queryOf(page, 'q')).toBeNull();
  });

  await travel(page, '');

  await test.step('the legend filters by kind and by who says so', async () => {
    await openFilters(page);
    await filter(page, /^Calls \d+$/).click();
    await expect(filter(page, /^Calls 3$/)).toHaveAttribute('aria-pressed', 'true');
    await expect(filter(page, /^All kinds$/)).toHaveAttribute('aria-pressed', 'false');
    await expect(listOf(page).locator('[data-event]:not([data-kind="call"])')).toHaveCount(0);
    await filter(page, /^Kremlin \d+$/).click();
    await expect.poll(() => [queryOf(page, 'kinds'), queryOf(page, 'by')]).toEqual(['call', 'kremlin']);
    await expect(listOf(page).locator('[data-event]')).toHaveCount(2);
    await expect(page.locator('.story-line')).toHaveText(
      'Friday 13 June 2025, according to the Kremlin: 2 calls',
    );
    await filter(page, /^All kinds$/).click();
    await filter(page, /^Anyone$/).click();
    await expect.poll(() => new URL(page.url()).search).toBe('');
  });

  await test.step('the clock and the colours can be chosen', async () => {
    await page.getByRole('button', { name: /^Choose the time shown/ }).click();
    await page.getByRole('radio', { name: 'UTC' }).check();
    await page.keyboard.press('Escape');
    await page.getByRole('radio', { name: 'Dark' }).check();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect.poll(() => [queryOf(page, 'clock'), queryOf(page, 'theme')]).toEqual(['utc', 'dark']);
  });
});

test('nothing shifts when the live page takes over; what is found at other times can be shown, and back refills the search', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.assign(window, { shifts: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        (window as unknown as { shifts: number }).shifts += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await openPage(page);
  expect(await page.evaluate(() => (window as unknown as { shifts: number }).shifts)).toBeLessThan(0.01);

  await test.step('the back button refills the search', async () => {
    await openPage(page, '?q=tehran');
    await expect(searchOf(page)).toHaveValue('tehran');
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect(searchOf(page)).toHaveValue('');
    await page.goBack();
    await expect(searchOf(page)).toHaveValue('tehran');
  });
  await travel(page, '?by=gulf');

  await test.step('what is found at other times can be shown', async () => {
    await expect(page.getByText('according to the Gulf states', { exact: true })).toBeVisible();
    await expect(page.getByText('0 in the time shown, 16 in the whole period.')).toBeVisible();
    await page.getByRole('button', { name: 'Show the whole period' }).click();
    await expect(
      listOf(page)
        .getByRole('listitem')
        .filter({ has: page.locator('.event-title') }),
    ).toHaveCount(16);
    await expect(page.locator('#events')).toBeFocused();
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect(page.locator('#events')).toBeFocused();
    await page.goBack();
    await expect.poll(() => queryOf(page, 'by')).toBe('gulf');
    await page.goBack();
    await expect(page.getByText('0 in the time shown, 16 in the whole period.')).toBeVisible();
  });
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('on a touch screen every control is 44 px high', async ({ page }) => {
    await openPage(page, '?by=gulf');
    await openFilters(page);
    const heightsOf = (controls: Locator) =>
      controls
        .filter({ visible: true })
        .evaluateAll((all) => all.map((e) => e.getBoundingClientRect().height));
    const reading = page.locator(
      '.search-input, .filter-toggle, .filter-out, .choice-option, .legend > summary',
    );
    expect(Math.min(...(await heightsOf(reading)))).toBeGreaterThanOrEqual(44);
    await page.getByRole('button', { name: /^Choose the time shown/ }).click();
    const options = page.getByRole('dialog').locator('button, select, label, input[type="date"]');
    expect(Math.min(...(await heightsOf(options)))).toBeGreaterThanOrEqual(44);
  });
});
