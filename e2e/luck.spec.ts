import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, openPage, test } from './harness';
import { listOf, mapOf, startOf, timeOf, titleOf } from './regions';
import { openShare, save, shareOf } from './share';
import { expectWindow, windowOf } from './slider';

const CALL = 'call-2025-06-13-putin-pezeshkian';

/** What the page says: all that can be read of it, and its address. */
const said = async (page: Page) => ({
  text: await page.locator('#app').innerText(),
  address: page.url(),
});

test('storage that throws when it is touched is not missed, nor lost what a picture has no memory for', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const deny = {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'])
      Object.defineProperty(window, name, deny);
    Object.defineProperty(Document.prototype, 'cookie', deny);
    Object.defineProperty(Navigator.prototype, 'serviceWorker', deny);
  });
  await openPage(page, '?map=svg');
  await titleOf(page, CALL).click();
  await expect(titleOf(page, CALL)).toHaveAttribute('aria-expanded', 'true');
  const dialog = await openShare(page);
  const address = page.url();
  for (const refusal of ['context', 'range'] as const) {
    await page.evaluate((refusal) => {
      const { prototype } = HTMLCanvasElement;
      const { getContext } = prototype;
      const { getImageData } = CanvasRenderingContext2D.prototype;
      const heal = () => {
        prototype.getContext = getContext;
        CanvasRenderingContext2D.prototype.getImageData = getImageData;
      };
      if (refusal === 'context') prototype.getContext = () => null;
      if (refusal === 'range')
        CanvasRenderingContext2D.prototype.getImageData = () => {
          throw new RangeError('Out of memory at ImageData creation');
        };
      addEventListener('heal', heal, { once: true });
    }, refusal);
    await dialog.getByRole('radio', { name: /^2×/ }).check();
    await dialog.getByRole('button', { name: 'Save PNG', exact: true }).click();
    await expect(dialog, refusal).toContainText('no room for so large a picture');
    await page.evaluate(() => dispatchEvent(new Event('heal')));
    expect((await save(page, 'Save PNG at 1×')).bytes.length).toBeGreaterThan(10_000);
    await expect(dialog).not.toContainText('no room for so large a picture');
  }
  await page.keyboard.press('Escape');
  await expect(shareOf(page)).toHaveCount(0);
  expect(page.url()).toBe(address);
  await expect(titleOf(page, CALL)).toHaveAttribute('aria-expanded', 'true');
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  const controls = page.getByRole('navigation', { name: 'Presentation' });
  await controls.getByRole('button', { name: 'Next', exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(listOf(page).getByRole('listitem').first()).toBeVisible();
});

test('after a night asleep, play goes on where it was; frozen and thawed, it still answers', async ({
  page,
}) => {
  await page.clock.install({ time: '2026-02-01T00:00:00Z' });
  await openPage(page, '?map=svg');
  await page.clock.pauseAt('2026-02-01T01:00:00Z');
  await timeOf(page).getByRole('button', { name: 'Play', exact: true }).click();
  await expectWindow(page, '2025-06-14', '2025-06-14');
  // All that is due comes once, as after a laptop was closed.
  await page.clock.fastForward('08:00:00');
  await expectWindow(page, '2025-06-15', '2025-06-15');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
  await page.clock.fastForward('08:00:00');
  await devtools.send('Page.setWebLifecycleState', { state: 'active' });
  const [start = 0] = await windowOf(page);
  expect(start).toBeLessThanOrEqual(Date.parse('2025-06-16') / 86_400_000);
  await timeOf(page).getByRole('button', { name: 'Pause', exact: true }).click();
  const [paused = 0] = await windowOf(page);
  await startOf(page).press('ArrowLeft');
  await expect.poll(async () => (await windowOf(page))[0]).toBe(paused - 1);
});

test('a storm of sizes, down to none, leaves the layout as it was', async ({ page }) => {
  test.setTimeout(60_000);
  await page.route('**/storm.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Storm</title><style>iframe{border:0;display:block}</style>
        <iframe id="page" src="./?map=svg"></iframe><iframe id="embed" src="./embed.html?map=svg"></iframe>`,
    }),
  );
  await page.setViewportSize({ width: 1100, height: 700 });
  await page.goto('./storm.html');
  const sizes = {
    page: [1100, 700],
    embed: [380, 480],
  } as const;
  const sizeAll = (all: typeof sizes) =>
    page.evaluate((all) => {
      for (const [id, [width, height]] of Object.entries(all)) {
        const frame = document.getElementById(id);
        if (frame) Object.assign(frame.style, { width: `${width}px`, height: `${height}px` });
      }
    }, all);
  await sizeAll(sizes);
  const frames = page.frames().slice(1);
  expect(frames).toHaveLength(2);
  const ready = () =>
    Promise.all(frames.map((frame) => frame.waitForSelector('html[data-ready]', { state: 'attached' })));
  await ready();
  const layout = () =>
    Promise.all(
      frames.map((frame) =>
        frame.evaluate(() => {
          const boxes: Record<string, string> = {};
          const parts =
            '.map-marks [data-key], .map-picture, .map-land path, .map-controls button, .timeline svg, .timeline button, [data-handle], h1, main';
          for (const [i, part] of [...document.querySelectorAll(parts)].entries()) {
            const { x, y, width, height } = part.getBoundingClientRect();
            boxes[`${i} ${part.getAttribute('data-key') ?? part.localName}`] = [x, y, width, height]
              .map((px) => px.toFixed(1))
              .join(' ');
          }
          return boxes;
        }),
      ),
    );
  const before = await layout();
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const all = [...document.querySelectorAll('iframe')];
        // As a hand at the corner of a window, and worse: the same every time.
        let seed = 7;
        const random = (most: number) => {
          seed = (seed * 16807) % 2147483647;
          return seed % most;
        };
        let step = 0;
        const NAMED = [
          [0, 0],
          [300, 200],
        ] as const;
        const blow = () => {
          const frame = all[step % 2];
          const size = [0, 1, 6, 7].includes(step % 10) ? NAMED[step % 10 < 2 ? 0 : 1] : null;
          const [width, height] = size ?? [random(800), random(800)];
          Object.assign(frame?.style ?? {}, { width: `${width}px`, height: `${height}px` });
          step += 1;
          if (step < 20) requestAnimationFrame(blow);
          else done();
        };
        blow();
      }),
  );
  await sizeAll(sizes);
  await expect.poll(layout).toEqual(before);
});

test.describe('without what the page is written in', () => {
  test.use({ allowed: [/Failed to load resource/] });

  test('fonts: everything stands as it does with them; and a clock that is decades off changes no word', async ({
    page,
  }) => {
    const heights = () =>
      page
        .locator('h1, h2, .story-dates, .map-controls button')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    const loaded = () =>
      page.evaluate(async () => {
        await document.fonts.ready;
        // The others are the machine's, made to take the room of ours.
        return [...document.fonts].filter(
          ({ status, family }) => status === 'loaded' && /^"?(?:Inter|Source Serif 4)"?$/.test(family),
        ).length;
      });
    const year = () => page.evaluate(() => new Date().getFullYear());
    await page.route('**/*.woff2', (route) => route.abort());
    await page.clock.setFixedTime('1971-01-01T00:00:00Z');
    await openPage(page, '?map=svg');
    expect(await year()).toBe(1971);
    expect(await loaded()).toBe(0);
    const without = { heights: await heights(), said: await said(page) };
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await expect(mapOf(page).getByText('Natanz', { exact: true }).first()).toBeVisible();
    await page.unroute('**/*.woff2');
    await page.clock.setFixedTime('2099-12-31T12:00:00Z');
    await page.reload();
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    expect(await year()).toBe(2099);
    expect(await said(page)).toEqual(without.said);
    expect(await loaded()).toBeGreaterThan(0);
    for (const [i, height] of (await heights()).entries())
      expect(Math.abs(height - (without.heights[i] ?? 0)), `${i}`).toBeLessThanOrEqual(height * 0.1);
  });
});

/** The story as it was built: headline, summary, picture and list, all there to be read. */
async function expectStory(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Strikes and calls');
  await expect(page.getByText(/^Friday 13 June 2025: strikes in Iran/).first()).toBeVisible();
  await expect(mapOf(page).locator('svg:visible').first()).toBeVisible();
  await expect(listOf(page).getByText('Putin–Pezeshkian call').first()).toBeVisible();
}

for (const scripts of [true, false])
  test.describe(`without style sheets, ${scripts ? 'with' : 'and without'} scripts`, () => {
    test.use({ javaScriptEnabled: scripts, allowed: [/Failed to load resource|has not come/] });

    test('the story can be read', async ({ page }) => {
      await page.route('**/*.css', (route) => route.abort());
      await page.goto('./');
      await expectStory(page);
      // Live, it would have nothing to keep the map from growing.
      await expect(page.getByRole('alert').filter({ hasText: 'The style sheet' })).toHaveCount(
        scripts ? 1 : 0,
      );
      await expectStory(page);
    });
  });

test.describe('where scripts throw before they start', () => {
  test.use({ allowed: [/./] });

  test('the story can be read', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(window, 'Intl'));
    await page.goto('./');
    await expectStory(page);
    await expect(page.locator('html')).not.toHaveAttribute('data-ready');
  });
});

test.describe('over a slow line', () => {
  test.use({ allowed: [/Failed to load resource|Failed to fetch|net::ERR/] });

  test('the story is there to be read early, stands still, and stays when the line breaks', async ({
    page,
  }) => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Network.enable');
    const line = { latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
    await devtools.send('Network.emulateNetworkConditions', { ...line, offline: false });
    await page.addInitScript(() => {
      Object.assign(window, { shifts: 0 });
      new PerformanceObserver((list) => {
        for (const shift of list.getEntries())
          Object.assign(window, { shifts: Reflect.get(window, 'shifts') + Reflect.get(shift, 'value') });
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto('./', { waitUntil: 'commit' });
    await expectStory(page);
    const drawn = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    );
    expect(drawn).toBeLessThan(10_000);
    await devtools.send('Network.emulateNetworkConditions', { ...line, offline: true });
    // The page gives up what it was fetching, and says so.
    await expect(page.getByRole('alert')).toContainText('The live map could not start');
    await expectStory(page);
    expect(await page.evaluate(() => Reflect.get(window, 'shifts'))).toBeLessThan(0.1);
  });
});

test('no file has an ending that servers do not know: none is a module by name', () => {
  const files = readdirSync('dist', { recursive: true }).map(String);
  expect(files.filter((file) => /[.](?:mjs|cjs|ts|wasm)$/.test(file))).toEqual([]);
  expect(files.some((file) => /maplibre-gl-worker-[^/]*[.]js$/.test(file))).toBe(true);
});
