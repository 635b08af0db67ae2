import { readFileSync } from 'node:fs';
import { expect, openPage, test } from './harness';

test('the page opens under the published policy, with map, time axis and list of events once each', async ({
  page,
}) => {
  const response = await openPage(page);
  const published = /Content-Security-Policy: (.*)/.exec(readFileSync('public/_headers', 'utf8'))?.[1];
  expect(response?.headers()['content-security-policy']).toBe(published);
  await expect(page).toHaveTitle('Strikes and calls – Readout');
  await expect(page.getByRole('region', { name: 'Map', exact: true })).toHaveCount(1);
  await expect(page.getByRole('region', { name: 'Time', exact: true })).toHaveCount(1);
  await expect(page.getByRole('list', { name: 'Events', exact: true })).toHaveCount(1);
  await expect(
    page.getByRole('list', { name: 'Events', exact: true }).getByRole('listitem').first(),
  ).toBeVisible();
});

test('the page says what it shows before any script runs', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Strikes and calls');
  await expect(page.getByRole('region', { name: 'Map', exact: true })).toHaveCount(1);
  await expect(page.getByRole('list', { name: 'Events', exact: true })).toHaveCount(1);
  await page.close();
});
