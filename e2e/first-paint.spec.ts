import { gzipSync } from 'node:zlib';
import type { APIRequestContext, Page } from '@playwright/test';
import { expect, openPage, test } from './harness';
import { NAMED, textsOf } from './labels';
import { idsIn, listOf, mapOf, timeOf } from './regions';
import { readStory, shownBetween } from './story';

const SIZES = [
  [1440, 900],
  [390, 844],
] as const;

const textOf = async (request: APIRequestContext, path: string) => (await request.get(path)).text();
const picture = (page: Page) => mapOf(page).locator('svg:visible').first();

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
      await expect(timeOf(page).getByRole('img').filter({ visible: true })).toHaveCount(1);
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

test('the page works without much script, 220 kB at most before MapLibre, and asks for no file twice', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const scripts = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.set(response.url(), response.body());
  });
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (!('ready' in document.documentElement.dataset)) return;
      performance.mark('answers');
      observer.disconnect();
    });
    observer.observe(document, { subtree: true, attributeFilter: ['data-ready'] });
  });
  await openPage(page, '?map=svg');
  // As MapLibre does, what prints comes once the page answers and is at rest.
  const early = await page.evaluate(() => {
    const answers = performance.getEntriesByName('answers')[0]?.startTime ?? 0;
    const files = performance.getEntriesByType('resource').filter(({ startTime }) => startTime < answers);
    return files.map(({ name }) => name);
  });
  const bodies = await Promise.all([...scripts].flatMap(([url, body]) => (early.includes(url) ? body : [])));
  const size = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
  // A page without script would weigh nothing.
  expect(size).toBeGreaterThan(50_000);
  expect(size).toBeLessThanOrEqual(220_000);
  // What is fetched ahead of the script is what the script then takes.
  expect(asked.filter((url) => /events\.geojson|world-|coarse-/.test(url))).toHaveLength(3);
  expect(new Set(asked).size).toBe(asked.length);
});
