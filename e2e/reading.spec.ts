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
  await related.click();
  const open = page.getByRole('list', { name: 'Events' }).locator('li[data-open]');
  await expect(open).toHaveCount(1);
  await expect(open).toHaveAttribute('data-event', /.+/);
  expect(await open.getAttribute('data-event')).not.toBe('call-2026-01-16-putin-pezeshkian');
  expect(name).toContain((await open.getByRole('button').first().textContent()) ?? '');
});
