import type { Page } from '@playwright/test';
import { expect, openPage, test, travel } from './harness';
import { knownFrom } from './present';
import { listOf } from './regions';
import { readStory } from './story';

const DAY = '2025-06-14';
const HIDDEN = `?map=svg&from=2025-01-01&to=${DAY}&hide=later`;

/** What of some words anybody can know from a page. */
const leaks = async (page: Page, words: readonly string[]): Promise<string[]> => {
  const known = await knownFrom(page);
  return words.filter((word) => known.includes(word));
};

test.use({ viewport: { width: 1280, height: 720 }, contextOptions: { reducedMotion: 'reduce' } });

test('nothing of what comes later can be found on the page, in any way, until it is revealed', async ({
  page,
  request,
}) => {
  const { events } = await readStory(request);
  const [over, later] = [
    events.filter(({ last }) => last <= DAY),
    events.filter(({ last, first }) => last > DAY && first > DAY),
  ];
  // A title may have been borne before.
  const told = new Set(over.map(({ title }) => title));
  const secret = [
    ...later.map(({ id }) => id),
    ...later.map(({ title }) => title).filter((title) => ![...told].some((known) => known.includes(title))),
    ...['January 2026', '16 January', 'Jan 2026', '2026-01', '24 June', '22 June'],
  ];
  expect(secret.length).toBeGreaterThan(150);

  await openPage(page, HIDDEN);
  expect(await leaks(page, secret)).toEqual([]);
  expect(await leaks(page, [over.at(-1)?.title ?? ''])).toHaveLength(1);

  // Opened, explained, searched, listed as choices, shared.
  await page.getByText('Show and explain').click();
  for (const details of await page.locator('main > details, main details').all())
    await details.evaluate((element) => element.setAttribute('open', ''));
  await listOf(page).getByRole('button').last().click();
  await page.getByRole('button', { name: /^Choose the time shown/ }).click();
  expect(await leaks(page, secret)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('dialog').getByRole('textbox').first()).toBeVisible();
  expect(await leaks(page, secret)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await page.getByRole('searchbox').fill('ceasefire');
  await expect(page.getByRole('heading', { name: /No events/ })).toBeVisible();
  await page.getByRole('searchbox').fill('');
  for (const href of ['events.html', 'events.geojson', 'about.html'])
    await expect(page.locator(`a[href*="${href}"]`)).toHaveCount(0);

  // Before a room, too.
  await page.getByRole('button', { name: 'Present' }).click();
  await expect(page.getByRole('navigation', { name: 'Presentation' })).toBeVisible();
  await page.keyboard.press('End');
  await page.keyboard.press('PageDown');
  expect(await leaks(page, secret)).toEqual([]);
  await page.keyboard.press('r');
  await expect(page).not.toHaveURL(/hide=/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('searchbox')).toBeVisible();
  expect((await leaks(page, secret)).length).toBeGreaterThan(0);

  // Revealed by its button, which is gone by that: what it stood in has the keyboard.
  await travel(page, HIDDEN);
  await page.getByRole('button', { name: 'Reveal what came next' }).press('Enter');
  await expect(page).not.toHaveURL(/hide=later/);
  await expect(page.getByRole('banner')).toBeFocused();
});

test.describe('where the live page does not start', () => {
  test.use({ allowed: [/^console: /] });

  test('a link that hides something shows nothing of the built page, says so, and offers the whole', async ({
    page,
    request,
  }) => {
    const { events } = await readStory(request);
    await page.route(/events\.geojson/, (route) => route.fulfill({ status: 500, body: '' }));
    await page.goto(`./${HIDDEN}`);
    await expect(page.getByText(/could not start/)).toBeVisible();
    expect(
      await leaks(
        page,
        events.map(({ title }) => title),
      ),
    ).toEqual([]);
    await expect(page.getByRole('list', { name: 'Events' })).toHaveCount(0);
    await page.unroute(/events\.geojson/);
    await page.getByRole('link', { name: 'Open the page with nothing hidden' }).click();
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Strikes and calls');
  });
});
