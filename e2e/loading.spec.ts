import { readFileSync } from 'node:fs';
import { expect, test as plain } from './harness';
import { listOf, mapOf } from './regions';
import { openSlowSite, type SlowSite } from './slowSite';

const test = plain.extend<{ readonly site: SlowSite }>({
  site: async ({ browserName: _ }, use, { project }) => {
    const site = await openSlowSite(project.use.baseURL ?? '');
    await use(site);
    site.close();
  },
  baseURL: ({ site }, use) => use(site.address),
});

/** The story's data, made 6.4 MB long by spaces. */
const LARGE = Buffer.from(
  readFileSync('data/events.geojson', 'utf8')
    .trimEnd()
    .replace('{', `{${' '.repeat(5_900_000)}`),
);

test.use({ viewport: { width: 390, height: 700 } });

test('a large dataset says how far it has come, and can be cancelled and loaded after all', async ({
  page,
  site,
}) => {
  await page.goto('./?map=svg');
  const panel = page.getByRole('region', { name: 'Loading the live map' });
  const bar = panel.getByRole('progressbar', { name: 'Loading the live map' });
  const cancel = panel.getByRole('button', { name: 'Cancel' });
  const events = listOf(page).getByRole('listitem');

  const first = await site.asked();
  first.response.writeHead(200, { 'Content-Length': LARGE.length });
  first.response.write(LARGE.subarray(0, 1_200_000));
  const whole = (LARGE.length / 1e6).toFixed(1);
  await expect(panel.getByText(`1.2 of ${whole} MB`, { exact: true })).toBeVisible();
  await expect(panel.getByRole('status')).toHaveText(/^Loading the live map: [\d.]+ of 6\.4 MB$/);
  const share = Number(await bar.getAttribute('value'));
  expect(share).toBeCloseTo((0.5 * 1_200_000) / LARGE.length, 3);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Strikes and calls');

  await cancel.click();
  await first.leftAlone;
  const notice = page.getByRole('status').filter({ hasText: 'Loading the live map was cancelled.' });
  await expect(notice).toBeInViewport({ ratio: 1 });
  await expect(panel).toHaveCount(0);
  await expect(mapOf(page).locator('svg:visible')).toHaveCount(1);
  await events.first().scrollIntoViewIfNeeded();
  await expect(events.first().getByRole('link').first()).toBeVisible();
  await expect(page.locator('html')).not.toHaveAttribute('data-ready');

  // By keyboard; and this time the site does not say how much there is to come.
  const again = notice.getByRole('button', { name: 'Load it after all' });
  await expect(again).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(notice).toHaveCount(0);
  await expect(cancel).toBeFocused();
  const second = await site.asked();
  second.response.writeHead(200);
  second.response.write(LARGE.subarray(0, 5_400_000));
  await expect(panel.getByText('5.4 MB so far', { exact: true })).toBeVisible();
  expect(await bar.getAttribute('value')).toBeNull();
  second.response.end(LARGE.subarray(5_400_000));
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  await expect(panel).toHaveCount(0);
  await events.first().getByRole('button').first().click();
  await expect(page).toHaveURL(/event=/);
});

test.describe('where the data is large and no use', () => {
  test.use({ allowed: [/^console: Error: the file is not JSON/] });

  test('the page stays as built and says so', async ({ page, site }) => {
    await page.goto('./?map=svg');
    const { response, leftAlone } = await site.asked();
    response.writeHead(200, { 'Content-Length': LARGE.length });
    response.write('{"features":[,],');
    await expect(page.getByRole('alert')).toContainText('the file is not JSON');
    await leftAlone;
    await expect(page.getByRole('region', { name: 'Loading the live map' })).toHaveCount(0);
    await expect(listOf(page).getByRole('listitem').first()).toBeVisible();
  });
});
