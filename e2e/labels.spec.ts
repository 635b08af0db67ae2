import { expect, openPage, test } from './harness';
import { NAMED, overlapsIn, textsOf } from './labels';
import { mapOf, timeOf } from './regions';

const SIZES = [
  [390, 844],
  [768, 1024],
  [1024, 768],
  [1440, 900],
] as const;

const VIEWS = {
  'the first view': '',
  '13 to 24 June': '?from=2025-06-13&to=2025-06-24',
  January: '?from=2026-01-01&to=2026-01-31',
  'the whole period': '?from=2025-01-01&to=2026-01-31',
} as const;

/** What a mark or line that stands for several events says of their number. */
const COUNT = /^×?\d+$/;

for (const [width, height] of SIZES)
  test.describe(`${width} × ${height}`, () => {
    test.use({ viewport: { width, height }, contextOptions: { reducedMotion: 'reduce' } });

    for (const [name, search] of Object.entries(VIEWS)) {
      test(`${name}: no text of the map or axis covers another or leaves the part seen`, async ({ page }) => {
        await openPage(page, search);
        const texts = await textsOf(mapOf(page).locator('svg').first());
        expect(texts.length).toBeGreaterThan(8);
        expect(overlapsIn(texts.filter(({ text }) => !COUNT.test(text)))).toEqual([]);

        const frame = await mapOf(page).locator('svg').first().boundingBox();
        const column = await page.locator('main').boundingBox();
        const foot = await timeOf(page).boundingBox();
        if (!frame || !column || !foot) throw new Error('A part of the page is not there.');
        const isWide = column.y < frame.y + frame.height;
        const right = isWide ? column.x : frame.x + frame.width;
        const bottom = isWide ? foot.y : frame.y + frame.height;
        const outside = texts.filter(
          ({ x0, y0, x1, y1 }) => x0 < frame.x - 1 || y0 < frame.y - 1 || x1 > right + 1 || y1 > bottom + 1,
        );
        expect(outside.map(({ text }) => text)).toEqual([]);

        const axis = await textsOf(timeOf(page).locator('.timeline-axis'));
        expect(axis.length).toBeGreaterThan(5);
        expect(overlapsIn(axis)).toEqual([]);
      });
    }

    test('the whole period: counts can be read', async ({ page }) => {
      await openPage(page, VIEWS['the whole period']);
      const texts = await textsOf(mapOf(page).locator('svg').first());
      expect(texts.filter(({ text }) => COUNT.test(text)).length).toBeGreaterThan(5);
      expect(overlapsIn(texts).filter((pair) => COUNT.test(pair.split(' / ')[0] ?? ''))).toEqual([]);
    });

    test('the first view names the places and both calls', async ({ page }) => {
      await openPage(page);
      const texts = (await textsOf(mapOf(page).locator('svg').first())).map(({ text }) => text);
      for (const name of NAMED) expect(texts).toContainEqual(expect.stringContaining(name));
    });
  });
