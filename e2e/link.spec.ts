import { chromium, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../src/entry/build/chromium';
import { query } from './axis';
import { expect, openPage, test, travel } from './harness';
import { endOf, listOf, mapOf, marksOf, spotOf, startOf, timeOf, titleOf } from './regions';
import { drag, expectWindow, windowOf } from './slider';

const CALL = 'call-2025-06-13-putin-pezeshkian';
const LATER = 'call-2026-01-16-putin-netanyahu';

const search = (page: Page) => new URL(page.url()).search;
const historyOf = (page: Page) => page.evaluate(() => history.length);
const notice = (page: Page) => page.getByRole('status').filter({ hasText: 'link' });

test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 60_000 });

test('a link opens its time, event and camera, and is left as it is; to an event alone, the days of that event', async ({
  page,
}) => {
  const link = `?from=2025-06-12&to=2025-06-20&event=${CALL}&at=42,44,3.5`;
  await openPage(page, link);
  await expectWindow(page, '2025-06-12', '2025-06-20');
  await expect(titleOf(page, CALL)).toHaveAttribute('aria-expanded', 'true');
  await expect(titleOf(page, CALL)).toBeInViewport();
  const moscow = await spotOf(mapOf(page).locator('[data-place="moscow"]'));
  expect(Math.abs(moscow.x - 720 - (512 * 2 ** 3.5 * (37.6156 - 42)) / 360)).toBeLessThanOrEqual(1);
  await expect(notice(page)).toHaveCount(0);
  expect(search(page)).toBe(link);

  await openPage(page, `?event=${LATER}`);
  await expectWindow(page, '2026-01-16', '2026-01-16');
  await expect(titleOf(page, LATER)).toHaveAttribute('aria-expanded', 'true');
  await expect(marksOf(mapOf(page), LATER)).toHaveAttribute('aria-pressed', 'true');
  // So it does to whoever comes back to it.
  await page.getByRole('button', { name: '13 June 2025', exact: true }).click();
  await expectWindow(page, '2025-06-13', '2025-06-13');
  await page.goBack();
  await expectWindow(page, '2026-01-16', '2026-01-16');
});

test('what cannot be read falls back, with one sentence that can be dismissed; projection, clock and theme follow the link', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await openPage(
    page,
    '?from=yesterday&to=2025-99-99&event=nothing&at=1,2&projection=cone&clock=mine&theme=pink',
  );
  await expectWindow(page, '2025-06-13', '2025-06-13');
  await expect(notice(page)).toHaveCount(1);
  for (const name of ['from', 'to', 'event', 'at', 'projection', 'clock', 'theme'])
    await expect(notice(page)).toContainText(name);
  await notice(page).getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice(page)).toHaveCount(0);

  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  const paper = () =>
    page.locator('body').evaluate((body) => getComputedStyle(body).getPropertyValue('--paper'));
  const light = await paper();
  const strike = listOf(page).locator('[data-event="str-2025-06-22-us"]');
  await travel(page, '?from=2025-06-22&to=2025-06-22');
  await expect(strike).toHaveCount(1);
  await openPage(
    page,
    '?clock=utc&theme=dark&projection=globe&from=2025-06-22&to=2025-06-22&utm_source=letter&childId=7',
  );
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await paper()).not.toBe(light);
  // 02:10 in Iran is still the evening before in UTC.
  await expect(strike).toHaveCount(0);
  await expect(mapOf(page).getByRole('button', { name: 'Flat map' })).toBeVisible();
  await expect(mapOf(page).locator('[data-place="moscow"]')).toBeVisible();
  await mapOf(page).getByRole('button', { name: 'Flat map' }).click();
  await expect(mapOf(page).getByRole('button', { name: 'Globe' })).toBeVisible();
  await expect.poll(() => query(page, 'projection')).toBeNull();

  await test.step('the address follows the view once it rests, and keeps what is not its own', async () => {
    await travel(page, '?utm_source=letter&childId=7');
    await endOf(page).press('ArrowRight');
    await expect.poll(() => search(page)).toBe('?to=2025-06-14&utm_source=letter&childId=7');
    await titleOf(page, CALL).click();
    await expect.poll(() => search(page)).toBe(`?to=2025-06-14&event=${CALL}&utm_source=letter&childId=7`);
  });
});

test('going back leads through what was opened and moved, and past what was only scrubbed or jumped to', async ({
  page,
}) => {
  await openPage(page);

  await test.step('a jump to a region is no journey to another view', async () => {
    await endOf(page).press('ArrowRight');
    // At once: the address has yet to follow the view.
    await page.getByRole('link', { name: 'Skip to the list of events' }).press('Enter');
    await expect.poll(() => page.url()).toContain('#events');
    await page.goBack();
    await expect.poll(() => page.url()).not.toContain('#events');
    await expectWindow(page, '2025-06-13', '2025-06-14');
    expect(search(page)).toBe('?to=2025-06-14');
  });

  await test.step('back and forward lead through the events opened', async () => {
    await endOf(page).press('ArrowLeft');
    await expect.poll(() => search(page)).toBe('');
    await titleOf(page, CALL).click();
    await marksOf(timeOf(page), LATER).click();
    await expectWindow(page, '2026-01-16', '2026-01-16');
    await page.goBack();
    await expect(titleOf(page, CALL)).toHaveAttribute('aria-expanded', 'true');
    await page.goBack();
    await expect(listOf(page).getByRole('button', { expanded: true })).toHaveCount(0);
    await expectWindow(page, '2025-06-13', '2025-06-13');
    expect(search(page)).toBe('');
    await page.goForward();
    await page.goForward();
    await expect(titleOf(page, LATER)).toHaveAttribute('aria-expanded', 'true');
    await expectWindow(page, '2026-01-16', '2026-01-16');
  });

  await test.step('scrubbing by key adds nothing to the history; a drag, however long, is one step back', async () => {
    await travel(page, '');
    const length = await historyOf(page);
    for (const [slider, key] of [
      [startOf(page), 'ArrowLeft'],
      [endOf(page), 'ArrowRight'],
    ] as const) {
      await slider.focus();
      for (let i = 0; i < 12; i += 1) await page.keyboard.press(key);
    }
    await expect.poll(() => search(page)).toMatch(/from=.*to=/);
    expect(await historyOf(page)).toBe(length);
    const before = await windowOf(page);
    await drag(page, 'end', 90);
    await drag(page, 'end', 0);
    await expect.poll(() => windowOf(page)).not.toEqual(before);
    expect(await historyOf(page)).toBeLessThanOrEqual(length + 1);
  });

  await test.step('what was changed right before a reload is there after it', async () => {
    await travel(page, '?from=2025-06-14&to=2025-06-20');
    await endOf(page).press('ArrowLeft');
    await page.reload();
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    await expectWindow(page, '2025-06-14', '2025-06-19');
    expect(await search(page)).toContain('to=2025-06-19');
  });

  await test.step('an event of several days, opened on one of them, is open on that day by its link', async () => {
    await travel(page, '');
    await titleOf(page, 'str-2025-06-13-hamadan').click();
    await expect.poll(() => search(page)).toContain('event=');
    await page.reload();
    await expect(titleOf(page, 'str-2025-06-13-hamadan')).toHaveAttribute('aria-expanded', 'true');
    await expectWindow(page, '2025-06-13', '2025-06-13');
  });
});

test('hard scrubbing stays below what the browser allows, and the address ends with the view', async ({
  baseURL,
}) => {
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '',
    args: [...CHROMIUM_FLAGS],
    ignoreDefaultArgs: ['--disable-ipc-flooding-protection'],
  });
  const page = await browser.newPage({ baseURL: baseURL ?? '', viewport: { width: 390, height: 844 } });
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await openPage(page);
  for (const slider of [endOf(page), startOf(page)]) {
    await slider.focus();
    const keys = Array.from({ length: 150 }, (_, i) => (i % 2 === 0 ? 'ArrowRight' : 'ArrowLeft'));
    await Promise.all(keys.map((key) => page.keyboard.press(key)));
  }
  await endOf(page).press('End');
  await startOf(page).press('Home');
  await expect.poll(() => search(page)).toBe('?from=2025-01-17&to=2026-01-30');
  await expectWindow(page, '2025-01-17', '2026-01-30');
  expect(said.filter((text) => /throttl/i.test(text))).toEqual([]);
  await browser.close();
});
