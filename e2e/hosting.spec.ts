import { readdirSync, readFileSync } from 'node:fs';
import { headersFor, parseHeaders } from '../src/entry/build/headers';
import { test as base, expect, mapIn } from './hosts';
import { type Nginx, serveByNginx } from './nginx';
import { listOf, mapOf } from './regions';

const FOLDER = '/maps/readout/';
const rules = parseHeaders(readFileSync('public/_headers', 'utf8'));

const test = base.extend<{ readonly host: Nginx }>({
  host: async ({ browserName: _ }, use) => {
    const host = await serveByNginx(FOLDER);
    await use(host);
    await host.close();
  },
});

test.describe('nginx', () => {
  test.use({ allowed: [/^request: http:\/\/127\.0\.0\.1:\d+\/maps\/readout\//] });

  test('told by the generated rules, sends what is published, keeps what bears a hash, and shows page and embed', async ({
    page,
    request,
    site,
    host,
  }) => {
    const asset = readdirSync('dist/assets').find((name) => name.endsWith('.js')) ?? '';
    const files = [
      '',
      'embed.html',
      'embed.js',
      'readout.html',
      'sw.js',
      'data/events.geojson',
      `assets/${asset}`,
    ];
    for (const file of files)
      await test.step(`headers of ${file || 'the page'}`, async () => {
        const response = await request.get(host.url + file);
        expect(response.status()).toBe(200);
        const sent = response.headers();
        for (const [name, value] of headersFor(rules, `/${file}`))
          expect(sent[name.toLowerCase()]).toBe(value);
        expect(sent['content-encoding']).toBe('gzip');
      });
    const typeOf = async (file: string) => (await request.get(host.url + file)).headers()['content-type'];
    expect(await typeOf('')).toBe('text/html; charset=utf-8');
    expect(await typeOf('data/events.geojson')).toBe('application/geo+json');
    expect(await typeOf('embed.js')).toMatch(/^(?:text|application)\/javascript/);

    // What has not changed is not sent again, and what is missing today may be there tomorrow.
    const { etag = '' } = (await request.get(host.url)).headers();
    const again = await request.get(host.url, { headers: { 'If-None-Match': etag } });
    expect([again.status(), again.headers()['cache-control']]).toEqual([304, 'no-cache']);
    const missing = await request.get(`${host.url}assets/none.js`);
    expect(missing.status()).toBe(404);
    expect(missing.headers()['cache-control']).toBeUndefined();
    expect(missing.headers()['x-content-type-options']).toBe('nosniff');

    await page.goto(`${host.url}?map=svg`);
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    await listOf(page).getByRole('button').first().click();
    await expect(page).toHaveURL(/maps\/readout\/\?(.*&)?event=/);
    await expect(mapOf(page).locator('[data-event]').first()).toBeVisible();

    await site.publish(
      page,
      `<iframe id="map" src="${host.url}embed.html?map=svg" sandbox="allow-scripts" width="380" height="480"></iframe>`,
    );
    const frame = await mapIn(page, 'map');
    expect(await frame.evaluate(() => self.origin)).toBe('null');
    await expect(frame.getByRole('region', { name: 'Map' }).locator('[data-event]').first()).toBeVisible();
  });
});

test.describe('a host that sends no headers of ours', () => {
  test.use({
    allowed: [
      /inline script|TrustedScript|policy: (?:script-src-elem blocked inline|require-trusted-types-for blocked)/,
    ],
  });

  test('keeps to the policy that stands in the pages, in frames without an origin, too', async ({
    page,
    site,
  }) => {
    await page.goto(`${site.url}meta/?map=svg`);
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.append('document.title = "foreign"');
      document.head.append(script);
      return document.title === 'foreign';
    });
    expect(ran).toBe(false);
    await site.publish(
      page,
      `<iframe id="map" src="${site.url}meta/embed.html?map=svg" sandbox="allow-scripts" width="380" height="480"></iframe>`,
    );
    const frame = await mapIn(page, 'map');
    await expect(frame.getByRole('region', { name: 'Map' }).locator('[data-event]').first()).toBeVisible();
  });
});
