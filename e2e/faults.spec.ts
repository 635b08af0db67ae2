import type { Page, Route } from '@playwright/test';
import { expect, openPage, test } from './harness';
import { idsIn, listOf, mapOf, timeOf } from './regions';

const DATA = '**/data/events.geojson';

/** The page as built is there, with a notice that says that the live one could not start. */
async function expectBuiltPage(page: Page): Promise<void> {
  const notice = page.getByRole('alert');
  await expect(notice).toBeVisible();
  await expect(notice).toContainText('The live map could not start');
  expect(((await notice.textContent()) ?? '').length).toBeLessThan(400);
  await expect(page.locator('html')).not.toHaveAttribute('data-ready');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Strikes and calls');
  await expect(mapOf(page).locator('svg:visible')).toHaveCount(1);
  await expect(timeOf(page).getByRole('img').filter({ visible: true })).toHaveCount(1);
  await expect(listOf(page).getByRole('listitem').first()).toBeVisible();
}

const FAILURES: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  'is not there': (route) => route.fulfill({ status: 404, body: 'Not found' }),
  'is a page': (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' }),
  'is cut short': async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).slice(0, 100_000) });
  },
  'is of another kind': (route) => route.fulfill({ json: { type: 'FeatureCollection', features: [] } }),
  'cannot be fetched': (route) => route.abort(),
};

test.describe('where the data', () => {
  test.use({ allowed: [/^console: /] });

  for (const [name, fail] of Object.entries(FAILURES))
    for (const search of ['', '?from=2026-01-16&to=2026-01-16'])
      test(`${name}, the page stays as built and says so (${search || 'first view'})`, async ({ page }) => {
        await page.route(DATA, fail);
        await page.goto(`./${search}`);
        await expectBuiltPage(page);
      });
});

test.describe('where the land cannot be fetched', () => {
  test.use({ allowed: [/^console: /] });

  test('the page stays as built and says so', async ({ page }) => {
    await page.route('**/assets/world-*.json', (route) => route.abort());
    await page.goto('./');
    await expectBuiltPage(page);
  });
});

test.describe('where the live page breaks as it starts', () => {
  test.use({ allowed: [/./] });

  test('the page stays as built and says so', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(window, 'ResizeObserver'));
    await page.goto('./');
    await expectBuiltPage(page);
  });

  test('its links can be followed', async ({ page }) => {
    await page.route(DATA, (route) => route.abort());
    await page.goto('./');
    await expect(page.getByRole('alert')).toBeVisible();
    await listOf(page).getByRole('link').first().click({ timeout: 3000 });
    await expect(page).toHaveURL(/events\.html#/);
  });
});

interface Collection {
  readonly features: { readonly id: string; readonly properties: Record<string, unknown> }[];
}

for (const [name, broken] of Object.entries({
  'a date that is none': { time: 'soon' },
  'a kind that there is not': { kind: 'rumour' },
  'a place that there is not': { places: ['atlantis'] },
}))
  test(`an event with ${name} is left out, and the page says how many are`, async ({ page }) => {
    const id = 'str-2025-06-13-shiraz';
    let total = 0;
    await page.route(DATA, async (route) => {
      const data = (await (await route.fetch()).json()) as Collection;
      total = data.features.length;
      const event = data.features.find((feature) => feature.id === id);
      Object.assign(event?.properties ?? {}, broken);
      await route.fulfill({ json: data });
    });
    await openPage(page);
    const notice = page.getByRole('status').filter({ hasText: 'could not be shown' });
    await expect(notice).toHaveText(/^1 of \d+ items could not be shown\.$/);
    const count = Number(/of (\d+)/.exec((await notice.textContent()) ?? '')?.[1]);
    expect(count).toBeGreaterThan(100);
    expect(count).toBeLessThanOrEqual(total);
    for (const region of [mapOf(page), timeOf(page), listOf(page)]) {
      const ids = await idsIn(region);
      expect(ids).not.toContain(id);
      expect(ids).toContain('call-2025-06-13-putin-netanyahu');
    }
  });
