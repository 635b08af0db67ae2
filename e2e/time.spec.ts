import { axisOf, button, openOptions, query } from './axis';
import { expect, openPage, test, travel } from './harness';
import { endOf, handleOf, idsIn, listOf, mapOf, marksOf, startOf } from './regions';
import { day, drag, edgeOf, expectWindow, gripOf, windowOf } from './slider';
import { readStory, shownBetween } from './story';

const JUNE = '?from=2025-06-14&to=2025-06-20';

test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 60_000 });

test('time is read as a window, up to a day or as one day; map, list and sliders say so', async ({
  page,
  request,
}) => {
  const story = await readStory(request);
  await openPage(page, '?time=until&to=2025-06-14');
  const said = page.locator('.page > p.visually-hidden[role="status"]');
  await expect(said, 'nothing is said of what was there from the start').toHaveText('');

  await test.step('everything up to a day: map, list and sliders say so', async () => {
    const wanted = shownBetween(story, '0001-01-01', '2025-06-14').sort();
    expect((await idsIn(listOf(page))).sort()).toEqual(wanted);
    await expect(page.getByText('Until Saturday 14 June 2025', { exact: true }).first()).toBeVisible();
    await expect(handleOf(page, 'start')).toHaveCount(0);
    await expect(startOf(page)).toBeDisabled();
    await endOf(page).press('ArrowLeft');
    await expect(endOf(page)).toHaveAttribute('aria-valuetext', 'Friday 13 June 2025');
    await expect
      .poll(async () => (await idsIn(listOf(page))).sort())
      .toEqual(shownBetween(story, '0001-01-01', '2025-06-13').sort());
    const before = await edgeOf(page, 'end');
    await drag(page, 'end', 120);
    await expect.poll(() => edgeOf(page, 'end')).toBeGreaterThan(before + 80);
    // What happened longer ago steps back, and is still there.
    const strength = (id: string) =>
      marksOf(mapOf(page), id)
        .first()
        .evaluate((mark) => getComputedStyle(mark).opacity);
    expect(Number(await strength('call-2025-06-13-putin-pezeshkian'))).toBeLessThan(1);
  });

  await travel(page, '?time=instant&to=2025-06-14');

  await test.step('one day: both sliders move it, and so do the grip and a press on the axis', async () => {
    await expectWindow(page, '2025-06-14', '2025-06-14');
    expect((await idsIn(listOf(page))).sort()).toEqual(
      shownBetween(story, '2025-06-14', '2025-06-14').sort(),
    );
    await startOf(page).press('ArrowRight');
    await expectWindow(page, '2025-06-15', '2025-06-15');
    await endOf(page).press('ArrowRight');
    await expectWindow(page, '2025-06-16', '2025-06-16');
    await drag(page, 'window', 100);
    await expect.poll(async () => (await windowOf(page))[0]).toBeGreaterThan(day('2025-06-16'));
    const [from, to] = await windowOf(page);
    expect(from).toBe(to);
    await expect.poll(() => query(page, 'time')).toBe('instant');
  });

  await travel(page, JUNE);

  await test.step('beside the dates, how time is read, exact dates and the periods of the data are chosen', async () => {
    await openOptions(page);
    await page.getByRole('radio', { name: 'Everything up to a day' }).check();
    await expect.poll(() => query(page, 'time')).toBe('until');
    await expect(page.getByText('Until 20 June 2025', { exact: true }).first()).toBeVisible();
    await page.getByRole('radio', { name: 'A window of time' }).check();
    await expect.poll(() => query(page, 'time')).toBeNull();
    await expectWindow(page, '2025-06-14', '2025-06-20');

    // What makes no window says so and changes nothing.
    await page.getByRole('dialog').getByLabel('From').fill('2025-06-30');
    await page.getByRole('dialog').getByLabel('To, that day included').fill('2025-06-20');
    await page.getByRole('button', { name: 'Show these dates' }).click();
    await expect(page.getByRole('alert')).toContainText('Both dates are needed');
    await expectWindow(page, '2025-06-14', '2025-06-20');
    await page.getByRole('dialog').getByLabel('From').fill('2025-06-18');
    await page.getByRole('button', { name: 'Show these dates' }).click();
    await expectWindow(page, '2025-06-18', '2025-06-20');
    await expect(page.getByRole('dialog', { name: 'Choices of time' })).toBeHidden();

    await openOptions(page);
    await page.getByRole('button', { name: /^8–16 January 2026 \(\d+ events\)$/ }).click();
    await expectWindow(page, '2026-01-08', '2026-01-16');
  });

  await test.step('a press on the axis sets each way of reading time', async () => {
    for (const time of ['window', 'until', 'instant'] as const) {
      const link = `?time=${time}&from=2025-06-13&to=2025-06-13`;
      await travel(page, link);
      const box = await axisOf(page).boundingBox();
      const x = (box?.x ?? 0) + (box?.width ?? 0) * 0.35;
      // Above the marks, where nothing stands.
      await page.mouse.click(x, (box?.y ?? 0) + 14);
      await expect.poll(async () => (await windowOf(page))[1]).toBeGreaterThan(day('2025-06-13'));
      const [from, to] = await windowOf(page);
      if (time === 'until') expect(from).toBe(day('2025-01-17'));
      else expect(from).toBe(to);
    }
  });

  await travel(page, '');

  await test.step('space plays and pauses where the region has the focus, and a mark found by key pauses', async () => {
    await startOf(page).focus();
    await page.keyboard.press('Space');
    await expect(button(page, 'Pause')).toBeVisible();
    await page.keyboard.press('Space');
    await expect(button(page, 'Play')).toBeVisible();

    await button(page, 'Play').click();
    await expect(button(page, 'Pause')).toBeVisible();
    await axisOf(page).locator('[data-key][tabindex="0"]').focus();
    await expect(button(page, 'Play')).toBeVisible();
  });

  await test.step('what has come into the time shown is said once, politely, and not while dragging', async () => {
    await travel(page, JUNE);
    await expect(said).toHaveText(/^14–20 June 2025: /);
    const before = (await said.textContent()) ?? '';
    const { x, y } = await gripOf(page, 'window');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 120, y, { steps: 6 });
    await expect.poll(async () => (await windowOf(page))[0]).toBeGreaterThan(day('2025-06-14'));
    await expect(said).toHaveText(before);
    await page.mouse.up();
    await expect(said).not.toHaveText(before);
    await expect(said).toHaveText(/ 2025: /);
  });
});

test('steady playing shows no empty moment, moves a playhead, and ends in a pause', async ({ page }) => {
  await openPage(page, '?from=2025-12-05&to=2025-12-05');
  await openOptions(page);
  await page.getByRole('radio', { name: 'Steadily' }).check();
  await page.getByLabel('Speed').selectOption('8×');
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    const list = document.querySelector('[aria-label="Events"]');
    const seen = { least: Number.POSITIVE_INFINITY, playhead: 0 };
    Object.assign(window, { seen });
    const look = () => {
      seen.least = Math.min(seen.least, list?.querySelectorAll('[data-event]').length ?? 0);
      if (document.querySelector('.timeline-playhead')) seen.playhead += 1;
      requestAnimationFrame(look);
    };
    look();
  });
  await button(page, 'Play').click();
  await expect(button(page, 'Pause')).toBeVisible();
  await expect.poll(async () => (await windowOf(page))[1], { timeout: 20_000 }).toBe(day('2026-01-30'));
  await expect(button(page, 'Play')).toBeVisible({ timeout: 10_000 });
  const seen = await page.evaluate(
    () => (window as unknown as { seen: { least: number; playhead: number } }).seen,
  );
  expect(seen.least).toBeGreaterThan(0);
  expect(seen.playhead).toBeGreaterThan(5);
});
