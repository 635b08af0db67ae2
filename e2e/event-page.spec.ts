import { readFileSync } from 'node:fs';
import { headersFor, parseHeaders } from '../src/entry/build/headers';
import { expect, test } from './harness';

const published = Object.fromEntries(headersFor(parseHeaders(readFileSync('public/_headers', 'utf8')), '/'));
const EVENT = 'str-2025-06-13-natanz';

test('the page of an event gives way to the map, back leads to where its link was, and #text stays', async ({
  page,
}) => {
  // Such pages are built with SITE_URL only: this stands for one, under the published policy.
  await page.route('**/event/*', async (route) => {
    const isScript = route.request().url().endsWith('.js');
    const body = isScript
      ? readFileSync('src/entry/build/toMap.js', 'utf8')
      : `<!doctype html><title>An event</title><link rel="icon" href="../icon.svg"><script src="./to-map.js" data-map="../?event=${EVENT}&amp;map=svg"></script><h1>An event</h1>`;
    await route.fulfill({
      headers: { ...published, 'Content-Type': isScript ? 'text/javascript' : 'text/html' },
      body,
    });
  });
  await page.goto('./about.html');
  await page.goto(`./event/${EVENT}.html`);
  await expect(page).toHaveURL(new RegExp(`/\\?event=${EVENT}&map=svg$`));
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  await page.goBack();
  await expect(page).toHaveURL(/\/about\.html$/);
  await page.goto(`./event/${EVENT}.html#text`);
  await expect(page.getByRole('heading', { name: 'An event' })).toBeVisible();
  await expect(page).toHaveURL(/#text$/);
});
