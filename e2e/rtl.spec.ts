import type { Locator, Page } from '@playwright/test';
import { faultsOf } from './axe';
import { expect, openPage, test } from './harness';
import { overlapsIn, textsOf } from './labels';
import { distance } from './mercator';
import { swipeWords } from './present';
import { spotOf } from './regions';
import { cutIn, dataOf, misplacedIn, RTL, untranslatedIn } from './rtl';

const CALL = 'call-2025-06-13-putin-netanyahu';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const boxOf = async (locator: Locator) => {
  const box = await locator.first().boundingBox();
  if (!box) throw new Error('It is not there.');
  return { ...box, right: box.x + box.width, middle: box.x + box.width / 2 };
};
const inAddress = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);
const drag = async (page: Page, handle: Locator, dx: number) => {
  const { middle, y, height } = await boxOf(handle.locator('rect'));
  await page.mouse.move(middle, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(middle + dx, y + height / 2, { steps: 4 });
  await page.mouse.up();
};
/** How far Tehran lies to the right of Jerusalem, in px. */
const eastOf = async (page: Page) => {
  const at = async (place: string) => (await spotOf(page.locator(`.map-marks [data-place="${place}"]`))).x;
  return (await at('tehran')) - (await at('jerusalem'));
};
const handleOf = (page: Page, handle: 'start' | 'end' | 'window') =>
  page.locator(`#time [data-handle="${handle}"]`);

test('the page is mirrored, the map on it is not, and time runs with the lines', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openPage(page, `?${RTL}&from=2025-06-14&to=2025-06-20`);
  const html = page.locator('html');
  await expect(html).toHaveAttribute('lang', 'ar-XB');
  await expect(html).toHaveAttribute('dir', 'rtl');

  // The column stands where lines end; the map's buttons, and its scale, where they begin.
  const column = await boxOf(page.locator('#events'));
  expect(column.x).toBe(0);
  expect((await boxOf(page.locator('.map-controls'))).right).toBeGreaterThan(1400);
  expect((await boxOf(page.locator('.scale-bar'))).right).toBeGreaterThan(1400);
  const seen = page.locator('.map-marks :is(.point, .place)');
  const places = await seen.evaluateAll((marks) => marks.map((mark) => mark.getBoundingClientRect().left));
  expect(places.filter((x) => x > column.right).length).toBeGreaterThan(places.length / 2);
  // East is still to the right.
  const nameOf = (name: string) => page.locator('.map-marks .label', { hasText: name });
  expect((await boxOf(nameOf('Tehran'))).x).toBeGreaterThan((await boxOf(nameOf('Jerusalem'))).x);
  expect(await misplacedIn(page, '.map-marks .label')).toEqual([]);

  // The start is at the right, and a handle pulled to the left goes on in time; so does its key.
  expect((await boxOf(handleOf(page, 'start'))).x).toBeGreaterThan((await boxOf(handleOf(page, 'end'))).x);
  const end = page.getByRole('slider').nth(1);
  await end.press('ArrowLeft');
  await expect.poll(() => inAddress(page, 'to')).toBe('2025-06-21');
  await end.press('ArrowRight');
  await expect.poll(() => inAddress(page, 'to')).toBe('2025-06-20');
  for (const handle of ['start', 'end', 'window'] as const) {
    const { middle, y, height } = await boxOf(handleOf(page, handle).locator('rect'));
    const isMet = await handleOf(page, handle).evaluate(
      (drawn, [x, y]) => drawn.contains(document.elementFromPoint(x, y)),
      [middle, y + height / 2] as const,
    );
    expect(isMet, `${handle} is met by the pointer`).toBe(true);
  }
  await drag(page, handleOf(page, 'window'), -85);
  await expect.poll(() => inAddress(page, 'from') ?? '').toMatch(/2025-06-1[5-9]/);
  await drag(page, handleOf(page, 'window'), 85);
  await expect.poll(() => inAddress(page, 'from')).toBe('2025-06-14');
  await drag(page, handleOf(page, 'end'), -60);
  await expect.poll(() => inAddress(page, 'to') ?? '').toMatch(/2025-06-2[1-9]/);
  const turned = (name: string) =>
    page.locator(`.timeline-${name} svg`).evaluate((icon) => getComputedStyle(icon).transform);
  expect(await turned('next')).toBe('matrix(-1, 0, 0, 1, 0, 0)');
  expect(await turned('play')).toBe('none');
});

test('every word of the interface is in its language, none is cut off, and axe finds nothing', async ({
  page,
}) => {
  const data = await dataOf(page);
  for (const [width, height] of [
    [1440, 900],
    [1024, 768],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    if (width === 1440) {
      await openPage(page, `?${RTL}&event=${CALL}`);
      for (const summary of await page.locator('.legend > summary').all()) await summary.click();
      expect(await untranslatedIn(page, data), 'English words').toEqual([]);
    }
    await expect.poll(() => cutIn(page), { message: `at ${width} px` }).toEqual([]);
    const map = page.locator('.map-surface > .map-picture');
    await expect
      .poll(async () => overlapsIn((await textsOf(map)).filter((t) => !/^×?[\d٠-٩]+$/.test(t.text))))
      .toEqual([]);
    // What lies under the axis at the foot of a phone can be brought above it; axe measures what is there now.
    await page.locator('.map-controls').evaluate((row) => row.scrollIntoView({ block: 'center' }));
    if (width !== 1024) expect(await faultsOf(page), `axe at ${width} px`).toEqual([]);
  }

  await page.locator('.share-open').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expect(dialog.locator('svg')).not.toHaveCount(0);
  expect(await untranslatedIn(page, data), 'English words to share by').toEqual([]);
  expect(await cutIn(page), 'cut off in the dialog').toEqual([]);
  expect(await faultsOf(page), 'axe on the dialog').toEqual([]);
  await dialog.locator('[aria-haspopup="dialog"]').click();
  const sheets = dialog.filter({ has: page.getByRole('radio') });
  await expect(sheets).toBeVisible();
  expect(await untranslatedIn(page, data), 'English words to print by').toEqual([]);
  expect(await cutIn(page), 'cut off in the sheets').toEqual([]);
  expect(await faultsOf(page), 'axe on the sheets').toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('an embed is mirrored in 320 px, and its map goes with the hand', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 520 });
  await page.goto(`./embed.html?${RTL}`);
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  expect((await boxOf(page.locator('.map-controls'))).right).toBeGreaterThan(300);
  expect((await boxOf(handleOf(page, 'start'))).x).toBeGreaterThan((await boxOf(handleOf(page, 'end'))).x);
  expect(await cutIn(page)).toEqual([]);
  expect(await untranslatedIn(page, await dataOf(page))).toEqual([]);
  expect(await faultsOf(page)).toEqual([]);

  // The map goes with the hand, not against it: what lies under the pointer stays there.
  const tehran = page.locator('.map-marks [data-place="tehran"]');
  const [before, jerusalem] = [await spotOf(tehran), await eastOf(page)];
  await page.mouse.move(before.x, before.y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -300);
  await page.keyboard.up('Control');
  await expect.poll(() => eastOf(page)).toBeGreaterThan(jerusalem * 1.3);
  expect(distance(await spotOf(tehran), before)).toBeLessThanOrEqual(2);
  await page.mouse.move(40, before.y + 60);
  await page.mouse.down();
  await page.mouse.move(10, before.y + 60, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Math.round((await spotOf(tehran)).x - before.x)).toBe(-30);
});

test('before a room, arrows and buttons turn the pages where the lines go', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await openPage(page, `?${RTL}&mode=present&tour=thirteenth-of-june-2025&step=2`);
  const words = await boxOf(page.getByRole('main'));
  expect(words.x).toBe(0);
  expect((await boxOf(page.locator('.present-map'))).x).toBeGreaterThanOrEqual(words.right - 1);
  expect((await boxOf(page.locator('.present-next'))).x).toBeLessThan(
    (await boxOf(page.locator('.present-previous'))).x,
  );
  expect(await misplacedIn(page, '.map-marks .label')).toEqual([]);
  const main = page.getByRole('main');
  const first = await main.innerText();
  for (const on of ['ArrowLeft', 'PageDown']) {
    await page.keyboard.press(on);
    await expect.poll(() => main.innerText(), { message: on }).not.toBe(first);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => main.innerText()).toBe(first);
  }
  // A page is turned by pulling it to where lines begin, and back by pulling it to where they end.
  await swipeWords(main, 100, 300);
  await expect.poll(() => main.innerText()).not.toBe(first);
  await swipeWords(main, 300, 100);
  await expect.poll(() => main.innerText()).toBe(first);
  expect(await cutIn(page)).toEqual([]);
  expect(await untranslatedIn(page, await dataOf(page))).toEqual([]);
  expect(await faultsOf(page)).toEqual([]);

  // So does the speaker's own window.
  const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
  const said = speaker.locator('.speaker-shown');
  await expect(said).not.toBeEmpty();
  const shown = await said.innerText();
  await speaker.keyboard.press('ArrowLeft');
  await expect.poll(() => said.innerText()).not.toBe(shown);
  await speaker.keyboard.press('ArrowRight');
  await expect.poll(() => said.innerText()).toBe(shown);
  expect((await boxOf(speaker.locator('.speaker-notes'))).right).toBeLessThan(
    (await boxOf(speaker.locator('.speaker-now'))).x,
  );
  expect(await cutIn(speaker)).toEqual([]);
  expect(await untranslatedIn(speaker, await dataOf(page))).toEqual([]);
  expect(await faultsOf(speaker)).toEqual([]);
  await speaker.close();

  // The head of a tour is low: its two buttons, with longer words, still stand apart.
  await page.keyboard.press('Escape');
  await expect(page.locator('.tour')).toBeVisible();
  const [share, present] = [
    await boxOf(page.locator('.share-open')),
    await boxOf(page.locator('.present-open')),
  ];
  expect(share.x - present.right).toBeGreaterThanOrEqual(4);
  expect(await untranslatedIn(page, await dataOf(page))).toEqual([]);
});
