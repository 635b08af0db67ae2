import { expect, openPage, test } from './harness';

test('by keys alone and as a screen reader hears it: find the call of 16 January with Tehran, and how its accounts differ', async ({
  page,
}) => {
  await openPage(page);
  await page.getByRole('button', { name: '16 January 2026', exact: true }).focus();
  await page.keyboard.press('Enter');
  const list = page.getByRole('list', { name: 'Events' });
  const title = list.getByRole('button', { name: 'Putin–Pezeshkian call' });
  await list.getByRole('button').first().focus();
  for (let step = 0; !(await title.evaluate((button) => button === document.activeElement)); step += 1) {
    expect(step, 'the title is reached by arrows').toBeLessThan(20);
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(title).toHaveAttribute('aria-expanded', 'true');
  const item = page.locator('li[data-event="call-2026-01-16-putin-pezeshkian"]');
  await expect(item.getByRole('heading', { name: 'Accounts side by side' })).toBeVisible();
  await expect(item).toMatchAriaSnapshot({ name: 'tehran-16-january.aria.yml' });
});

test('a related event outside the time shown opens in its own time', async ({ page }) => {
  await openPage(page, '?event=call-2026-01-16-putin-pezeshkian');
  const item = page.locator('li[data-event="call-2026-01-16-putin-pezeshkian"]');
  const related = item
    .getByRole('heading', { name: 'Related events' })
    .locator('xpath=..')
    .getByRole('button')
    .first();
  const name = await related.textContent();
  await related.press('Enter');
  const open = page.getByRole('list', { name: 'Events' }).locator('li[data-open]');
  // The one that was open may be in the list for a moment more.
  await expect(open).not.toHaveAttribute('data-event', 'call-2026-01-16-putin-pezeshkian');
  await expect(open).toHaveCount(1);
  await expect(open).toHaveAttribute('data-event', /.+/);
  expect(name).toContain((await open.getByRole('button').first().textContent()) ?? '');
  await expect(open.getByRole('button').first()).toBeFocused();
});

test('an answer leads to what it answers, and that back to it', async ({ page }) => {
  const [answer, answered] = ['ret-2025-06-23-udeid', 'str-2025-06-22-us'];
  await openPage(page, `?event=${answer}`);
  const related = (id: string) =>
    page
      .locator(`li[data-event="${id}"]`)
      .getByRole('heading', { name: 'Related events' })
      .locator('xpath=..')
      .getByRole('listitem')
      .first();
  await expect(related(answer)).toContainText('this was in answer to it');
  await related(answer).getByRole('button', { name: 'US strikes on Fordow, Natanz and Isfahan' }).click();
  await expect(related(answered)).toContainText('this was answered by it');
  await related(answered).getByRole('button', { name: 'Iran fires missiles at Al Udeid Air Base' }).click();
  await expect(page.locator(`li[data-event="${answer}"]`)).toHaveAttribute('data-open', /.*/);
});

test('the notes of the map can be read in one place, and lead to their sources and events', async ({
  page,
}) => {
  await openPage(page);
  await page.getByText('Show and explain').click();
  const notes = page
    .getByRole('heading', { name: 'Notes on the map and the axis' })
    .locator('xpath=..')
    .getByRole('listitem');
  await expect(notes).toHaveCount(5);
  const note = notes.filter({ hasText: 'Missiles fired at the base' });
  await expect(note).toContainText('Monday 23 June 2025 · on the map, beside Al Udeid');
  await expect(note.getByRole('link', { name: 'Indian Defence News' })).toHaveAttribute('href', /^https:/);
  await note.getByRole('button', { name: 'Iran fires missiles at Al Udeid Air Base' }).click();
  await expect(page.locator('li[data-event="ret-2025-06-23-udeid"]')).toHaveAttribute('data-open', /.*/);
});

test('the page of all events has the same notes, and a note leads to its event there', async ({ page }) => {
  await page.goto('./events.html');
  const notes = page.locator('#notes').getByRole('listitem');
  await expect(notes).toHaveCount(5);
  await notes.getByRole('link', { name: 'Israel–Iran ceasefire' }).click();
  await expect(page).toHaveURL(/#cea-2025-06-24-ceasefire$/);
  await expect(page.locator('[id="cea-2025-06-24-ceasefire"]')).toBeInViewport();
});
