import { readFileSync } from 'node:fs';
import { expect, openPage, test } from './harness';
import { progressOf, smallWords, stepsOf, wordsOf } from './present';

/** What a room reads from its last row, in px on a screen 1280 px wide. */
const LEAST = 24;

test.use({ viewport: { width: 1280, height: 720 }, contextOptions: { reducedMotion: 'reduce' } });

const TOURS = ['thirteenth-of-june-2025', 'messages-through-moscow', 'one-call-two-accounts'];

for (const tour of TOURS)
  test(`every word of every slide, map and axis of ${tour} is as large as a room needs`, async ({
    page,
    request,
  }) => {
    const steps = await stepsOf(request, tour);
    await openPage(page, `?map=svg&mode=present&tour=${tour}`);
    let before = '';
    for (;;) {
      const { said, small, cut } = await smallWords(page, LEAST);
      if (said === before) break;
      expect(small, said).toEqual([]);
      // All of it is seen without scrolling, and nothing is broken off at the side.
      expect(cut, said).toBe(0);
      before = said;
      await page.keyboard.press('PageDown');
    }
    await expect(progressOf(page)).toHaveText(`${steps.length} / ${steps.length}`);
  });

test('a long list of sources goes over several screens, and leaves nobody out', async ({ page }) => {
  await openPage(page, '?map=svg&mode=present&tour=thirteenth-of-june-2025&step=7');
  const listed = () => wordsOf(page).getByRole('listitem').allTextContents();
  const all: string[] = [];
  const told = () => wordsOf(page).getByText(/^\d+–\d+ of \d+\./);
  const count = Number(/of (\d+)/.exec(await told().innerText())?.[1]);
  while (all.length < count) {
    const shown = await listed();
    await expect(told()).toHaveText(
      new RegExp(`^${all.length + 1}–${all.length + shown.length} of ${count}`),
    );
    all.push(...shown);
    await page.keyboard.press('PageDown');
  }
  expect(new Set(all).size).toBe(count);
  const { sources } = JSON.parse(readFileSync('data/events.geojson', 'utf8')) as {
    sources: { publisher: string }[];
  };
  const publishers = new Set(sources.map(({ publisher }) => publisher));
  expect(all.filter((name) => !publishers.has(name))).toEqual([]);

  // What opens over a slide is as large.
  for (const key of ['?', 'g', 'w']) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await smallWords(page, LEAST)).toMatchObject({ small: [] });
    await page.keyboard.press('Escape');
  }
  await page.getByRole('button', { name: 'More' }).click();
  await expect(page.getByRole('dialog', { name: 'More' })).toBeVisible();
  expect(await smallWords(page, LEAST)).toMatchObject({ small: [] });
});
