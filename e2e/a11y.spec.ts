import { expectFaultless, faultsOf, TWO_WIDTHS } from './axe';
import { openOptions } from './axis';
import { expect, openPage, test, travel } from './harness';
import { titleOf } from './regions';
import { openShare } from './share';

const CALL = 'call-2025-06-13-putin-pezeshkian';
const TOUR = 'thirteenth-of-june-2025';

test.use({ contextOptions: { reducedMotion: 'reduce' } });
// Axe reads a page seven times for each thing that is named; of what opens over a page, that alone.
test.describe.configure({ timeout: 120_000 });

test('axe finds nothing wrong with an event open, what explains it and notices, without WebGL', async ({
  page,
}) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await openPage(page, `?event=${CALL}&clock=mine&map=webgl`);
  await expect(titleOf(page, CALL)).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('button', { name: 'Dismiss' })).toHaveCount(2);
  await page.getByText('Show and explain').click();
  await expectFaultless(page, 'open');
  // What is drawn in a mark may be a part of its name only; what is written on a control is in it.
  for (const part of ['.story', '.page-reading', '.map-controls', '.timeline-buttons', '.timeline-window'])
    expect(await faultsOf(page, part, ['label-content-name-mismatch']), part).toEqual([]);
});

test('axe finds nothing wrong with the first view and the choices of time', async ({ page }) => {
  await openPage(page, '?map=svg');
  await expectFaultless(page, 'first view');
  await openOptions(page);
  await expectFaultless(page, 'choices of time', '.time-options', TWO_WIDTHS);
});

test('axe finds nothing wrong with time that plays, with filters, and with no events at all', async ({
  page,
}) => {
  await openPage(page, '?map=svg&kinds=strike,call&by=iran&q=tehran');
  await page.getByText('Show and explain').click();
  await expectFaultless(page, 'filters', 'html', TWO_WIDTHS);
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expectFaultless(page, 'playing', '.page-time', TWO_WIDTHS);
  await page.keyboard.press('Space');
  await travel(page, '?map=svg&q=zzzz');
  expect(await faultsOf(page), 'no events').toEqual([]);
});

test('axe finds nothing wrong with a step of a tour, the dialogs to share and to print', async ({ page }) => {
  await openPage(page, `?map=svg&tour=${TOUR}&step=3`);
  await page.getByRole('button', { name: 'Show the answer' }).click();
  await page.getByText('How do we know?').click();
  await expectFaultless(page, 'step');
  const share = await openShare(page);
  await expectFaultless(page, 'share', 'dialog[open]', TWO_WIDTHS);
  await share.getByRole('button', { name: 'Print a sheet…' }).click();
  await expect(page.getByRole('dialog', { name: 'Print' })).toBeVisible();
  await expectFaultless(page, 'print', 'dialog[open]', TWO_WIDTHS);
});

test('axe finds nothing wrong with what is shown to a room, its dialogs, and the speaker’s window', async ({
  page,
}) => {
  await openPage(page, `?map=svg&mode=present&tour=${TOUR}&step=3`);
  await expectFaultless(page, 'present');
  await page.keyboard.press('w');
  await expect(page.getByRole('dialog', { name: 'How do we know?' })).toBeVisible();
  await expectFaultless(page, 'how known', 'dialog[open]', TWO_WIDTHS);
  await page.keyboard.press('w');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await expectFaultless(page, 'keys', 'dialog[open]', TWO_WIDTHS);
  await page.keyboard.press('Escape');
  const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
  await expect(speaker.getByRole('heading', { level: 1 })).toContainText('3 / 7');
  await expectFaultless(speaker, 'speaker', 'html', TWO_WIDTHS);
  await page.close();
  await expect(speaker.getByText('The presentation is closed')).toBeVisible();
});

test('axe finds nothing wrong with the embed and an event open in it', async ({ page }) => {
  await page.goto('./embed.html?map=svg');
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Next event' }).click();
  await expect(page.getByRole('region', { name: 'Open event' })).toBeVisible();
  await expectFaultless(page, 'embed with an event');
});

test('axe finds nothing wrong with the pages to read, and with a speaker’s window that waits', async ({
  page,
}) => {
  for (const file of ['about.html', 'teaching.html', 'speaker.html']) {
    await page.goto(`./${file}`);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await expectFaultless(page, file, 'html', TWO_WIDTHS);
  }
  await page.goto('./examples/article.html');
  expect(await faultsOf(page), 'an article').toEqual([]);
  await page.goto('./events.html');
  // All entries are made alike, and axe needs a minute for all of them: one of each kind is enough.
  await page.getByRole('article').evaluateAll((articles) => {
    for (const [i, article] of articles.entries()) {
      const alike = articles.slice(0, i).filter(({ dataset }) => dataset.kind === article.dataset.kind);
      if (alike.length > 0) article.remove();
    }
  });
  await expectFaultless(page, 'events.html', 'html', TWO_WIDTHS);
});

test.describe('without what it needs', () => {
  test.use({ allowed: [/^console: Failed to load resource|404/] });

  test('axe finds nothing wrong with the page as built, nor with it where the data is missing', async ({
    page,
  }) => {
    await page.route('**/data/events*.geojson', (route) => route.fulfill({ status: 404 }));
    await page.goto('./');
    await expect(page.locator('html')).toHaveAttribute('data-failed', /.*/);
    await expectFaultless(page, 'data missing', 'html', TWO_WIDTHS);
    await page.goto(`./?tour=${TOUR}`);
    await expect(page.locator('html')).toHaveAttribute('data-failed', /.*/);
    expect(await faultsOf(page), 'kept back').toEqual([]);
    await page.route('**/assets/*.js', (route) => route.abort());
    await page.goto('./');
    await expectFaultless(page, 'as built', 'html', TWO_WIDTHS);
  });
});
