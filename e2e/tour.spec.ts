import type { Page } from '@playwright/test';
import { expect, openPage, test } from './harness';
import { openShare, textIn } from './share';

const panel = (page: Page) => page.getByRole('region', { name: 'Tour', exact: true });
const shownDay = (page: Page) => page.getByRole('slider', { name: 'Start of time shown' });

test('a tour is followed by the keyboard, wandered from, and come back to', async ({ page }) => {
  await openPage(page, '?map=svg&theme=dark');
  await page.getByText('Tours', { exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'One call, two accounts' })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');

  const tour = panel(page);
  await expect(tour.getByRole('heading', { name: 'Thirteenth of June 2025' })).toBeFocused();
  await expect(tour.getByText('Step 1 of 7 · Background')).toBeVisible();
  await expect(page).toHaveURL('?map=svg&tour=thirteenth-of-june-2025&step=1&theme=dark');
  await page.keyboard.press('Tab');
  await expect(tour.getByRole('button', { name: 'Previous step' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(tour.getByText('Step 2 of 7')).toBeVisible();
  await expect(tour.getByText('What do you notice?')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(tour.getByRole('heading', { name: 'Three accounts of Natanz' })).toBeVisible();
  // The step is said as one, and what it shows is not said besides.
  await expect(tour.locator('[aria-live="polite"]')).toContainText(/Step 3 of 7.*Natanz.*Israel's military/);
  await expect(page.locator('.page > [role="status"]')).toBeEmpty();
  await expect(
    page.getByRole('list', { name: 'Events' }).getByRole('button', { name: 'Strikes on the Natanz' }),
  ).toHaveAttribute('aria-expanded', 'true');

  const answer = tour.getByRole('button', { name: /^(Show|Hide) the answer$/ });
  await expect(answer).toHaveAttribute('aria-expanded', 'false');
  await expect(tour.getByText('Satellite evidence')).toBeHidden();
  await answer.press('Enter');
  await expect(tour.getByText('Satellite evidence')).toBeVisible();
  await expect(answer).toHaveText('Hide the answer');
  await tour.getByText('How do we know?').press('Enter');
  await expect(tour.getByRole('heading', { name: 'Sources' })).toBeVisible();

  // Wherever the reader wanders, the tour is there, and leads back.
  await expect(tour.getByText('You have left')).toHaveCount(0);
  await page.getByRole('button', { name: 'Show all' }).click();
  await shownDay(page).press('ArrowLeft');
  await expect(tour.getByText('You have left the view of this step.')).toBeVisible();
  await expect(page).toHaveURL(/[?&]from=2025-06-12&.*tour=thirteenth-of-june-2025&step=3/);
  await tour.getByRole('button', { name: 'Back to the step' }).press('Enter');
  await expect(page).toHaveURL('?map=svg&tour=thirteenth-of-june-2025&step=3&theme=dark');
  await expect(tour.getByText('You have left')).toHaveCount(0);
  await expect(tour.getByRole('heading', { name: 'Thirteenth of June 2025' })).toBeFocused();

  // Going back goes through what was seen.
  await page.goBack();
  await expect(tour.getByText('You have left')).toBeVisible();
  await page.goForward();
  await tour.getByRole('button', { name: 'Previous step' }).press('Enter');
  await expect(tour.getByText('Step 2 of 7')).toBeVisible();
  await page.goBack();
  await expect(tour.getByText('Step 3 of 7')).toBeVisible();

  await tour.getByRole('button', { name: 'End the tour' }).press('Enter');
  await expect(tour).toHaveCount(0);
  await expect(page.getByText('Tours', { exact: true })).toBeFocused();
  await expect(page).toHaveURL(/event=str-2025-06-13-natanz/);
});

test('a link leads to a step, and its last has every source', async ({ page }) => {
  await openPage(page, '?map=svg&tour=one-call-two-accounts&step=6');
  const tour = panel(page);
  await expect(tour.getByText('Step 6 of 8')).toBeVisible();
  await expect(shownDay(page)).toHaveAttribute('aria-valuetext', 'Friday 16 January 2026');
  await tour.getByText('How do we know?').click();
  await expect(tour.getByRole('heading', { name: 'Who has given none' })).toBeVisible();
  await expect(tour.getByText('Israel: no account found')).toBeVisible();

  await openShare(page);
  expect(await textIn(page, 'Address')).toMatch(/\/\?map=svg&tour=one-call-two-accounts&step=6$/);
  await page.keyboard.press('Escape');

  const next = tour.getByRole('button', { name: 'Next step' });
  await next.click();
  await next.click();
  await expect(tour.getByText('Step 8 of 8 · Sources')).toBeVisible();
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await expect(tour.getByRole('link', { name: 'The Jerusalem Post' })).toBeVisible();
  expect(await tour.getByRole('listitem').count()).toBeGreaterThan(20);

  // The guide for teachers is a page to read, and leads back into the tours.
  await page.getByRole('link', { name: /^About/ }).click();
  await page.getByRole('link', { name: /^For teachers/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Teaching with Readout' })).toBeVisible();
  await expect(page.locator('body')).toHaveCSS('font-family', /Inter/);
  await expect(page.getByText('there is nothing to sign up for')).toBeVisible();
  await page.getByRole('link', { name: 'One call, two accounts' }).first().click();
  await expect(tour.getByText('Step 1 of 8')).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('text, map and time of a step are on one screen', async ({ page }) => {
    await openPage(page, '?map=svg&tour=thirteenth-of-june-2025&step=5');
    const boxOf = async (name: string) => {
      const box = await page.getByRole('region', { name, exact: true }).boundingBox();
      return { top: box?.y ?? 0, bottom: (box?.y ?? 0) + (box?.height ?? 0) };
    };
    const [tour, map, time] = [await boxOf('Tour'), await boxOf('Map'), await boxOf('Time')];
    expect(tour.top).toBeGreaterThanOrEqual(0);
    expect(map.top).toBeGreaterThanOrEqual(tour.bottom - 1);
    expect(Math.min(time.top, 844) - map.top).toBeGreaterThanOrEqual(280);
    await page.getByRole('button', { name: 'Next step' }).click();
    await expect(panel(page).getByText('Step 6 of 7')).toBeVisible();
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});

for (const [what, body, words] of [
  ['does not come', null, 'The tours could not be loaded. Everything else works.'],
  ['is broken', '{"schemaVersion": 1, "tours": [', 'The tours could not be loaded. Everything else works.'],
  [
    'has a bad tour',
    '{"schemaVersion": 1, "tours": [{"id": 1}]}',
    'A tour could not be read, and is left out.',
  ],
] as const)
  test.describe(`a file of tours that ${what}`, () => {
    test.use({ allowed: [/tour\.json|404/] });
    test('takes nothing else away', async ({ page }) => {
      await page.route('**/data/tour.json', (route) =>
        body === null
          ? route.fulfill({ status: 404 })
          : route.fulfill({ body, contentType: 'application/json' }),
      );
      await openPage(page, '?map=svg&tour=one-call-two-accounts&step=3');
      await expect(page.getByText(words)).toBeVisible();
      await expect(panel(page)).toHaveCount(0);
      await expect(page.getByRole('region', { name: 'Map' }).locator('[data-event]').first()).toBeVisible();
    });
  });
