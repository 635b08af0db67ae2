import { basename, extname } from 'node:path';
import { headersFor, parseHeaders } from '../src/entry/build/headers';
import { buildFor } from './addressed';
import { expectFaultless } from './axe';
import { expect, test } from './harness';

const EVENT = 'str-2025-06-13-natanz';
const TITLE = 'Strikes on the Natanz enrichment complex';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.png': 'image/png',
};

test.use({ viewport: { width: 320, height: 640 } });

test('the page of an event gives way to the map, back leads to where its link was, and #text stays to be read', async ({
  page,
}) => {
  // The site that is served has been built without an address, and so without such pages.
  const built = buildFor('https://example.org/story/', [EVENT, 'str-2025-06-13-opening']);
  const published = Object.fromEntries(headersFor(parseHeaders(built.read('_headers').toString()), '/'));
  expect(published['Content-Security-Policy']).toMatch(/script-src 'self' https:\/\/example[.]org;/);
  await page.route('**/event/*', (route) => {
    const file = basename(new URL(route.request().url()).pathname);
    const headers = { ...published, 'Content-Type': TYPES[extname(file)] ?? '' };
    return route.fulfill({ headers, body: built.read(`event/${file}`) });
  });
  // A page to read is set in what the first page is set in.
  await page.goto('./about.html');
  await expect(page.locator('body')).toHaveCSS('font-family', /Inter/);
  await page.goto(`./event/${EVENT}.html`);
  await expect(page).toHaveURL(new RegExp(`/\\?event=${EVENT}$`));
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  await page.goBack();
  await expect(page).toHaveURL(/\/about\.html$/);

  await page.goto(`./event/${EVENT}.html#text`);
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await expect(page).toHaveURL(/#text$/);
  const picture = page.getByRole('img', { name: `Map: ${TITLE}` });
  expect(
    await picture.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0)),
  ).toBe(1200);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await expectFaultless(page, 'an event’s page');
  await page.getByRole('link', { name: 'Show on the map' }).click();
  await expect(page).toHaveURL(new RegExp(`/\\?event=${EVENT}$`));
  built.remove();
});
