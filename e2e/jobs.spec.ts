import { expect, openPage, test } from './harness';
import { heard, listen, readerOf } from './journal';
import { endOf, listOf, mapOf } from './regions';

test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });

test.beforeEach(({ page }) => listen(page));

test('by keys and by ear: find an event', async ({ page }) => {
  await openPage(page, '?map=svg');
  const reader = await readerOf(page);
  await reader.press('Tab');
  await reader.until('Tab', /^searchbox/);
  await reader.type('natanz');
  await reader.hear(/in the whole period/);
  await reader.until('Tab', /^button.*collapsed/);
  await reader.press('ArrowDown');
  await reader.press('ArrowUp');
  await reader.press('Enter');
  await reader.hear(/Open: /);
  await reader.press('Tab');
  await reader.press('Shift+Tab');
  await reader.press('Escape');
  await expect(listOf(page).getByRole('button', { expanded: true })).toHaveCount(0);
  expect(reader.journal()).toMatchSnapshot('find-an-event.txt');
});

test('by keys and by ear: move the time shown', async ({ page }) => {
  await openPage(page, '?map=svg');
  const reader = await readerOf(page);
  await reader.press('Tab');
  await reader.press('Tab');
  await reader.press('Enter');
  await reader.until('Tab', /Next event/);
  await reader.press('Enter');
  await reader.hear(/Open: /);
  await reader.until('Tab', /End of time shown/);
  await reader.press('ArrowRight');
  await reader.hear(/13–14 June/);
  await reader.press('PageUp');
  await reader.hear(/13–/);
  await reader.press('Home');
  await reader.hear(/Friday 13/);
  await reader.until('Shift+Tab', /Play/);
  await reader.press('Enter');
  await reader.hear(/June 2025/);
  await reader.press('Enter');
  expect(reader.journal()).toMatchSnapshot('move-time.txt');
});

test('by keys and by ear: compare two accounts of a call', async ({ page }) => {
  await openPage(page, '?map=svg');
  const reader = await readerOf(page);
  await reader.until('Tab', /“16 January 2026”/);
  await reader.press('Enter');
  await reader.hear(/January 2026/);
  await reader.until('Tab', /Show and explain/);
  await reader.until('Tab', /^button.*collapsed/);
  await reader.until('ArrowDown', /Putin–Pezeshkian call/);
  await reader.press('Enter');
  await reader.hear(/Open: /);
  const item = page.locator('li[data-event="call-2026-01-16-putin-pezeshkian"]');
  await expect(item.getByRole('heading', { name: 'Accounts side by side' })).toBeVisible();
  await reader.until('Tab', /^link/);
  expect(reader.journal()).toMatchSnapshot('compare-accounts.txt');
});

test('by keys and by ear: follow a tour', async ({ page }) => {
  await openPage(page, '?map=svg');
  const reader = await readerOf(page);
  await reader.until('Tab', /Tours/);
  await reader.press('Enter');
  await reader.press('Tab');
  await reader.press('Enter');
  await reader.until('Tab', /Next step/);
  await reader.press('Enter');
  await reader.hear(/Step 2 of 7/);
  await reader.press('Enter');
  await reader.hear(/Step 3 of 7/);
  await reader.until('Tab', /Show the answer/);
  await reader.press('Enter');
  await reader.hear(/Satellite/);
  await reader.until('Tab', /How do we know/);
  await reader.press('Enter');
  await reader.until('Shift+Tab', /End the tour/);
  await reader.press('Enter');
  await expect(page.getByText('Tours', { exact: true })).toBeFocused();
  expect(reader.journal()).toMatchSnapshot('follow-a-tour.txt');
});

test('by keys and by ear: share what is shown', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async () => {} } });
  });
  await openPage(page, '?map=svg');
  const reader = await readerOf(page);
  await reader.until('Tab', /Share/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Close' })).toBeFocused();
  await reader.until('Tab', /Copy link/);
  await reader.press('Enter');
  await reader.hear(/Copied/);
  await reader.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await reader.press('Shift');
  expect(reader.journal()).toMatchSnapshot('share.txt');
});

test('the map says in words what it shows, says what is new once, and no more than once a second in play', async ({
  page,
}) => {
  await openPage(page, '?map=svg');
  await expect(mapOf(page)).toHaveAccessibleDescription(/^Friday 13 June 2025: strikes in Iran.*Arrow keys/);
  await heard(page);
  await endOf(page).press('ArrowRight');
  await expect(mapOf(page)).toHaveAccessibleDescription(/^13–14 June 2025: \d+ strikes, /);
  const wordsOf = async () =>
    (await mapOf(page).evaluate((map) => {
      const id = map.getAttribute('aria-describedby') ?? '';
      return document.getElementById(id)?.textContent ?? '';
    })) ?? '';
  const said = async () => page.evaluate(() => window.said.map(({ words }) => words));
  await expect.poll(said).toEqual([(await wordsOf()).replace(/ Arrow keys.*/, '').trim()]);
  await heard(page);
  await page.getByRole('searchbox').fill('tehran');
  await expect(mapOf(page)).toHaveAccessibleDescription(/tehran/);
  await page.getByRole('button', { name: 'Show all' }).click();
  await listOf(page).getByRole('button').first().press('Enter');
  const title = await listOf(page).getByRole('button', { expanded: true }).textContent();
  expect(await wordsOf()).toContain(`Open: ${title}.`);
  await page.getByRole('button', { name: '13 June 2025', exact: true }).click();
  await expect(mapOf(page)).toHaveAccessibleDescription(/^Friday 13 June 2025/);

  await heard(page);
  await page.getByRole('button', { name: 'Play' }).click();
  await expect.poll(async () => (await said()).length, { timeout: 15_000 }).toBeGreaterThan(3);
  await page.getByRole('button', { name: 'Pause' }).click();
  const heardAt = await page.evaluate(() => window.said.map(({ at }) => at));
  const gaps = heardAt.slice(1).map((at, i) => at - (heardAt[i] ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThan(950);
  expect(new Set(await said()).size).toBe((await said()).length);
});
