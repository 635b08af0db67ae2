import { copyFileSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { test as base, expect, type Page } from '@playwright/test';
import { idsIn, listOf, mapOf, startOf, titleOf } from './regions';
import { expectWindow } from './slider';
import { watch } from './watch';

const CALL = 'call-2025-06-13-putin-pezeshkian';
const MOST = 2_000_000;

/** The file as somebody may have saved it, under a name with spaces; without a network, and failing on any request but for it. */
const test = base.extend<{ readonly file: string; readonly nothingWrong: undefined }>({
  offline: true,
  file: async ({ browserName: _ }, use, testInfo) => {
    const copy = testInfo.outputPath('strikes and calls (1).html');
    copyFileSync('dist/readout.html', copy);
    await use(pathToFileURL(copy).href);
  },
  nothingWrong: [
    async ({ context, file }, use) => {
      // A file has no origin, and so have what it brings itself and what lies beside it.
      const problems = await watch(context, 'null');
      const asked: string[] = [];
      context.on('request', (request) => {
        const [url] = request.url().split(/[?#]/);
        if (url !== file && !url?.startsWith('data:')) asked.push(request.url());
      });
      await use(undefined);
      expect([...problems, ...asked], 'what went wrong in the page').toEqual([]);
    },
    { auto: true },
  ],
});

const ready = (page: Page) => page.locator('html[data-ready]').waitFor({ state: 'attached' });

test('the page as one file is small enough to be passed on', async () => {
  const bytes = readFileSync('dist/readout.html');
  const sizes = `${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} compressed`;
  console.log(`readout.html: ${sizes}`);
  expect(bytes.length, sizes).toBeLessThanOrEqual(MOST);
});

test('opened from a disk without a network, it is the whole page', async ({ page, file }) => {
  await page.goto(file);
  await ready(page);
  const marks = mapOf(page).locator('[data-event]');
  await expect(marks.first()).toBeVisible();
  const first = await idsIn(listOf(page));
  expect(first).toContain(CALL);
  const fonts = () =>
    [...document.fonts]
      .filter(({ status }) => status === 'loaded')
      .map(({ family }) => family.replaceAll('"', ''));
  await expect.poll(() => page.evaluate(fonts)).toEqual(expect.arrayContaining(['Inter', 'Source Serif 4']));

  await test.step('an event is opened, and stands in the address', async () => {
    await titleOf(page, CALL).click();
    await expect(page).toHaveURL(`${file}?event=${CALL}`);
    const source = listOf(page).locator(`[data-event="${CALL}"] a[href^="https:"]`).first();
    await expect(source).toBeVisible();
    await page.reload();
    await ready(page);
    await expect(titleOf(page, CALL)).toHaveAttribute('aria-expanded', 'true');
    await page.goBack();
  });

  await test.step('time is moved', async () => {
    await startOf(page).focus();
    await page.keyboard.press('ArrowLeft');
    await expectWindow(page, '2025-06-12', '2025-06-13');
    await expect.poll(() => idsIn(listOf(page))).not.toEqual(first);
    await expect(page).toHaveURL(/[?&]from=2025-06-12/);
  });

  await test.step('words are searched', async () => {
    await page.getByRole('searchbox').fill('Natanz');
    await expect(listOf(page).getByRole('listitem').filter({ hasText: 'Natanz' }).first()).toBeVisible();
    await expect.poll(async () => (await idsIn(listOf(page))).includes(CALL)).toBe(false);
    await page.getByRole('searchbox').fill('');
  });

  await test.step('what can be had without an address can be had', async () => {
    await page.getByRole('button', { name: 'Share' }).click();
    const dialog = page.getByRole('dialog', { name: /Share/ });
    await expect(dialog.getByText(/does not know where the page is published/)).toBeVisible();
    const saved = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save SVG' }).click();
    const svg = readFileSync(await (await saved).path(), 'utf8');
    expect(svg).toContain("@font-face{font-family:'Inter'");
    await page.keyboard.press('Escape');
  });

  await test.step('the sheet for paper is there', async () => {
    await page.emulateMedia({ media: 'print' });
    const paper = page.locator('.map-paper');
    expect(
      await paper.evaluate((sheet) => {
        dispatchEvent(new Event('beforeprint'));
        return sheet.querySelectorAll('.ground path').length;
      }),
    ).toBeGreaterThan(2);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
  });

  await test.step('a tour is followed and presented, and its notes are there to be printed', async () => {
    await page.getByText('Tours', { exact: true }).click();
    await page.getByRole('button', { name: 'Start the tour: One call, two accounts' }).click();
    const tour = page.getByRole('region', { name: 'Tour', exact: true });
    await tour.getByRole('button', { name: 'Next step' }).click();
    await expect(tour.getByText('Step 2 of 8')).toBeVisible();
    await page.getByRole('button', { name: 'Present' }).click();
    const controls = page.getByRole('navigation', { name: 'Presentation' });
    await expect(controls.getByText('2 / 8')).toBeVisible();
    await page.keyboard.press('s');
    const notes = page.getByRole('dialog', { name: 'Notes' });
    await expect(notes.getByText('Axios puts both calls on Thursday.')).toBeVisible();
    // A clicker closes the notes, and goes through the rest of the tour.
    await page.keyboard.press('PageDown');
    const said = new Set<string>();
    const words = () => page.getByRole('main').innerText();
    for (let now = await words(); !said.has(now); now = await words()) {
      said.add(now);
      await page.keyboard.press('PageDown');
    }
    await expect(controls.getByText('8 / 8')).toBeVisible();
    expect([...said].join()).toContain('Does the missing account show that there was no call?');
    expect([...said].join()).toContain('It shows only that none was found.');
    await page.keyboard.press('s');
    await notes.getByRole('button', { name: 'Print the notes' }).click();
    const sheets = page.getByRole('dialog', { name: 'Print' });
    await expect(sheets.getByRole('radio', { name: 'Teacher’s sheet' })).toBeChecked();
    await sheets.getByRole('button', { name: 'Close' }).click();
    await page.keyboard.press('Escape');
    await tour.getByRole('button', { name: 'End the tour' }).click();
    await expect(tour).toHaveCount(0);
  });

  await test.step('no link of its own leads nowhere, and its licences are in it', async () => {
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    const dead = links.filter((href) => !/^(?:https:|#|mailto:)/.test(href));
    expect(dead).toEqual([]);
    const missing = await page.evaluate(
      (anchors) => anchors.filter((id) => id !== '' && document.getElementById(id) === null),
      links.filter((href) => href.startsWith('#')).map((href) => href.slice(1)),
    );
    expect(missing).toEqual([]);
    await page.getByRole('link', { name: /^About/ }).click();
    await expect(page.getByRole('heading', { name: 'Boundaries' })).toBeVisible();
    await expect(mapOf(page)).toBeHidden();
    await expect(page.getByText('Copyright (c) Meta Platforms').first()).toBeVisible();
    await page.getByRole('link', { name: 'To the map' }).click();
    await expect(mapOf(page)).toBeVisible();
    await expect(marks.first()).toBeVisible();
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('it can be read: the first view, its events and how the page was made', async ({ page, file }) => {
    await page.goto(file);
    await expect(page.getByRole('heading', { level: 1, name: 'Strikes and calls' })).toBeVisible();
    await expect(mapOf(page)).toBeVisible();
    await expect(page.getByText('Putin–Pezeshkian call').first()).toBeVisible();
    await page.getByRole('link', { name: /^About/ }).click();
    await expect(page.getByRole('heading', { name: 'Boundaries' })).toBeVisible();
  });
});
