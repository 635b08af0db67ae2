import type { Page, PlaywrightWorkerOptions } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../src/entry/build/chromium';
import { openPage } from './harness';

type LaunchOptions = PlaywrightWorkerOptions['launchOptions'];

/** Starts a Chromium whose WebGL is drawn by the processor, so that it is there on every machine. */
export function softwareWebgl(): LaunchOptions {
  const executablePath = findChromium();
  return {
    ...(executablePath === null ? {} : { executablePath }),
    args: [
      ...CHROMIUM_FLAGS,
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      // Else all of the page, and not the canvas only, is put together as if there were a graphics card.
      '--disable-gpu-compositing',
    ],
  };
}

/** Resolves when the page shows this basemap, and for `svg` only from now on. */
export const basemapIs = (page: Page, shown: 'svg' | 'webgl'): Promise<void> =>
  page.locator(`html[data-basemap="${shown}"]`).waitFor({ state: 'attached', timeout: 30_000 });

/** Opens the page with WebGL asked for, and waits until it draws the land. */
export async function openWebgl(page: Page, search = ''): Promise<void> {
  await openPage(page, `?map=webgl${search}`);
  await basemapIs(page, 'webgl');
}

/** Resolves once the page has been idle, and idle again: whatever it meant to do then has been begun. */
export const idleTwice = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        const wait = { timeout: 3000 };
        requestIdleCallback(() => requestIdleCallback(() => done(), wait), wait);
      }),
  );

/** Where every mark of the map is, by its key: its box in px of the window. */
export const markBoxes = (page: Page): Promise<Record<string, readonly number[]>> =>
  page.locator('.map-marks [data-key]').evaluateAll((marks) =>
    Object.fromEntries(
      marks.map((mark) => {
        const { x, y, width, height } = mark.getBoundingClientRect();
        return [mark.getAttribute('data-key') ?? '', [x, y, width, height]];
      }),
    ),
  );

/** A picture of the bare land: no marks, no controls. */
export async function pictureOfLand(page: Page): Promise<Buffer> {
  await page.locator('.map-marks, .map-controls').evaluateAll((covers) => {
    for (const cover of covers)
      if (cover instanceof HTMLElement || cover instanceof SVGElement) cover.style.visibility = 'hidden';
  });
  return page.screenshot({ clip: { x: 40, y: 40, width: 560, height: 440 }, animations: 'disabled' });
}

/** How far, right and down in px, one picture must be moved to lie best on another: for shifts of a px or so. */
export function shiftBetween(page: Page, one: Buffer, other: Buffer): Promise<readonly [number, number]> {
  return page.evaluate(
    async (pictures) => {
      const grey = async (encoded: string) => {
        const bytes = Uint8Array.from(atob(encoded), (c) => c.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
        if (!context) throw new Error('No canvas to read the picture with.');
        context.drawImage(image, 0, 0);
        const { data, width, height } = context.getImageData(0, 0, image.width, image.height);
        let levels = Float64Array.from({ length: width * height }, (_, i) =>
          [0, 1, 2].reduce((sum, channel) => sum + (data[4 * i + channel] ?? 0), 0),
        );
        // A hairline has no slope to measure by until it is blurred.
        for (const step of [1, width, 1, width, 1, width])
          levels = levels.map((_, i, all) => {
            let sum = 0;
            for (let k = -2; k <= 2; k++) sum += all[i + k * step] ?? 0;
            return sum / 5;
          });
        return { width, height, levels };
      };
      const [a, b] = await Promise.all([grey(pictures[0]), grey(pictures[1])]);
      // Lucas and Kanade: the shift that the slopes of the two pictures explain best.
      let [xx, xy, yy, xt, yt] = [0, 0, 0, 0, 0];
      const at = (p: typeof a, x: number, y: number) => p.levels[y * p.width + x] ?? 0;
      for (let y = 8; y < a.height - 8; y++)
        for (let x = 8; x < a.width - 8; x++) {
          const dx = (at(a, x + 1, y) - at(a, x - 1, y) + at(b, x + 1, y) - at(b, x - 1, y)) / 4;
          const dy = (at(a, x, y + 1) - at(a, x, y - 1) + at(b, x, y + 1) - at(b, x, y - 1)) / 4;
          const dt = at(b, x, y) - at(a, x, y);
          xx += dx * dx;
          xy += dx * dy;
          yy += dy * dy;
          xt += dx * dt;
          yt += dy * dt;
        }
      const det = xx * yy - xy * xy;
      return [(xy * yt - yy * xt) / det, (xy * xt - xx * yt) / det] as const;
    },
    [one.toString('base64'), other.toString('base64')] as const,
  );
}

/** The colour of one px of a picture, such as #f4f1ea. */
export function colourAt(page: Page, picture: Buffer, x: number, y: number): Promise<string> {
  return page.evaluate(
    async ({ encoded, x, y }) => {
      const bytes = Uint8Array.from(atob(encoded), (c) => c.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      context?.drawImage(image, 0, 0);
      const [r = 0, g = 0, b = 0] = context?.getImageData(x, y, 1, 1).data ?? [];
      return `#${[r, g, b].map((level) => level.toString(16).padStart(2, '0')).join('')}`;
    },
    { encoded: picture.toString('base64'), x, y },
  );
}
