import { gzipSync } from 'node:zlib';
import type { APIRequestContext, Page } from '@playwright/test';
import { expect, openPage, test } from './harness';
import { textsOf } from './labels';
import { idsIn, listOf, mapOf, timeOf } from './regions';
import { readStory, shownBetween } from './story';

const NAMED = [
  'Moscow',
  'Jerusalem',
  'Tehran',
  'Natanz',
  'Isfahan',
  'Tabriz',
  'Putin–Netanyahu',
  'Putin–Pezeshkian',
];
const SIZES = [
  [1440, 900],
  [390, 844],
] as const;

const textOf = async (request: APIRequestContext, path: string) => (await request.get(path)).text();
const picture = (page: Page) => mapOf(page).locator('svg:visible').first();
const mark = (texts: Awaited<ReturnType<typeof textsOf>>) =>
  texts.toSorted((a, b) => a.text.localeCompare(b.text) || a.x0 - b.x0 || a.y0 - b.y0);

for (const [width, height] of SIZES)
  test.describe(`without scripts, ${width} × ${height}`, () => {
    test.use({ javaScriptEnabled: false, viewport: { width, height } });

    test('the first view is there: headline, places, calls, axis and list', async ({ page, request }) => {
      const story = await readStory(request);
      await page.goto('./');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Strikes and calls');
      await expect(page.getByText(/^Friday 13 June 2025: strikes in Iran/)).toBeVisible();
      await expect(mapOf(page).locator('svg:visible')).toHaveCount(1);
      const texts = (await textsOf(picture(page))).map(({ text }) => text);
      for (const name of NAMED) expect(texts).toContainEqual(expect.stringContaining(name));
      for (const id of ['call-2025-06-13-putin-netanyahu', 'call-2025-06-13-putin-pezeshkian'])
        await expect(picture(page).locator(`[data-event="${id}"]`)).toBeVisible();
      await expect(timeOf(page).locator('svg:visible')).toHaveCount(1);
      const shown = shownBetween(story, '2025-06-13', '2025-06-13');
      expect((await idsIn(listOf(page))).sort()).toEqual(shown.sort());
      await page
        .getByRole('link', { name: 'Every event with all claims and sources' })
        .first()
        .click({ timeout: 5000 });
      await expect(page).toHaveURL(/events\.html$/);
      await expect(page.getByRole('article').first()).toBeVisible();
    });
  });

test('the page of all events has each with its claims and sources, at an anchor', async ({
  page,
  request,
}) => {
  const { events } = await readStory(request);
  await page.goto('./events.html');
  const entries = await page.getByRole('article').evaluateAll((articles) =>
    articles.map((article) => ({
      id: article.id,
      text: article.textContent,
      links: [...article.querySelectorAll('a[href^="https:"]')].length,
      map: article.querySelector('a[href^="./?"]')?.getAttribute('href') ?? '',
    })),
  );
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  expect(byId.size).toBe(entries.length);
  const lacking = events.filter(({ id, title, claims }) => {
    const entry = byId.get(id);
    const said = claims.flatMap(({ says }) => says ?? []);
    return !(
      entry?.text.includes(title) &&
      said.every((words) => entry.text.includes(words)) &&
      entry.links > 0 &&
      entry.map.includes(`event=${id}`)
    );
  });
  expect(lacking.map(({ id }) => id)).toEqual([]);
  await expect(page.getByText('no account found as of 31 January 2026').first()).toBeVisible();
  const last = events.at(-1)?.id ?? '';
  await page.goto(`./events.html#${last}`);
  await expect(page.locator(`[id="${last}"]`)).toBeInViewport();
});

test('the first picture comes early and light, and no markup bears styles', async ({ request }) => {
  const html = await textOf(request, './');
  const css = await textOf(request, /href="(\.\/assets\/[^"]+\.css)"/.exec(html)?.[1] ?? '');
  const untilTime = html.slice(0, html.indexOf('aria-label="Time"'));
  expect(untilTime.match(/<svg[^>]*map-picture/g)).toHaveLength(2);
  expect(html.indexOf('<svg')).toBeLessThan(html.indexOf('aria-label="Events"'));
  expect(gzipSync(untilTime).length + gzipSync(css).length).toBeLessThanOrEqual(60_000);
  expect(untilTime.match(/<[a-z]/g)?.length).toBeLessThanOrEqual(2500);
  for (const text of [html, await textOf(request, './events.html')]) expect(text).not.toMatch(/\sstyle=/);
});

for (const [width, height] of SIZES)
  test.describe(`taking over, ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });

    test('the page does not jump', async ({ page }) => {
      await openPage(page);
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            const count = (entries: PerformanceEntryList) => {
              for (const entry of entries) sum += (entry as PerformanceEntry & { value: number }).value;
            };
            const observer = new PerformanceObserver((list) => count(list.getEntries()));
            observer.observe({ type: 'layout-shift', buffered: true });
            requestAnimationFrame(() =>
              requestAnimationFrame(() => {
                count(observer.takeRecords());
                resolve(sum);
              }),
            );
          }),
      );
      expect(shift).toBeLessThanOrEqual(0.02);
    });

    test('names stand where they stood before', async ({ page, browser, baseURL }) => {
      const still = await browser.newPage({
        javaScriptEnabled: false,
        viewport: { width, height },
        locale: 'en-GB',
        baseURL: baseURL ?? '',
      });
      await still.goto('./');
      await openPage(page);
      for (const region of [mapOf, timeOf]) {
        const [before, after] = [
          mark(await textsOf(region(still).locator('svg:visible'))),
          mark(await textsOf(region(page).locator('svg:visible'))),
        ];
        expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text));
        const moved = after.filter(({ x0, y0 }, i) => {
          const was = before[i];
          return !was || Math.abs(was.x0 - x0) > 1 || Math.abs(was.y0 - y0) > 1;
        });
        expect(moved.map(({ text }) => text)).toEqual([]);
      }
      await still.close();
    });
  });

test.describe('a link to another view', () => {
  const OTHER = './?from=2026-01-16&to=2026-01-16';

  test('does not show the built picture before its own', async ({ page }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/assets/*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(OTHER, { waitUntil: 'commit' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(mapOf(page).locator('svg:visible')).toHaveCount(0);
    release();
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    await expect(mapOf(page).locator('svg').first()).toBeVisible();
    await expect(
      mapOf(page).getByRole('button', { name: /^Putin–Netanyahu call, Friday 16 January/ }),
    ).toBeVisible();
  });

  test.describe('whose script never comes', () => {
    test.use({ allowed: [/^console: Failed to load resource/] });

    test('shows the built picture after a while', async ({ page }) => {
      await page.clock.install();
      await page.route('**/assets/*.js', (route) => route.abort());
      await page.goto(OTHER);
      await expect(mapOf(page).locator('svg:visible')).toHaveCount(0);
      await page.clock.runFor(6000);
      await expect(mapOf(page).locator('svg:visible')).toHaveCount(1);
    });
  });
});
