import { expect, openPage, test, travel } from './harness';
import { NAMED, overlapsIn, textsOf } from './labels';
import { mapOf, timeOf } from './regions';

const SIZES = [
  [390, 844],
  [768, 1024],
  [1024, 768],
  [1440, 900],
] as const;

const WHOLE = '?from=2025-01-01&to=2026-01-31';

const VIEWS = {
  'the first view': '',
  '13 to 24 June': '?from=2025-06-13&to=2025-06-24',
  January: '?from=2026-01-01&to=2026-01-31',
  'the whole period': WHOLE,
} as const;

/** What a mark or line that stands for several events says of their number. */
const COUNT = /^×?\d+$/;

for (const [width, height] of SIZES)
  test.describe(`${width} × ${height}`, () => {
    test.use({ viewport: { width, height }, contextOptions: { reducedMotion: 'reduce' } });

    test('no text of the map or axis covers another or leaves the part seen; counts and places can be read', async ({
      page,
    }) => {
      const picture = mapOf(page).locator('svg').first();
      await openPage(page);
      const first = (await textsOf(picture)).map(({ text }) => text);
      for (const name of NAMED) expect(first).toContainEqual(expect.stringContaining(name));

      for (const [name, search] of Object.entries(VIEWS)) {
        if (search !== '') await travel(page, search);
        const texts = await textsOf(picture);
        expect(texts.length, name).toBeGreaterThan(8);
        expect(overlapsIn(texts.filter(({ text }) => !COUNT.test(text))), name).toEqual([]);

        const frame = await picture.boundingBox();
        const column = await page.locator('main').boundingBox();
        const foot = await timeOf(page).boundingBox();
        if (!frame || !column || !foot) throw new Error('A part of the page is not there.');
        const isWide = column.y < frame.y + frame.height;
        const right = isWide ? column.x : frame.x + frame.width;
        const bottom = isWide ? foot.y : frame.y + frame.height;
        const outside = texts.filter(
          ({ x0, y0, x1, y1 }) => x0 < frame.x - 1 || y0 < frame.y - 1 || x1 > right + 1 || y1 > bottom + 1,
        );
        expect(
          outside.map(({ text }) => text),
          name,
        ).toEqual([]);

        const axis = await textsOf(timeOf(page).locator('.timeline-axis'));
        expect(axis.length, name).toBeGreaterThan(5);
        expect(overlapsIn(axis), name).toEqual([]);

        if (search !== WHOLE) continue;
        expect(texts.filter(({ text }) => COUNT.test(text)).length).toBeGreaterThan(5);
        expect(overlapsIn(texts).filter((pair) => COUNT.test(pair.split(' / ')[0] ?? ''))).toEqual([]);
      }
    });
  });
