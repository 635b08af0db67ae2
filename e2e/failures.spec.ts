import type { Page, Route } from '@playwright/test';
import { faultsOf } from './axe';
import { expect, openPage, test } from './harness';
import { listOf, mapOf, marksOf, startOf, titleOf } from './regions';
import { expectWindow } from './slider';

const CALL = 'call-2025-06-13-putin-pezeshkian';
const PROBLEM = 'No more attributes.';
const MAP = 'The map could not be drawn. Everything else on this page still works.';
const PART = 'This part of the page could not be loaded. Try again when you are online.';

declare global {
  interface Window {
    /** Below what nothing can be drawn any more. */
    breaks: string | null;
    handed: unknown[];
  }
}

/** From now on, or until it is healed, nothing can be drawn in what a selector names. */
const breakIn = (page: Page, where: string | null) =>
  page.evaluate((where) => {
    window.breaks = where;
  }, where);

/** Lets a test break parts of the page from outside: elements in them take neither attributes nor children. */
const prepare = (page: Page, first: string | null = null) =>
  page.addInitScript(
    ([first, problem]) => {
      window.breaks = first;
      window.handed = [];
      const check = (node: Node) => {
        if (window.breaks !== null && node instanceof Element && node.closest(window.breaks))
          throw new Error(problem);
      };
      const { setAttribute } = Element.prototype;
      Element.prototype.setAttribute = function (this: Element, name: string, value: string) {
        check(this);
        setAttribute.call(this, name, value);
      };
      const { insertBefore } = Node.prototype;
      Node.prototype.insertBefore = function <T extends Node>(this: Node, node: T, child: Node | null): T {
        check(this);
        insertBefore.call(this, node, child);
        return node;
      };
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: async (text: string) => void window.handed.push(text) },
      });
    },
    [first, PROBLEM] as const,
  );

const saying = (page: Page, sentence: string) => page.getByRole('alert').filter({ hasText: sentence });
const again = (page: Page) => page.getByRole('button', { name: 'Try again' });

/** Opens the report, copies it, and gives what was copied. */
async function reportOf(page: Page): Promise<string> {
  await page.getByText('Report', { exact: true }).filter({ visible: true }).click();
  await page.getByRole('button', { name: 'Copy', exact: true }).filter({ visible: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied.' })).toBeVisible();
  return page.evaluate(() => String(window.handed.at(-1)));
}

test.describe('where drawing breaks', () => {
  test.use({ allowed: [new RegExp(PROBLEM)] });

  test('the map gives way to a sentence; list, details and time go on; it is drawn again when asked', async ({
    page,
  }) => {
    await prepare(page);
    await openPage(page, '?map=svg');
    await breakIn(page, '#app .map-marks');
    // What breaks is a frame of a flight: nobody above it could catch that.
    await mapOf(page).getByRole('button', { name: 'Zoom in' }).click();
    await expect(saying(page, MAP)).toBeVisible();
    await expect(mapOf(page)).toHaveCount(1);
    expect(await faultsOf(page, '.map-failed')).toEqual([]);

    await titleOf(page, CALL).click();
    await expect(titleOf(page, CALL)).toHaveAttribute('aria-expanded', 'true');
    await expect(listOf(page).locator(`[data-event="${CALL}"] a[href^="https:"]`).first()).toBeVisible();
    await startOf(page).press('ArrowLeft');
    await expectWindow(page, '2025-06-12', '2025-06-13');
    await expect(page).toHaveURL(/from=2025-06-12/);

    const report = await reportOf(page);
    const version = await page.evaluate(async () => {
      const data = await (await fetch('./data/events.geojson')).json();
      return String(data.dataset.version);
    });
    for (const said of [
      `Error: ${PROBLEM}`,
      'at check (',
      './assets/',
      `Dataset: ${version}`,
      `Browser: ${await page.evaluate(() => navigator.userAgent)}`,
      'Basemap: svg',
      'Window: 1280 × 720',
    ])
      expect(report).toContain(said);
    expect(report).toMatch(/^Link: http:\/\/localhost:\d+\/\?\S*map=svg/m);

    // Still broken: it breaks as it is rendered, and says so again.
    await again(page).click();
    await expect(saying(page, MAP)).toBeVisible();
    await expect(again(page)).toBeFocused();
    await breakIn(page, null);
    await page.keyboard.press('Enter');
    await expect(marksOf(mapOf(page), CALL)).toHaveCount(1);
    await expect(mapOf(page).locator('[data-key]:focus')).toHaveCount(1);
    await expect(saying(page, MAP)).toHaveCount(0);
    await expectWindow(page, '2025-06-12', '2025-06-13');
  });

  test('a map that cannot be drawn from the start keeps nothing else from starting', async ({ page }) => {
    await prepare(page, '#app .map-marks');
    await openPage(page, 'embed.html?map=svg');
    await expect(saying(page, MAP)).toBeVisible();
    await expect(page.locator('#first')).toHaveCount(0);
    await startOf(page).press('ArrowLeft');
    await expectWindow(page, '2025-06-12', '2025-06-13');
    await breakIn(page, null);
    await again(page).click();
    await expect(mapOf(page).locator('[data-event]').first()).toBeVisible();
  });

  test('elsewhere, the built page comes back, says why, and starts anew when asked', async ({ page }) => {
    await prepare(page);
    await openPage(page, '?map=svg');
    await page.evaluate(() => {
      window.breaks = '#app .timeline';
      window.setTimeout = (() => 0) as unknown as typeof setTimeout;
    });
    await startOf(page).press('ArrowLeft');
    // What is written at rest is not written yet: the address is behind what is shown.
    expect(page.url()).not.toContain('from=');
    const notice = page
      .getByRole('alert')
      .filter({ hasText: 'The live map could not start: No more attributes.' });
    await expect(notice).toBeVisible();
    await expect(listOf(page).getByRole('listitem').first()).toBeVisible();
    await expect(mapOf(page).locator('svg:visible')).toHaveCount(1);
    expect(await reportOf(page)).toContain(`Error: ${PROBLEM}`);
    await again(page).click();
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    await expectWindow(page, '2025-06-12', '2025-06-13');
    await expect(notice).toHaveCount(0);
  });
});

test.describe('where a part that is fetched late does not come', () => {
  test.use({ allowed: [/Failed to load resource|Failed to fetch|net::ERR/] });

  test('a sentence says so, and one press fetches it once it can be had', async ({ page, context }) => {
    const [share, paper] = [/\/ShareDialog-[^/]*$/, /\/PrintDialog-[^/]*\.css$/];
    for (const part of [share, paper]) await page.route(part, (route) => route.abort());
    await openPage(page, '?map=svg');

    await test.step('the dialog to share: without a network nothing else changes', async () => {
      await context.setOffline(true);
      await page.getByRole('button', { name: 'Share', exact: true }).click();
      await expect(saying(page, PART)).toBeVisible();
      expect(await faultsOf(page, '.share-failed')).toEqual([]);
      await titleOf(page, CALL).click();
      await expect(marksOf(mapOf(page), CALL)).toHaveCount(1);
      await startOf(page).press('ArrowLeft');
      await expectWindow(page, '2025-06-12', '2025-06-13');
      await expect(page).toHaveURL(/from=2025-06-12/);
      const address = page.url();
      const failed = page.waitForEvent('requestfailed', (request) => request.method() === 'HEAD');
      await again(page).click();
      await failed;
      await expect(saying(page, PART)).toBeVisible();
      expect(page.url()).toBe(address);
      await context.setOffline(false);
      await page.unroute(share);
      await again(page).click();
      await expect(page.getByRole('dialog', { name: /Share/ })).toBeVisible();
      await expect(saying(page, PART)).toHaveCount(0);
    });

    await test.step('what is printed: its style sheet comes, too', async () => {
      await page.getByRole('button', { name: 'Print a sheet…' }).click();
      await expect(saying(page, PART)).toBeVisible();
      await page.unroute(paper);
      await again(page).click();
      const dialog = page.getByRole('dialog', { name: 'Print', exact: true });
      await expect(dialog).toBeVisible();
      const styled = () =>
        [...document.styleSheets].some((sheet) => {
          try {
            return sheet.href?.includes('PrintDialog-') && sheet.cssRules.length > 0;
          } catch {
            // The one that did not come may stay in the list, and lets nobody read it.
            return false;
          }
        });
      expect(await page.evaluate(styled)).toBe(true);
      await dialog.getByRole('button', { name: 'Close' }).click();
    });
  });

  test('if it still does not come though the site does, the page is loaded anew, and shows the same', async ({
    page,
  }) => {
    const gone = /\/PresentApp-[^/]*\.js$/;
    await page.route(gone, (route) => route.fulfill({ status: 404, body: 'gone' }));
    let loads = 0;
    page.on('load', () => {
      loads += 1;
    });
    await openPage(page, '?map=svg&from=2025-06-21&to=2025-06-22&theme=dark');
    await page.getByRole('button', { name: 'Present', exact: true }).click();
    await expect(saying(page, PART)).toBeVisible();
    await page.getByRole('button', { name: 'Back to the page' }).click();
    await expectWindow(page, '2025-06-21', '2025-06-22');
    await page.unroute(gone);
    const asked = new Promise<Route>((resolve) => page.route(gone, resolve));
    await page.getByRole('button', { name: 'Present', exact: true }).click();
    const route = await asked;
    await expect(
      page.getByRole('status').filter({ hasText: 'The presentation is being loaded.' }),
    ).toBeVisible();
    await expectWindow(page, '2025-06-21', '2025-06-22');
    await page.route(gone, (route) => route.fulfill({ status: 404, body: 'gone' }));
    await route.fulfill({ status: 404, body: 'gone' });
    await expect(saying(page, PART)).toBeVisible();
    const address = page.url();
    expect(loads).toBe(1);
    await Promise.all([page.waitForEvent('load'), again(page).click()]);
    await expect(saying(page, PART)).toBeVisible();
    expect(page.url()).toBe(address);
    await page.unroute(gone);
    await again(page).click();
    await expect(page.getByRole('navigation', { name: 'Presentation' })).toBeVisible();
    expect(loads).toBe(2);
  });
});
