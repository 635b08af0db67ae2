import { expect, openPage, test, travel } from './harness';
import { overlapsIn, textsOf } from './labels';
import { countriesOf, groundFrom, namesOf } from './names';
import { mapOf, spotOf } from './regions';
import { readStory } from './story';

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 60_000 });

const SIZES = [
  {
    width: 1440,
    height: 900,
    wanted: ['IR', 'IQ', 'TR', 'SA', 'RU', 'KZ', 'mediterranean-sea', 'black-sea'],
  },
  { width: 390, height: 844, wanted: ['RU', 'KZ'] },
] as const;

/** What a mark that stands for several events says of their number. */
const COUNT = /^×?\d+$/;

const CENTERS = [
  [45, 33],
  [53, 27],
  [35.2, 31.8],
] as const;

for (const { width, height, wanted } of SIZES)
  test(`${width} × ${height}: names stand where they belong, and cover nothing at any zoom`, async ({
    page,
    request,
  }) => {
    await page.setViewportSize({ width, height });
    const { places } = await readStory(request);
    await openPage(page);

    await test.step('the first view names countries inside their borders, and seas at sea', async () => {
      const picture = mapOf(page).locator('svg').first();
      const names = await namesOf(picture);
      const ids = names.map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining([...wanted]));
      expect(new Set(ids).size).toBe(ids.length);

      const seen = async (place: string) => ({
        at: await spotOf(picture.locator(`[data-place="${place}"]`).first()),
        position: places.get(place) ?? ([Number.NaN, Number.NaN] as const),
      });
      const ground = groundFrom(await seen('moscow'), await seen('jerusalem'));
      const countryAt = await countriesOf(page);
      for (const { id, corners, middle } of names) {
        const own = /^[A-Z]{2}$/.test(id) ? id : null;
        // A sea's name may slope: its corners lie where nothing is written.
        const points = own === null ? [middle] : corners;
        expect([...new Set(points.map((point) => countryAt(ground(point))))], id).toEqual([own]);
      }
    });

    for (const projection of ['mercator', 'globe'] as const)
      await test.step(`no text covers another at any zoom, ${projection}`, async () => {
        for (const zoom of [1.5, 3, 5, 7, 9]) {
          const named = new Set<string>();
          for (const [lon, lat] of CENTERS) {
            const link = `?at=${lon},${lat},${zoom}&projection=${projection}`;
            await travel(page, link);
            const picture = mapOf(page).locator('svg').first();
            const texts = await textsOf(picture);
            expect(overlapsIn(texts.filter(({ text }) => !COUNT.test(text))), link).toEqual([]);
            // A count may cover another's; a name covers nothing, and nothing covers it.
            const words = await picture
              .locator('[data-name]')
              .evaluateAll((names) =>
                names.map((name) =>
                  [...(name.children.length > 0 ? name.children : [name])]
                    .map((line) => line.textContent)
                    .join(' '),
                ),
              );
            const pairs = overlapsIn(texts).filter((pair) =>
              pair.split(' / ').some((text) => words.includes(text)),
            );
            expect(pairs, link).toEqual([]);
            for (const { id } of await namesOf(picture)) named.add(id);
          }
          expect(named.size, `names at zoom ${zoom}`).toBeGreaterThan(1);
        }
      });
  });

test('names are for the eye, and can be read in each theme', async ({ page }) => {
  await openPage(page, '?at=53,33,5');

  await test.step('names are for the eye: speech has none of them, and the pointer goes through', async () => {
    const name = mapOf(page).locator('[data-name="IR"]');
    await expect(name).toHaveText('IRAN');
    const hidden = await name.evaluate((text) => text.closest('[aria-hidden="true"]') !== null);
    expect(hidden).toBe(true);
    const hit = await name.evaluate((text) => {
      const { left, top, width, height } = text.getBoundingClientRect();
      return text.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
    expect(hit).toBe(false);
  });

  await test.step('names can be read: at least 4.5 to 1 on land and water, in each theme', async () => {
    for (const [theme, zoom] of [
      ['light', 3.4],
      ['dark', 3.5],
      ['contrast', 3.6],
    ] as const) {
      await travel(page, `?theme=${theme}&at=48,32,${zoom}`);
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      const ratios = await mapOf(page)
        .locator('svg')
        .first()
        .evaluate((svg) => {
          const luminance = (colour: string) => {
            const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number).map((n) => {
              const c = n / 255;
              return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
            });
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          return [...svg.querySelectorAll('[data-name]')].map((text) => {
            const { fill, stroke } = getComputedStyle(text);
            const [a, b] = [luminance(fill), luminance(stroke)];
            return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
          });
        });
      expect(ratios.length, theme).toBeGreaterThan(10);
      expect(Math.min(...ratios), theme).toBeGreaterThanOrEqual(4.5);
    }
  });
});
