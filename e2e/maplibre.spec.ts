import type { Page } from '@playwright/test';
import { expect, openPage, test, travel } from './harness';
import {
  basemapIs,
  colourAt,
  idleTwice,
  markBoxes,
  openWebgl,
  pictureOfLand,
  softwareWebgl,
} from './maplibre';
import { endOf, mapOf, spotOf, startOf } from './regions';
import { watch } from './watch';

test.use({
  launchOptions: softwareWebgl(),
  viewport: { width: 1024, height: 768 },
  contextOptions: { reducedMotion: 'reduce' },
});
test.describe.configure({ timeout: 90_000 });

const PLAYED = '&at=51,33,5.5&from=2025-06-13&to=2025-06-13';

const canvases = (page: Page) => page.locator('.map-canvas canvas');

/** The sentence that says why there is no WebGL though the link asks for it. */
const sentence = (page: Page) =>
  page.getByRole('status').or(page.getByRole('alert')).filter({ hasText: 'drawn as SVG instead' });

/** What a reader would lose if a change of basemap took it along. */
const kept = (page: Page) =>
  page.evaluate(() => {
    const asked = new URLSearchParams(location.search);
    return { at: asked.get('at'), event: asked.get('event'), projection: asked.get('projection') };
  });

/** Takes the context away from MapLibre, and does not give it back. */
const lose = (page: Page) =>
  canvases(page).evaluate((canvas) => {
    if (canvas instanceof HTMLCanvasElement)
      canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  });

test('MapLibre draws the land as time, pointer and theme want it, and adds nothing to what speech, the Tab key or a click on a mark meets', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const counted = window as unknown as { drawCalls: number };
    counted.drawCalls = 0;
    const { drawElements } = WebGL2RenderingContext.prototype;
    WebGL2RenderingContext.prototype.drawElements = function (...args) {
      counted.drawCalls += 1;
      drawElements.apply(this, args);
    };
  });
  await page.emulateMedia({ colorScheme: 'light' });
  await openWebgl(page);

  await test.step('nothing is added to what speech, the Tab key or a click on a mark meets', async () => {
    const { at } = await kept(page);
    await expect(mapOf(page)).toHaveCount(1);
    await expect(canvases(page)).toHaveCount(1);
    expect(await canvases(page).evaluate((canvas) => canvas.getAttributeNames().sort())).toEqual([
      'class',
      'height',
      'style',
      'width',
    ]);
    await expect(page.locator('.map-land')).toBeHidden();
    await expect(page.locator('.map-canvas')).toHaveAttribute('aria-hidden', 'true');
    const { x, y } = await spotOf(mapOf(page).locator('[data-kind="strike"]').last());
    await page.mouse.click(x, y);
    await expect.poll(async () => (await kept(page)).event).not.toBeNull();
    expect((await kept(page)).at).toBe(at);
  });

  await test.step('time is played without the land being drawn again', async () => {
    await travel(page, '?map=webgl&from=2025-06-12&to=2025-06-12');
    await idleTwice(page);
    const calls = () => page.evaluate(() => (window as unknown as { drawCalls: number }).drawCalls);
    const before = await calls();
    expect(before).toBeGreaterThan(0);
    const summary = () => endOf(page).getAttribute('aria-valuetext');
    const start = await summary();
    await page.getByRole('button', { name: 'Play' }).click();
    await expect.poll(summary).not.toBe(start);
    await page.getByRole('button', { name: 'Pause' }).click();
    expect(await calls()).toBe(before);
  });

  await test.step('wheel and drag move land and marks as one', async () => {
    await travel(page, '?map=webgl&at=51,33,5');
    const mark = page.locator('.map-marks [data-place="tehran"]').first();
    const box = await mapOf(page).boundingBox();
    if (!box) throw new Error('The map has no box.');
    const [x, y] = [box.x + 300, box.y + 250];
    const land = await pictureOfLand(page);
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, -200);
    await expect.poll(async () => (await kept(page)).at).not.toBe('51,33,5');
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 40, { steps: 5 });
    await page.mouse.up();
    await expect(mark).toHaveCount(1);
    await basemapIs(page, 'webgl');
    expect((await pictureOfLand(page)).equals(land)).toBe(false);
  });

  await test.step('the land takes the colours of the theme', async () => {
    await travel(page, '?map=webgl&at=54,33,6');
    const landColour = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--land').trim());
    const drawnColour = async () => colourAt(page, await pictureOfLand(page), 250, 250);
    const light = await landColour();
    await expect.poll(drawnColour).toBe(light);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await landColour()).not.toBe(light);
    await expect.poll(drawnColour).toBe(await landColour());
    await basemapIs(page, 'webgl');
  });
});

test.describe('without WebGL', () => {
  for (const [name, search, off] of [
    ['where the processor only imitates it', '?map=auto', false],
    ['where it is not asked for', '?map=svg', false],
    ['where there is none', '?map=webgl', true],
  ] as const)
    test(`MapLibre is not even fetched ${name}`, async ({ page }) => {
      if (off)
        await page.addInitScript(() => {
          const { getContext } = HTMLCanvasElement.prototype;
          Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', {
            value(this: HTMLCanvasElement, kind: '2d', ...rest: []) {
              return (kind as string) === 'webgl2' ? null : getContext.call(this, kind, ...rest);
            },
          });
        });
      const fetched: string[] = [];
      page.on('request', (request) => fetched.push(request.url()));
      await openPage(page, search);
      await idleTwice(page);
      await basemapIs(page, 'svg');
      await expect(page.locator('.map-land')).toBeVisible();
      expect(fetched.filter((url) => /engine|maplibre/.test(url))).toEqual([]);
      expect(fetched.length).toBeGreaterThan(3);
      await expect(sentence(page)).toHaveCount(off ? 1 : 0);
      if (!off) return;
      await expect(sentence(page)).toContainText('This browser cannot draw the map with WebGL');
      await spotOf(mapOf(page).locator('[data-kind="strike"]').last()).then(({ x, y }) =>
        page.mouse.click(x, y),
      );
      await expect.poll(async () => (await kept(page)).event).not.toBeNull();
      await sentence(page).getByRole('button', { name: 'Dismiss' }).click();
      await expect(sentence(page)).toHaveCount(0);
    });

  test('two sentences are dismissed one by one', async ({ page }) => {
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await openPage(page, '?map=webgl&clock=mine');
    const dismiss = page.getByRole('button', { name: 'Dismiss' });
    await expect(dismiss).toHaveCount(2);
    await dismiss.first().click();
    await expect(dismiss).toHaveCount(1);
    await expect(sentence(page)).toHaveCount(1);
    await dismiss.click();
    await expect(dismiss).toHaveCount(0);
  });
});

test.describe('when a part cannot be fetched', () => {
  test.use({ allowed: [/Failed to load resource/] });
  test("the land stays as it was: MapLibre's code, then its worker", async ({ page }) => {
    const parts = [/\/engine-[^/]*\.js/, /\/maplibre-gl-worker-[^/]*\.js/];
    for (const part of parts) await page.route(part, (route) => route.abort());
    for (const [i, part] of parts.entries())
      await test.step(String(part), async () => {
        const failed = page.waitForEvent('requestfailed', (request) => part.test(request.url()));
        if (i === 0) await openPage(page, '?map=webgl');
        else await page.getByRole('button', { name: 'Try again' }).click();
        await failed;
        await expect(canvases(page)).toHaveCount(0);
        await basemapIs(page, 'svg');
        await expect(page.locator('.map-land')).toBeVisible();
        // One region tells it: no alert within a status.
        await expect(sentence(page)).toHaveText('WebGL could not draw the map; it is drawn as SVG instead.');
        await page.unroute(part);
      });
    await page.getByRole('button', { name: 'Try again' }).click();
    await basemapIs(page, 'webgl');
    await expect(sentence(page)).toHaveCount(0);
  });
});

test('a worker that never answers is given up after eight seconds', async ({ page }) => {
  await page.route(/\/maplibre-gl-worker-[^/]*\.js/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: '' }),
  );
  await page.clock.install();
  await openPage(page, '?map=webgl');
  await expect(canvases(page)).toHaveCount(1);
  await page.clock.runFor(4000);
  await expect(canvases(page)).toHaveCount(1);
  await basemapIs(page, 'svg');
  await expect(sentence(page)).toHaveCount(0);
  await page.clock.runFor(4000);
  await expect(canvases(page)).toHaveCount(0);
  await expect(page.locator('.map-land')).toBeVisible();
  await expect(sentence(page)).toHaveCount(1);
});

test('what is lost takes neither the focus along, nor the event in focus, nor the time', async ({ page }) => {
  const search =
    '&projection=globe&at=40,40,3&event=call-2025-06-13-putin-netanyahu&from=2025-06-12&to=2025-06-24';
  await openWebgl(page, search);
  await page.locator('.map-marks [tabindex="0"]').focus();
  const state = () =>
    page.evaluate(() => [
      document.activeElement?.getAttribute('data-key') ?? null,
      location.search,
      ...Array.from(document.querySelectorAll('input[type=range]'), (input) => input.ariaValueText),
    ]);
  const before = await state();
  expect(before[0]).not.toBeNull();
  const boxes = await markBoxes(page);
  await lose(page);
  await basemapIs(page, 'svg');
  expect(await state()).toEqual(before);
  expect(await markBoxes(page)).toEqual(boxes);
  await basemapIs(page, 'webgl');
  expect(await state()).toEqual(before);
  expect(await markBoxes(page)).toEqual(boxes);
});

test.describe('lost in play', () => {
  /** Opens the page, and notes from then on when the basemap changes. */
  async function open(page: Page): Promise<void> {
    await openWebgl(page, PLAYED);
    await page.evaluate(() => {
      const noted = window as unknown as { shown: string[] };
      noted.shown = [];
      const root = document.documentElement;
      new MutationObserver(() => noted.shown.push(root.dataset.basemap ?? '')).observe(root, {
        attributeFilter: ['data-basemap'],
      });
    });
  }
  /** Starts to play, with nothing noted yet. */
  async function play(page: Page): Promise<void> {
    await page.evaluate(() => {
      (window as unknown as { shown: string[] }).shown = [];
    });
    await page.getByRole('button', { name: 'Play' }).click();
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  }
  const shown = (page: Page) => page.evaluate(() => (window as unknown as { shown: string[] }).shown);
  /** Asserts that the camera is as it was, and that play has gone on. */
  async function expectNothingLost(page: Page): Promise<void> {
    expect((await kept(page)).at).toBe('51,33,5.5');
    await expect(startOf(page)).not.toHaveAttribute('aria-valuetext', /13 June 2025/);
  }

  /** Goes back to where play began. */
  async function rewind(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Pause' }).click();
    await travel(page, `?map=webgl${PLAYED}`);
  }

  test('a context that comes back is drawn in again; one that stays away, or that others have pushed out, is opened anew', async ({
    page,
  }) => {
    await open(page);
    await play(page);
    await canvases(page).evaluate((canvas) => {
      const context = canvas instanceof HTMLCanvasElement ? canvas.getContext('webgl2') : null;
      const loss = context?.getExtension('WEBGL_lose_context');
      canvas.addEventListener('webglcontextlost', () => setTimeout(() => loss?.restoreContext()), {
        once: true,
      });
      loss?.loseContext();
    });
    await expect.poll(() => shown(page), { timeout: 30_000 }).toEqual(['svg', 'webgl']);
    await expectNothingLost(page);

    // It stays away.
    await rewind(page);
    await play(page);
    const first = await canvases(page).elementHandle();
    await lose(page);
    await expect.poll(() => shown(page)).toEqual(['svg']);
    await expect(page.locator('.map-land')).toBeVisible();
    await expect.poll(() => shown(page), { timeout: 30_000 }).toEqual(['svg', 'webgl']);
    expect(await first?.evaluate((canvas) => canvas.isConnected)).toBe(false);
    await expect(canvases(page)).toHaveCount(1);
    await expectNothingLost(page);

    // Others push it out: in another attempt, for each opens anew once.
    await rewind(page);
    await travel(page, '?map=svg&at=51,33,6');
    await basemapIs(page, 'svg');
    await travel(page, `?map=webgl${PLAYED}`);
    await basemapIs(page, 'webgl');
    await play(page);
    await page.evaluate(() => {
      const many = Array.from({ length: 20 }, () => document.createElement('canvas').getContext('webgl2'));
      Object.assign(window, { many });
    });
    await expect.poll(() => shown(page), { timeout: 30_000 }).toEqual(['svg', 'webgl']);
    await expectNothingLost(page);
  });

  test('a crash of the graphics process is survived', async ({ playwright, baseURL }) => {
    // A browser of its own: after a crash, others in it would do without WebGL.
    const browser = await playwright.chromium.launch(softwareWebgl());
    const context = await browser.newContext({
      ...(baseURL ? { baseURL } : {}),
      viewport: { width: 1024, height: 768 },
    });
    const problems = await watch(context, new URL(baseURL ?? '').origin, []);
    const page = await context.newPage();
    await open(page);
    await play(page);
    const devtools = await browser.newBrowserCDPSession();
    // It never answers: what would answer has crashed.
    void devtools.send('Browser.crashGpuProcess').catch(() => {});
    await expect.poll(() => shown(page), { timeout: 30_000 }).toContain('svg');
    await expect
      .poll(async () => (await shown(page)).at(-1) === 'webgl' || (await canvases(page).count()) === 0, {
        timeout: 30_000,
      })
      .toBe(true);
    await expectNothingLost(page);
    expect(problems).toEqual([]);
    await browser.close();
  });
});
