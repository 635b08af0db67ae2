import type { Page } from '@playwright/test';
import { expect, openPage, test } from './harness';
import { breakFeatures, story, withOddTexts } from './odd';
import { idsIn, listOf, mapOf, timeOf } from './regions';

const DATA = '**/data/events.geojson';

/** Nothing of the data has become more than text. */
async function expectHarmless(page: Page): Promise<void> {
  expect(await page.evaluate(() => ['__pwn' in window, 'polluted' in {}])).toEqual([false, false]);
  await expect(
    page.locator('#app :is(img, script, iframe, style, [onload], [onerror], [srcdoc])'),
  ).toHaveCount(0);
  const links = await page
    .locator('#app a[href]')
    .evaluateAll((all) => all.map((link) => (link instanceof HTMLAnchorElement ? link.protocol : '')));
  expect(links.filter((protocol) => !/^https?:$/.test(protocol))).toEqual([]);
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('what is broken is left out and told of, and the rest is shown as it is', async ({ page }) => {
  const data = withOddTexts(story());
  const told = breakFeatures(data);
  const [source] = data.sources;
  Object.assign(source ?? {}, { url: 'javascript:__pwn=1' });
  const body = JSON.stringify(data).replaceAll(
    '"type":"event"',
    '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"toString":"x","type":"event"',
  );
  await page.route(DATA, (route) => route.fulfill({ body: `\ufeff${body}`, contentType: 'text/html' }));
  const id = 'call-2025-06-13-putin-netanyahu';
  await openPage(page, `?event=${id}&from=2025-06-12&to=2025-06-14`);

  const notice = page.getByRole('status').filter({ hasText: 'could not be shown' });
  await expect(notice).toHaveText(`${told.length} of ${data.features.length} items could not be shown.`);
  const details = page.getByRole('group').filter({ hasText: 'What is wrong, and how to mend it' });
  await details.getByText('What is wrong, and how to mend it').click();
  const lines = await details.getByRole('listitem').allTextContents();
  for (const [broken, says] of told)
    expect(
      lines.filter((line) => says.test(line) && (broken === null || line.includes(`(${broken})`))),
    ).toHaveLength(1);
  expect(lines.filter((line) => line.includes('is a javascript: address'))).toHaveLength(1);

  for (const region of [mapOf(page), timeOf(page), listOf(page)]) {
    const shown = await idsIn(region);
    expect(shown).toContain(id);
    expect(shown.filter((one) => told.some(([broken]) => broken === one))).toEqual([]);
  }
  await expect(
    listOf(page).getByText('<img src=x onerror=__pwn=1>').filter({ visible: true }).first(),
  ).toBeVisible();
  expect(await mapOf(page).innerHTML()).not.toMatch(/NaN|Infinity|undefined/);
  expect(await overflow(page)).toBe(0);
  await expectHarmless(page);

  await page.setViewportSize({ width: 390, height: 800 });
  // Map and axis follow the window with the next picture.
  await expect.poll(() => overflow(page)).toBe(0);
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectHarmless(page);
});

test.describe('where the data is no use', () => {
  test.use({ allowed: [/^console: /] });

  test('the page stays as built, and says what is wrong and how to mend it', async ({ page }) => {
    let body: string | Buffer = '';
    await page.route(DATA, (route) => route.fulfill({ body }));
    for (const [file, says] of [
      ['', 'the file is empty: put a dataset there'],
      [
        Buffer.from(`\ufeff${JSON.stringify(story())}`, 'utf16le'),
        'the file is not in UTF-8: save it as that',
      ],
      ['{"features":'.repeat(100_000), 'the file is not JSON: look for a missing comma, quote or bracket'],
      [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'is a list, not a dataset: write an object in { }'],
      [JSON.stringify({ ...story(), features: {} }), 'features: is “{}”, not a list: write a list in [ ]'],
    ] as const) {
      body = file;
      await page.goto('./?map=svg');
      await expect(page.getByRole('alert')).toContainText(says);
      await expect(listOf(page).getByRole('listitem').first()).toBeVisible();
    }
  });
});
