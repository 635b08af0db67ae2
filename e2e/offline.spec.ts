import type { Page } from '@playwright/test';
import { expect, type Host, test } from './editions';
import { idsIn, listOf, mapOf } from './regions';

const NEXT = /^Next: /;

const ready = (page: Page) => page.locator('html[data-ready]').waitFor({ state: 'attached' });
const visit = async (page: Page, host: Host, search = '?map=svg') => {
  await page.goto(host.url + search);
  await ready(page);
};
/** Waits until the site is kept. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    return active?.state;
  });
const stores = (page: Page) => page.evaluate(() => caches.keys());
const prompt = (page: Page) => page.getByRole('status').filter({ hasText: 'A new version is ready.' });
const openShare = async (page: Page) => {
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('dialog', { name: /Share/ })).toBeVisible();
  await page.keyboard.press('Escape');
};

test('after one visit everything is there without a network', async ({ page, context, host }) => {
  await visit(page, host);
  await kept(page);
  const seen = await idsIn(listOf(page));
  await context.setOffline(true);
  await host.stop();

  await page.reload();
  await ready(page);
  expect(await idsIn(listOf(page))).toEqual(seen);
  await expect(mapOf(page).locator('[data-event]').first()).toBeVisible();
  await openShare(page);
  await page.getByText('Tours', { exact: true }).click();
  await page.getByRole('button', { name: 'Start the tour: One call, two accounts' }).click();
  const tour = page.getByRole('region', { name: 'Tour', exact: true });
  await tour.getByRole('button', { name: 'Next step' }).click();
  await expect(tour.getByText('Step 2 of 8')).toBeVisible();
  await tour.getByRole('button', { name: 'End the tour' }).click();
  const fonts = await page.evaluate(async () => (await document.fonts.load('1rem Inter')).length);
  expect(fonts).toBeGreaterThan(0);

  const region = page.waitForResponse(/region-.*json/);
  await visit(page, host, '?map=svg&at=51.7,33.7,8');
  expect((await region).fromServiceWorker()).toBe(true);
  await page.getByRole('link', { name: /^About/ }).click();
  await expect(page.getByRole('heading', { name: 'Boundaries' })).toBeVisible();
  await page.goto(`${host.url}events.html`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // The other basemap, too: its code and its worker.
  const engine = await page.evaluate(async () => {
    const files = [...(await (await caches.open((await caches.keys())[0] ?? '')).keys())].map(
      ({ url }) => url,
    );
    return files.filter((url) => /[/](?:engine|maplibre-gl-worker)-/.test(url)).length;
  });
  expect(engine).toBe(2);
});

test('a new version waits to be asked for, and takes nothing from pages that are open', async ({
  page,
  context,
  host,
}) => {
  await visit(page, host);
  await kept(page);
  const other = await context.newPage();
  await visit(other, host);
  const before = await stores(page);
  expect(before).toHaveLength(1);

  host.publishNext();
  await page.reload();
  await ready(page);
  await expect(page, 'the version that was kept').not.toHaveTitle(NEXT);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await expect(prompt(page)).toBeVisible();
  await expect(prompt(other)).toBeVisible();
  // Nothing is said over what plays.
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(prompt(page)).toBeHidden();
  await page.getByRole('button', { name: 'Pause', exact: true }).click();

  let loads = 0;
  page.on('load', () => {
    loads += 1;
  });
  await prompt(page).getByRole('button', { name: 'Show it' }).click();
  await expect(page).toHaveTitle(NEXT);
  await ready(page);

  // The other window goes on as it was, with what it had yet to fetch, though the host has it no more.
  await expect(other).not.toHaveTitle(NEXT);
  expect(await stores(other)).toHaveLength(2);
  await openShare(other);
  await prompt(other).getByRole('button', { name: 'Show it' }).click();
  await expect(other).toHaveTitle(NEXT);
  await ready(other);
  await expect.poll(() => stores(other)).toHaveLength(1);
  expect(await stores(other)).not.toEqual(before);
  expect(loads).toBe(1);

  await context.setOffline(true);
  await host.stop();
  await page.reload();
  await ready(page);
  await expect(page).toHaveTitle(NEXT);
  await expect(mapOf(page).locator('[data-event]').first()).toBeVisible();
});

test('nothing is kept by a page in a frame, nor by an embed', async ({ page, host }) => {
  await page.goto(`${host.url}article.html`);
  for (const frame of page.frames().slice(1)) {
    await frame.waitForSelector('html[data-ready]', { state: 'attached' });
    // What would be kept is kept after this.
    await frame.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
    );
    expect(await frame.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    );
  }
});
