import type { Page } from '@playwright/test';
import { expect, openPage, test, travel } from './harness';
import { listOf, mapOf, marksOf, onLine, spotOf, timeOf, titleOf } from './regions';

const STRIKE = 'str-2025-06-13-shiraz';
const CALL = 'call-2025-06-13-putin-pezeshkian';

test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 60_000 });

/** Map, axis and list all say that this event, and no other, is open. */
async function expectOpen(page: Page, id: string): Promise<void> {
  await expect(titleOf(page, id)).toHaveAttribute('aria-expanded', 'true');
  await expect(listOf(page).getByRole('button', { expanded: true })).toHaveCount(1);
  await expect(marksOf(mapOf(page), id).first()).toHaveAttribute('aria-pressed', 'true');
  await expect(marksOf(timeOf(page), id)).toHaveAttribute('aria-pressed', 'true');
  await expect(mapOf(page).locator('[aria-pressed="true"]')).toHaveCount(1);
  await expect(timeOf(page).locator('[aria-pressed="true"]')).toHaveCount(1);
}

async function expectNoneOpen(page: Page): Promise<void> {
  await expect(listOf(page).getByRole('button', { expanded: true })).toHaveCount(0);
  await expect(mapOf(page).locator('[aria-pressed="true"]')).toHaveCount(0);
  await expect(timeOf(page).locator('[aria-pressed="true"]')).toHaveCount(0);
}

test('what is opened anywhere is open everywhere, and what leaves one leaves all', async ({ page }) => {
  await openPage(page);

  await test.step('Enter opens and Escape leaves, on the map, the axis and the list', async () => {
    for (const mark of [marksOf(mapOf(page), CALL), marksOf(timeOf(page), CALL), titleOf(page, CALL)]) {
      await mark.focus();
      await page.keyboard.press('Enter');
      await expectOpen(page, CALL);
      await expect(mark).toBeFocused();
      await page.keyboard.press('Escape');
      await expectNoneOpen(page);
      await expect(mark).toBeFocused();
    }
  });

  await test.step('an event opened in the list is open on map and axis; pressing it again closes it', async () => {
    await titleOf(page, CALL).click();
    await expectOpen(page, CALL);
    await titleOf(page, CALL).click();
    await expectNoneOpen(page);
  });

  await test.step('an event opened on the map is open on the axis and in the list', async () => {
    const strike = await spotOf(marksOf(mapOf(page), STRIKE));
    await page.mouse.click(strike.x, strike.y);
    await expectOpen(page, STRIKE);
    const call = await onLine(marksOf(mapOf(page), CALL));
    await page.mouse.click(call.x, call.y);
    await expectOpen(page, CALL);
    await expect(titleOf(page, CALL)).toBeInViewport();
  });

  await travel(page, '');

  await test.step('an event opened on the axis is open on the map and in the list, and brings its day', async () => {
    await marksOf(timeOf(page), CALL).click();
    await expectOpen(page, CALL);
    const other = 'call-2026-01-16-putin-netanyahu';
    await marksOf(timeOf(page), other).click();
    await expectOpen(page, other);
    await expect(page.getByText('Friday 16 January 2026', { exact: true }).first()).toBeVisible();
  });

  await travel(page, '?from=2025-06-13&to=2025-06-24&at=51,35,6');

  // It used to open its next event at each press: which one came was for the reader to find out.
  await test.step('a mark that stands for several events opens into them, and each of them is open where it is chosen', async () => {
    const several = mapOf(page).locator('[data-events][data-place="tehran"]');
    const own = ((await several.getAttribute('data-events')) ?? '').split(' ');
    expect(own.length).toBeGreaterThan(2);
    const { x, y } = await spotOf(several);
    await page.mouse.click(x, y);
    for (const id of own) {
      const spot = await spotOf(mapOf(page).locator(`[data-event="${id}"]`));
      await page.mouse.click(spot.x, spot.y);
      await expect(titleOf(page, id)).toHaveAttribute('aria-expanded', 'true');
      await expect(listOf(page).getByRole('button', { expanded: true })).toHaveCount(1);
      await expect(mapOf(page).locator(`[data-event="${id}"]`)).toHaveAttribute('aria-pressed', 'true');
      await expect(marksOf(timeOf(page), id)).toHaveAttribute('aria-pressed', 'true');
    }
  });

  await travel(page, `?event=${CALL}`);

  await test.step('an event in focus stays on the map when the window leaves it', async () => {
    await expectOpen(page, CALL);
    await page.getByRole('slider', { name: 'Start of time shown' }).press('End');
    await page.getByRole('slider', { name: 'End of time shown' }).press('End');
    await page.getByRole('slider', { name: 'Start of time shown' }).press('End');
    await expect(listOf(page).locator(`[data-event="${CALL}"]`)).toHaveCount(0);
    await expect(marksOf(mapOf(page), CALL)).toHaveAttribute('aria-pressed', 'true');
  });
});
