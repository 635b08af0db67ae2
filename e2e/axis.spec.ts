import { axisOf, button, keyed, openOptions, query, xOf } from './axis';
import { expect, openPage, test, travel } from './harness';
import { endOf, startOf, timeOf } from './regions';
import { edgeOf, expectWindow, gripOf } from './slider';
import { readStory } from './story';

test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 60_000 });

test('the axis is unfolded, laid out, zoomed and pulled, and the time shown stays what it is', async ({
  page,
}) => {
  await openPage(page);

  await test.step('a break unfolds and folds again, by pointer and by key', async () => {
    const folds = await keyed(page, 'fold').count();
    expect(folds).toBeGreaterThan(2);
    const before = await xOf(page, 'call-2026-01-16-putin-pezeshkian');
    const fold = keyed(page, 'fold').nth(1);
    await expect(fold).toHaveAttribute('aria-expanded', 'false');
    // The knob at the base line: above it, marks stand close by.
    await fold.locator('rect').nth(1).click();
    await expect(keyed(page, 'unfold')).toHaveCount(1);
    await expect(keyed(page, 'fold')).toHaveCount(folds - 1);
    await expect
      .poll(async () => Math.abs((await xOf(page, 'call-2026-01-16-putin-pezeshkian')) - before))
      .toBeGreaterThan(0.5);
    await expect(keyed(page, 'unfold')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(keyed(page, 'fold')).toHaveCount(folds);
    await expect(fold).toBeFocused();
    await expect.poll(() => xOf(page, 'call-2026-01-16-putin-pezeshkian')).toBeCloseTo(before, 0);
    await expectWindow(page, '2025-06-13', '2025-06-13');
  });

  await test.step('the axis zooms by wheel, buttons and keys, and goes back step by step', async () => {
    const dayWidth = async () => (await edgeOf(page, 'end')) - (await edgeOf(page, 'start'));
    const whole = await dayWidth();
    const { x, y } = await gripOf(page, 'window');
    await page.mouse.move(x, y - 60);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -240);
    await page.keyboard.up('Control');
    await expect.poll(dayWidth).toBeGreaterThan(whole * 1.5);
    await expect(timeOf(page).locator('[data-overview]')).toBeVisible();
    const once = await dayWidth();
    await button(page, 'See less of the time axis, closer').click();
    await expect.poll(dayWidth).toBeGreaterThan(once * 1.7);
    await button(page, 'Back to the part of the axis seen before').click();
    await expect.poll(dayWidth).toBeCloseTo(once, 0);
    await startOf(page).focus();
    await page.keyboard.press('+');
    await expect.poll(dayWidth).toBeGreaterThan(once * 1.7);
    await page.keyboard.press('0');
    await expect.poll(dayWidth).toBeCloseTo(whole, 0);
    await expect(timeOf(page).locator('[data-overview]')).toHaveCount(0);
    await expectWindow(page, '2025-06-13', '2025-06-13');
  });

  await test.step('the strip of the whole is pulled to see another part', async () => {
    await startOf(page).focus();
    for (let i = 0; i < 3; i += 1) await page.keyboard.press('+');
    const strip = timeOf(page).locator('[data-overview]');
    const part = strip.locator('[data-overview-part]');
    const [whole, before] = [await strip.boundingBox(), await part.boundingBox()];
    if (!whole || !before) throw new Error('There is no strip of the whole.');
    const y = whole.y + whole.height / 2;
    await page.mouse.move(before.x + before.width / 2, y);
    await page.mouse.down();
    await page.mouse.move(whole.x + whole.width * 0.8, y, { steps: 6 });
    await page.mouse.up();
    await expect
      .poll(async () => {
        const box = await part.boundingBox();
        return box ? Math.abs(box.x + box.width / 2 - (whole.x + whole.width * 0.8)) : 999;
      })
      .toBeLessThan(3);
    // Only the part seen has moved.
    await expectWindow(page, '2025-06-13', '2025-06-13');
  });

  await startOf(page).press('0');

  await test.step('a stack opens a list of its events, each of which can be opened', async () => {
    const stack = axisOf(page).locator('[data-key][data-events][aria-haspopup="dialog"]').first();
    const ids = ((await stack.getAttribute('data-events')) ?? '').split(' ');
    expect(ids.length).toBeGreaterThan(1);
    await stack.focus();
    await page.keyboard.press('Enter');
    await expect(stack).toHaveAttribute('aria-expanded', 'true');
    const list = timeOf(page).getByRole('dialog');
    await expect(list.getByRole('button')).toHaveCount(ids.length);
    await page.keyboard.press('Escape');
    await expect(list).toHaveCount(0);
    await expect(stack).toBeFocused();
    await stack.click();
    await list.getByRole('button').nth(1).click();
    await expect(list).toHaveCount(0);
    await expect.poll(() => query(page, 'event')).toBe(ids[1]);
  });

  await travel(page, '?from=2026-01-16&to=2026-01-16');

  await test.step('a burst pressed twice fills the axis', async () => {
    const x = await xOf(page, 'call-2026-01-16-putin-pezeshkian');
    const { y } = await gripOf(page, 'window');
    await page.mouse.dblclick(x, y - 28);
    const box = await axisOf(page).boundingBox();
    const [first, last] = ['sta-2026-01-08-blackout', 'call-2026-01-16-putin-pezeshkian'];
    await expect
      .poll(async () => ((await xOf(page, last)) - (await xOf(page, first))) / (box?.width ?? 1))
      .toBeGreaterThan(0.6);
  });

  await startOf(page).press('0');
  await travel(page, '');

  await test.step('the axis can be laid out otherwise: true to scale, and in even steps', async () => {
    for (const [name, kind] of [
      ['True to scale', 'linear'],
      ['Even steps', 'even'],
    ] as const) {
      await openOptions(page);
      await page.getByRole('radio', { name }).check();
      await expect.poll(() => query(page, 'axis')).toBe(kind);
      await page.keyboard.press('Escape');
      if (kind === 'linear') await expect(keyed(page, 'fold')).toHaveCount(0);
      await expect(timeOf(page).getByText('not to scale')).toHaveCount(kind === 'linear' ? 0 : 1);
      // A day's way by the pointer is a day.
      const before = await edgeOf(page, 'end');
      await endOf(page).press('ArrowRight');
      await expect.poll(() => edgeOf(page, 'end'), name).toBeGreaterThan(before);
      await expectWindow(page, '2025-06-13', '2025-06-14');
      await endOf(page).press('ArrowLeft');
      await expectWindow(page, '2025-06-13', '2025-06-13');
    }
    // Where the window leaves no room beside it, it is said on its bar.
    await page.getByRole('button', { name: 'Whole period' }).click();
    const said = timeOf(page).getByText('Not to scale', { exact: true });
    await expect(said).toBeVisible();
    const [words, grip] = [await said.boundingBox(), await gripOf(page, 'window')];
    expect((words?.x ?? 0) + (words?.width ?? 0)).toBeLessThan(grip.x - 8);
    for (const end of ['start', 'end'] as const)
      expect(Math.abs((await gripOf(page, end)).x - (words?.x ?? 0))).toBeGreaterThan(16);
  });

  await test.step('where nothing is left on the axis to stop at, the region has the keyboard, and its keys', async () => {
    await travel(page, '?from=2025-01-17&to=2026-01-22&q=natanz-natanz&map=svg');
    await expect(axisOf(page).locator('[data-key]:not([data-key*="fold"])')).toHaveCount(0);
    await axisOf(page).locator('[tabindex="0"]').focus();
    for (const key of ['+', '+', 'Home', 'Home', 'Home']) await page.keyboard.press(key);
    await expect(axisOf(page).locator('[data-key]')).toHaveCount(0);
    await expect(timeOf(page)).toBeFocused();
    await page.keyboard.press('0');
    await expect(axisOf(page).locator('[data-key]').first()).toBeVisible();
  });
});

test('in a narrow window keys and the wheel scroll the page, not the axis', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 700 });
  await openPage(page);

  await test.step('a wheel without a modifier scrolls the page, not the axis', async () => {
    await page.setViewportSize({ width: 900, height: 700 });
    const { x, y } = await gripOf(page, 'window');
    const before = await edgeOf(page, 'end');
    await page.mouse.move(x, y - 40);
    await page.mouse.wheel(0, 300);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
    expect(await edgeOf(page, 'end')).toBeCloseTo(before, 0);
  });

  await page.evaluate(() => scrollTo(0, 0));

  await test.step('arrow keys still scroll the page when nothing of the timeline has the focus', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('PageDown');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);
    await expectWindow(page, '2025-06-13', '2025-06-13');
  });
});

test('a row for each kind: every kind of event has its own', async ({ page, request }) => {
  const story = await readStory(request);
  await openPage(page);
  await openOptions(page);
  await page.getByRole('checkbox', { name: 'A row for each kind of event' }).check();
  await page.keyboard.press('Escape');
  const rows = await axisOf(page)
    .locator('[data-kind]')
    .evaluateAll((marks) => {
      const rows = new Map<string, Set<number>>();
      for (const mark of marks) {
        const kind = mark.getAttribute('data-kind') ?? '';
        const { y, height } = mark.getBoundingClientRect();
        rows.set(kind, (rows.get(kind) ?? new Set()).add(Math.round((y + height / 2) / 6)));
      }
      return [...rows].map(([kind, ys]) => [kind, Math.min(...ys)] as const);
    });
  const kinds = new Set(story.events.map(({ kind }) => kind));
  expect(new Set(rows.map(([kind]) => kind))).toEqual(kinds);
  expect(new Set(rows.map(([, y]) => y)).size).toBe(kinds.size);
});
