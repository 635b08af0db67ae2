import { inflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { expect, openPage, test } from './harness';
import { openShare } from './share';

const TOUR = 'one-call-two-accounts';
const SHEETS = ['Reader’s sheet', 'Pupil’s sheet', 'Teacher’s sheet'] as const;
/** Width and height in pt, as a PDF has them. */
const PAPERS = { A4: [595, 842], Letter: [612, 792] } as const;
/** How many pages each is, at least and at most. */
const PAGES = { 'Reader’s sheet': [3, 8], 'Pupil’s sheet': [1, 2], 'Teacher’s sheet': [3, 5] } as const;

test.describe.configure({ timeout: 60_000 });
test.use({ viewport: { width: 1280, height: 800 } });

const sheetOf = (page: Page) => page.locator('.sheets');

/** The browser's own dialog would wait for somebody. */
const withoutPrinter = (page: Page) =>
  page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });

async function order(page: Page, sheet: string, paper: string): Promise<void> {
  await page.evaluate(() => document.documentElement.removeAttribute('data-printed'));
  const share = await openShare(page);
  await share.getByRole('button', { name: 'Print a sheet…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Print' });
  await dialog.getByRole('radio', { name: sheet }).check();
  await dialog.getByRole('radio', { name: paper, exact: true }).check();
  await dialog.getByRole('button', { name: 'Print…', exact: true }).click();
  await page.locator('html[data-printed]').waitFor({ state: 'attached' });
  await expect(dialog).toHaveCount(0);
}

/** How many pieces of text each page of a PDF shows, in order: about as many as it has letters. */
function textsOf(pdf: Buffer): number[] {
  const file = pdf.toString('latin1');
  const objects = new Map(
    [...file.matchAll(/(?:^|\n)(\d+) 0 obj\b([\s\S]*?)endobj/g)].map(([, id, body]) => [id, body ?? '']),
  );
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b(?!s)/.test(body));
  return pages.map((page) => {
    const body = objects.get(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '') ?? '';
    const packed = /stream\r?\n([\s\S]*?)\r?\nendstream/.exec(body)?.[1] ?? '';
    return (
      inflateSync(Buffer.from(packed, 'latin1'))
        .toString('latin1')
        .match(/\bT[jJ]\b/g)?.length ?? 0
    );
  });
}

const tell = (page: Page, event: 'beforeprint' | 'afterprint') =>
  page.evaluate((name) => window.dispatchEvent(new Event(name)), event);

test('each sheet of a tour is printed on each paper, on as many pages as it should be', async ({ page }) => {
  await withoutPrinter(page);
  await openPage(page, `?map=svg&theme=dark&tour=${TOUR}&step=2`);
  for (const sheet of SHEETS)
    for (const paper of ['A4', 'Letter'] as const) {
      await order(page, sheet, paper);
      const file = await page.pdf({ preferCSSPageSize: true });
      const pdf = file.toString('latin1');
      const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
        Math.round(Number(width)),
        Math.round(Number(height)),
      ]);
      const pages = pdf.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
      expect(sizes, `${sheet} on ${paper}`).toEqual(Array.from({ length: pages }, () => [...PAPERS[paper]]));
      const [least, most] = PAGES[sheet];
      expect(pages, `pages of the ${sheet} on ${paper}`).toBeGreaterThanOrEqual(least);
      expect(pages, `pages of the ${sheet} on ${paper}`).toBeLessThanOrEqual(most);
      // No page is blank, nor has the sheet's last lines alone.
      const texts = textsOf(file);
      expect(texts).toHaveLength(pages);
      expect(Math.min(...texts), `${sheet} on ${paper}: ${texts}`).toBeGreaterThan(400);
      await expect(sheetOf(page)).toHaveCount(0);
    }
});

test('the pupil’s sheet has numbers and questions, the teacher’s names and answers; a code where the site has an address', async ({
  page,
}) => {
  await withoutPrinter(page);
  // The page as a build with SITE_URL has it.
  await page.route(/\/\?map=svg&tour/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      '</head>',
      '<link rel="canonical" href="https://example.org/readout/"></head>',
    );
    await route.fulfill({ response, body });
  });
  await openPage(page, `?map=svg&tour=${TOUR}&step=2`);
  const read = async (sheet: string) => {
    await order(page, sheet, 'A4');
    await tell(page, 'beforeprint');
    const sheets = sheetOf(page);
    const text = await sheets.textContent();
    const maps = await sheets.locator('.sheet-map').allTextContents();
    const codes = await sheets.getByRole('img', { name: /^QR code/, includeHidden: true }).count();
    await tell(page, 'afterprint');
    await expect(sheets).toHaveCount(0);
    return { text: text ?? '', maps, codes };
  };
  const pupil = await read('Pupil’s sheet');
  const teacher = await read('Teacher’s sheet');
  expect(pupil.codes).toBe(1);
  expect(pupil.text).toContain(`https://example.org/readout/?tour=${TOUR}&step=2`);
  expect(pupil.maps.join()).toMatch(/12345/);
  expect(pupil.maps.join()).not.toMatch(/Moscow|Tehran|Jerusalem|Iran/);
  expect(teacher.maps.join()).toMatch(/Moscow.*Tehran|Tehran.*Moscow/);
  const [question, answer] = [
    'Does the missing account show that there was no call?',
    'It shows only that none was found.',
  ];
  expect(pupil.text).toContain(question);
  expect(pupil.text).not.toContain(answer);
  expect(teacher.text).toContain(question);
  expect(teacher.text).toContain(answer);
  expect(teacher.text).toContain('Glossary');
});

test('while presenting, paper has the reader’s sheet of the step, in ink and white', async ({ page }) => {
  await openPage(page, `?map=svg&mode=present&tour=${TOUR}&step=2`);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 718, height: 1000 });
  const map = sheetOf(page).locator('.sheet-map').first();
  await expect(map).toBeVisible({ timeout: 20_000 });
  await expect(sheetOf(page)).toHaveAttribute('data-sheet', 'reader');
  const flat = await page.locator('.present').evaluate((present) => {
    const { top, bottom } = present.getBoundingClientRect();
    return { top, bottom, height: document.documentElement.scrollHeight };
  });
  expect(flat.height).toBeGreaterThan(1500);
  const { width, height, data } = PNG.sync.read(await map.screenshot());
  const frame = await map.boundingBox();
  const scale = width / (frame?.width ?? width);
  expect(height).toBeGreaterThan(100);
  const numbers = await map.locator('[data-number] rect').evaluateAll((boxes) =>
    boxes.map((box) => {
      const { x, y, width, height } = box.getBoundingClientRect();
      return { x, y, width, height };
    }),
  );
  expect(numbers.length).toBe(5);
  for (const box of numbers) {
    const grey: number[] = [];
    for (
      let y = Math.ceil((box.y - (frame?.y ?? 0)) * scale);
      y < (box.y - (frame?.y ?? 0) + box.height) * scale;
      y += 1
    )
      for (
        let x = Math.ceil((box.x - (frame?.x ?? 0)) * scale);
        x < (box.x - (frame?.x ?? 0) + box.width) * scale;
        x += 1
      ) {
        const at = (y * width + x) * 4;
        grey.push(0.3 * (data[at] ?? 0) + 0.59 * (data[at + 1] ?? 0) + 0.11 * (data[at + 2] ?? 0));
      }
    expect(Math.min(...grey)).toBeLessThan(110);
    expect(Math.max(...grey)).toBeGreaterThan(240);
  }
});
