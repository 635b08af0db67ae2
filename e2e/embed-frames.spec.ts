import { expect, mapIn, test } from './hosts';
import { softwareWebgl } from './maplibre';

test.use({ launchOptions: softwareWebgl(), viewport: { width: 1200, height: 800 } });

const SNIPPET = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';
const SANDBOXES = [SNIPPET, 'allow-scripts', 'allow-scripts allow-same-origin', null] as const;

/**
 * Every way that a host may frame the map: sandbox × policy of the guest, each of these with either that may draw it, and
 * storage that throws, no WebGL.
 */
const WAYS = SANDBOXES.flatMap((sandbox, i) =>
  ['', 'csp/'].map((policy, j) => ({
    sandbox,
    address: `${policy}embed.html?map=${(i + j) % 2 === 0 ? 'svg' : 'auto'}`,
    shown: 'svg',
  })),
);
const MORE = [
  { sandbox: null, address: 'csp/embed.html?map=svg&storage=throws', shown: 'svg' },
  { sandbox: null, address: 'csp/embed.html?map=webgl', shown: 'webgl' },
  { sandbox: null, address: 'csp/embed.html?map=webgl&webgl=none', shown: 'svg' },
];

test('eleven on one page, framed in every way by a host that runs no script and sends no header of ours', async ({
  page,
  site,
}) => {
  test.setTimeout(90_000);
  await page.addInitScript(() => {
    if (location.search.includes('webgl=none')) HTMLCanvasElement.prototype.getContext = () => null;
    if (!location.search.includes('storage=throws')) return;
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
  });
  const ways = [...WAYS, ...MORE];
  expect(ways).toHaveLength(11);
  const frames = ways.map(
    ({ sandbox, address }, i) =>
      `<iframe id="f${i}" src="${site.url}${address}" width="380" height="480" loading="${i % 2 === 0 ? 'eager' : 'lazy'}"${sandbox === null ? '' : ` sandbox="${sandbox}"`}></iframe>`,
  );
  await site.publish(page, frames.join('\n'), {
    'Content-Security-Policy': `default-src 'none'; img-src data:; frame-src ${new URL(site.url).origin}`,
  });
  for (const [i, { sandbox, address, shown }] of ways.entries())
    await test.step(`${sandbox ?? 'no sandbox'}: ${address}`, async () => {
      // Nothing is painted of a frame that is out of sight.
      await page.locator(`#f${i}`).scrollIntoViewIfNeeded();
      const frame = await mapIn(page, `f${i}`);
      await expect(frame.getByRole('region', { name: 'Map' }).locator('[data-event]').first()).toBeAttached();
      await expect(frame.locator('.notice')).toHaveText(
        address.includes('webgl=none') ? [/cannot draw the map with WebGL/] : [],
        { timeout: 20_000 },
      );
      const opaque = await frame.evaluate(() => self.origin === 'null');
      expect(opaque).toBe(sandbox !== null && !sandbox.includes('allow-same-origin'));
      await expect(frame.locator(`html[data-basemap="${shown}"]`)).toBeAttached({ timeout: 20_000 });
    });
  expect(page.url()).toContain(site.articles);
});

test('twelve components on one page come as the reader does, and each hears what is said to it alone', async ({
  page,
  site,
}) => {
  test.setTimeout(60_000);
  const ids = Array.from({ length: 12 }, (_, i) => `m${i}`);
  const map = (id: string) => `<readout-map id="${id}" map="svg"><a href="./">Map ${id}</a></readout-map>`;
  const { origin } = new URL(site.url);
  await site.publish(page, `${ids.map(map).join('\n')}<script src="${origin}/embed.js"></script>`, {
    'Content-Security-Policy': `default-src 'none'; script-src ${origin}; frame-src ${origin}; img-src data:`,
  });
  await page.locator('#m0[data-ready]').waitFor();
  await expect(page.locator('#m11').getByRole('link', { name: 'Map m11' })).toBeVisible();
  expect(page.frames().filter((frame) => frame.url().includes('embed.html')).length).toBeLessThan(7);
  for (const id of ids) {
    await page.locator(`#${id}`).scrollIntoViewIfNeeded();
    await page.locator(`#${id}[data-ready]`).waitFor();
  }
  // All at once, each with the same ids of commands.
  await page.evaluate(async (event) => {
    const maps = [...document.querySelectorAll('readout-map')] as (Element & {
      readonly goTo: (destination: { readonly event: string }) => Promise<void>;
    })[];
    await Promise.all(maps.flatMap((map, i) => (i % 2 === 0 ? [map.goTo({ event })] : [])));
  }, 'call-2025-06-13-putin-pezeshkian');
  const maps = await Promise.all(
    ids.map(async (id) => (await page.locator(`#${id} iframe`).elementHandle())?.contentFrame()),
  );
  for (const [i, frame] of maps.entries())
    await expect((frame ?? page).locator('.embed-event h2'), `m${i}`).toHaveText(
      i % 2 === 0 ? ['Putin–Pezeshkian call'] : [],
    );
  // What is out of sight is measured when it is seen again.
  await page.locator('#m0').scrollIntoViewIfNeeded();
  const heightOf = (element: Element) => Math.ceil(element.getBoundingClientRect().height);
  const content = (await maps[0]?.locator('body').evaluate(heightOf)) ?? 0;
  expect(content).toBeGreaterThan(626);
  await expect.poll(() => page.locator('#m0').evaluate(heightOf)).toBe(content);
});

test('MapLibre comes when the frame is seen, and goes when it no longer is', async ({ page, site }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const engines = () => asked.filter((url) => url.includes('embed-engine'));
  const frame = (id: string, sandbox = '') =>
    `<iframe id="${id}" src="${site.url}csp/embed.html?map=webgl" width="380" height="480" ${sandbox}></iframe>`;
  await site.publish(
    page,
    `${frame('opaque', `sandbox="${SNIPPET}"`)}<div style="height:2000px"></div>${frame('below')}`,
  );
  // Without an origin its worker cannot be had: it says so, and is not fetched in vain.
  const opaque = await mapIn(page, 'opaque');
  await expect(opaque.locator('.notice')).toHaveText(/cannot be drawn with WebGL/);
  const below = (await (await page.locator('#below').elementHandle())?.contentFrame()) ?? opaque;
  await expect(below.getByRole('heading', { level: 1 }).last()).toBeAttached();
  expect(engines()).toEqual([]);
  await page.locator('#below').scrollIntoViewIfNeeded();
  await expect(below.locator('html[data-basemap="webgl"]')).toBeAttached({ timeout: 20_000 });
  expect(engines()).toHaveLength(1);
  await page.evaluate(() => window.scrollTo(0, 0));
  await expect(below.locator('html[data-basemap="svg"]')).toBeAttached();
});

test.describe('a link to the page with mode=embed', () => {
  // What the page itself would load is a module, which a frame without an origin is refused.
  test.use({ allowed: [/CORS policy|Failed to load resource: net::ERR_FAILED/] });

  test('leads to the embed, in a frame without an origin, too', async ({ page, site }) => {
    await site.publish(
      page,
      `<iframe id="map" src="${site.url}csp/?childId=1&mode=embed&map=svg" sandbox="allow-scripts" width="380" height="480"></iframe>`,
    );
    await expect
      .poll(() => page.frames()[1]?.url())
      .toMatch(/csp\/embed\.html\?childId=1&mode=embed&map=svg$/);
    const frame = await mapIn(page, 'map');
    await expect(frame.locator('.notice')).toHaveCount(0);
  });
});
