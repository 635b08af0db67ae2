import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { expect, openPage, test } from './harness';
import { idsIn, listOf, mapOf } from './regions';
import { openShare, save, shareOf } from './share';

test.describe.configure({ timeout: 60_000 });

const PAPER = [0xff, 0xfd, 0xf9];

const pixel = ({ data, width }: PNG, x: number, y: number) => {
  const at = (y * width + x) * 4;
  return [...data.subarray(at, at + 3)];
};

/** The share of pixels that differ by more than the edges of letters do. */
function difference(a: PNG, b: PNG): number {
  let differing = 0;
  for (let at = 0; at < a.data.length; at += 4) {
    const by = [0, 1, 2].map((i) => Math.abs((a.data[at + i] ?? 0) - (b.data[at + i] ?? 0)));
    if (Math.max(...by) > 96) differing += 1;
  }
  return differing / (a.data.length / 4);
}

/** What an SVG file has in it, read as XML and drawn by itself on a page without a policy of ours. */
async function opened(page: Page, file: string) {
  const other = await page.context().newPage();
  const read = await other.evaluate((text) => {
    const svg = new DOMParser().parseFromString(text, 'image/svg+xml');
    const size = (name: string) => Number(svg.documentElement.getAttribute(name));
    return {
      error: svg.querySelector('parsererror')?.textContent ?? null,
      root: svg.documentElement.tagName,
      size: { width: size('width'), height: size('height') },
      ids: [...svg.querySelectorAll('[data-event], [data-events]')].flatMap((mark) =>
        (mark.getAttribute('data-event') ?? mark.getAttribute('data-events') ?? '').split(' '),
      ),
      words: [...svg.querySelectorAll('text')].map((element) => element.textContent).join(' '),
      fonts: svg.querySelector('style')?.textContent?.match(/url\([^)]{40}/g) ?? [],
      active: svg.querySelectorAll('script, a, image, foreignObject, use').length,
    };
  }, file);
  await other.setViewportSize(read.size);
  await other.setContent(file.replace(/^<\?xml.*\?>/, ''));
  await other.evaluate(async () => {
    document.body.style.margin = '0';
    await document.fonts.ready;
  });
  const picture = PNG.sync.read(await other.screenshot());
  await other.close();
  return { ...read, picture };
}

test('what is saved of a view is what it shows: PNG and SVG alike, CSV and GeoJSON event by event', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 700 });
  await openPage(page, '?map=svg&kinds=strike,call,message');
  const shown = [...new Set(await idsIn(listOf(page)))];
  const marked = new Set(await idsIn(mapOf(page).locator('.map-marks')));
  expect(shown.length).toBeGreaterThan(8);
  await openShare(page);
  await shareOf(page).getByRole('radio', { name: '1× (1,200 px wide)' }).check();

  const svg = await save(page, 'Save SVG');
  expect(svg.name).toBe('strikes-and-calls-2025-06-13-article.svg');
  const file = svg.bytes.toString('utf8');
  const read = await opened(page, file);
  expect(read).toMatchObject({ error: null, root: 'svg', active: 0 });
  expect(new Set(read.ids)).toEqual(marked);
  for (const said of ['Strikes and calls', 'Friday 13 June 2025', 'Sources:', 'CC BY 4.0', '31 January 2026'])
    expect(read.words).toContain(said);
  expect(read.fonts.length).toBeGreaterThan(1);
  expect(read.fonts.filter((url) => !url.startsWith('url(data:font/woff2;base64,'))).toEqual([]);

  const png = await save(page, 'Save PNG');
  expect(png.name).toBe('strikes-and-calls-2025-06-13-article-1x.png');
  await expect(shareOf(page)).toContainText(`Saved as ${png.name}.`);
  const picture = PNG.sync.read(png.bytes);
  expect(picture.width).toBe(1200);
  expect(picture.height).toBe(read.size.height);
  expect(pixel(picture, 3, 3)).toEqual(PAPER);
  expect(difference(picture, read.picture)).toBeLessThan(0.001);

  const csv = (await save(page, 'Save CSV')).bytes.toString('utf8');
  const rows = csv.split(/\r\n(?=[a-z0-9-]+,(?:strike|call|message),|$)/);
  expect(rows.slice(1).flatMap((row) => row.split(',')[0] || [])).toEqual(shown);

  const features = await save(page, 'Save GeoJSON');
  const dataset: { features: { id: string; properties: { type: string } }[] } = JSON.parse(
    features.bytes.toString('utf8'),
  );
  const events = dataset.features.filter(({ properties }) => properties.type === 'event');
  expect(events.map(({ id }) => id)).toEqual(shown);
  const checked = ['node_modules/.bin/tsx', 'data/cli/main.node.ts', 'check', features.path] as const;
  expect(() => execFileSync(process.execPath, [...checked], { stdio: 'pipe' })).not.toThrow();
});

test('a picture is light and as large as asked, can be cancelled, and says when there is no room for it', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 700 });
  await openPage(page, '?map=svg&from=2026-01-16&to=2026-01-16');
  const dialog = await openShare(page);
  await dialog.getByRole('radio', { name: 'Vertical' }).check();
  await dialog.getByRole('radio', { name: '3× (3,240 px wide)' }).check();
  const large = PNG.sync.read((await save(page, 'Save PNG')).bytes);
  expect([large.width, large.height]).toEqual([3240, 4050]);
  expect(pixel(large, 3, 3)).toEqual(PAPER);
  expect(pixel(large, 3239, 4049)).toEqual(PAPER);

  await dialog.getByRole('radio', { name: 'Square' }).check();
  await dialog.getByRole('radio', { name: '1× (1,080 px wide)' }).check();
  const square = PNG.sync.read((await save(page, 'Save PNG')).bytes);
  expect([square.width, square.height]).toEqual([1080, 1080]);

  await page.route('**/*.woff2', () => {
    // Never answered: the picture waits for its fonts.
  });
  await dialog.getByRole('button', { name: 'Save SVG' }).click();
  await expect(dialog.getByRole('progressbar', { name: 'Making the picture' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(dialog).toContainText('Cancelled. Nothing was saved.');
  await expect(dialog.getByRole('progressbar')).toHaveCount(0);
  await expect(dialog.getByRole('button', { name: 'Save PNG' })).toBeFocused();
  await page.unroute('**/*.woff2');

  await page.evaluate(() => {
    HTMLCanvasElement.prototype.toBlob = (answer) => answer(null);
  });
  await dialog.getByRole('radio', { name: '2× (2,160 px wide)' }).check();
  await dialog.getByRole('button', { name: 'Save PNG' }).click();
  await expect(dialog).toContainText('no room for so large a picture');
  await expect(dialog.getByRole('button', { name: 'Save PNG at 1×' })).toBeVisible();
  expect((await save(page, 'Save SVG')).name).toBe('strikes-and-calls-2026-01-16-square.svg');
});
