import { extname, resolve } from 'node:path';
import { bundle } from './bundle';
import { expect, openPage, test, travel } from './harness';
import {
  basemapIs,
  idleTwice,
  markBoxes,
  openWebgl,
  pictureOfLand,
  shiftBetween,
  softwareWebgl,
} from './maplibre';

test.use({
  launchOptions: softwareWebgl(),
  // No more land than is compared: the processor paints it, px by px.
  viewport: { width: 1024, height: 768 },
  contextOptions: { reducedMotion: 'reduce' },
});
test.describe.configure({ timeout: 90_000 });

/** Numbers from 0 to 1 that look random and are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const PROJECTIONS = ['mercator', 'globe'] as const;

test('MapLibre puts every place where our own projection does', async ({ page, baseURL }) => {
  const files = await bundle({
    rolldownOptions: {
      input: resolve('src/map/basemap/maplibre/equality.fixture.ts'),
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: 'equality.js' },
    },
  });
  await page.route('**/equality/**', (route) => {
    const name = new URL(route.request().url()).pathname.replace('/equality/', '');
    const body = files.get(name);
    if (body === undefined) return route.fulfill({ contentType: 'text/html', body: '<!doctype html><body>' });
    const contentType = extname(name) === '.js' ? 'text/javascript' : 'application/octet-stream';
    return route.fulfill({ contentType, body: typeof body === 'string' ? body : Buffer.from(body) });
  });
  await page.goto(`${baseURL}equality/page`);

  const next = numbers(20250613);
  for (const frame of [
    { width: 390, height: 420 },
    { width: 1040, height: 780 },
    { width: 2400, height: 1300 },
  ])
    for (const projection of PROJECTIONS) {
      const cameras = Array.from({ length: 70 }, () => ({
        center: [next() * 360 - 180, next() * 160 - 80] as const,
        zoom: 1.5 + next() * 8.5,
        projection,
      }));
      const points = Array.from({ length: 20 }, () => [next(), next()] as const);
      const { worst, places } = await page.evaluate(
        async ({ url, cameras, frame, points }) => {
          const { measureEquality } = await import(url);
          return measureEquality(cameras, frame, points);
        },
        { url: `${baseURL}equality/equality.js`, cameras, frame, points },
      );
      test.info().annotations.push({
        type: 'measured',
        description: `${projection} ${frame.width} px: ${worst} px over ${places} places`,
      });
      expect(places).toBeGreaterThan(700);
      expect(worst).toBeLessThan(0.01);
    }
});

// A globe from afar is mostly hairlines, which MapLibre lays on the ground and SVG does not; and where the processor
// stands in for a graphics card, `exp` and `sin` are so rough that a globe from zoom 8 on drifts by up to 1 px.
for (const [projection, farthest, closest, allowed] of [
  ['mercator', 1.5, 10, 0.2],
  ['globe', 3, 7.5, 0.5],
] as const)
  test(`no mark moves, and no land under it, when WebGL takes over: ${projection}`, async ({ page }) => {
    const next = numbers(20260116);
    const links = Array.from({ length: 4 }, (_, i) => {
      const zoom = farthest + ((closest - farthest) * (i + next())) / 4;
      // Nearer to one coast the closer the look, so that there is always something to measure by.
      const near = (degrees: number) => (degrees + ((next() - 0.5) * 20) / 2 ** zoom).toFixed(4);
      const at = `${near(50.8)},${near(28.95)},${zoom.toFixed(2)}`;
      return { at, search: `&projection=${projection}&at=${at}&from=2025-06-12&to=2025-06-24` };
    });
    // Finer land comes a little later, once something is seen close by.
    const finest = page.waitForResponse(/region-.*json/);
    await openPage(page, `?map=svg${links.at(-1)?.search}`);
    await finest;
    const drawn = [];
    for (const { at, search } of links) {
      await travel(page, `?map=svg${search}`);
      await idleTwice(page);
      drawn.push({ at, search, boxes: await markBoxes(page), land: await pictureOfLand(page) });
    }
    for (const [i, { at, search, boxes, land }] of drawn.entries()) {
      // The first is what the page starts with: there SVG is seen until WebGL takes over.
      if (i === 0) await openWebgl(page, search);
      else await travel(page, `?map=webgl${search}`);
      await basemapIs(page, 'webgl');
      expect(await markBoxes(page)).toEqual(boxes);
      expect(Object.keys(boxes).length).toBeGreaterThan(3);
      let shift: readonly number[] = [];
      await expect
        .poll(
          async () => {
            shift = await shiftBetween(page, land, await pictureOfLand(page));
            return Math.hypot(...shift);
          },
          { message: `at ${at}`, timeout: 15_000 },
        )
        .toBeLessThan(allowed);
      test
        .info()
        .annotations.push({ type: 'measured', description: `${at}: ${shift.map((px) => px.toFixed(3))} px` });
    }
  });

test('a shift of the land would be seen', async ({ page }) => {
  await openPage(page, '?map=svg&at=51,33,5');
  const land = await pictureOfLand(page);
  await page
    .locator('.map-land')
    .evaluate((element) => element.setAttribute('transform', 'translate(0.25,-0.5)'));
  const [x, y] = await shiftBetween(page, land, await pictureOfLand(page));
  expect(x).toBeCloseTo(0.25, 1);
  expect(y).toBeCloseTo(-0.5, 1);
});
