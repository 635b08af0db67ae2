import type { Page } from '@playwright/test';
import { expect, openPage, test, travel } from './harness';
import { endOf, handleOf, idsIn, listOf, mapOf, marksOf, startOf, timeOf } from './regions';
import { day, drag, edgeOf, expectWindow, gripOf, windowOf } from './slider';
import { readStory, shownBetween } from './story';

const JUNE = '?from=2025-06-14&to=2025-06-20';

test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });

const button = (page: Page, name: string | RegExp) => timeOf(page).getByRole('button', { name, exact: true });
const axisOf = (page: Page) => timeOf(page).getByRole('toolbar');
const keyed = (page: Page, start: string) => axisOf(page).locator(`[data-key^="${start}"]`);
const query = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

async function openOptions(page: Page): Promise<void> {
  await button(page, /^Choose the time shown/).click();
  await expect(page.getByRole('dialog', { name: 'Choices of time' })).toBeVisible();
}

/** Where an event's mark stands on the axis, in px of the window. */
async function xOf(page: Page, id: string): Promise<number> {
  const box = await marksOf(axisOf(page), id).first().boundingBox();
  if (!box) throw new Error(`${id} is not on the axis.`);
  return box.x + box.width / 2;
}

test('everything up to a day: map, list and sliders say so', async ({ page, request }) => {
  const story = await readStory(request);
  await openPage(page, '?time=until&to=2025-06-14');
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

test('one day: both sliders move it, and so do the grip and a press on the axis', async ({
  page,
  request,
}) => {
  const story = await readStory(request);
  await openPage(page, '?time=instant&to=2025-06-14');
  await expectWindow(page, '2025-06-14', '2025-06-14');
  expect((await idsIn(listOf(page))).sort()).toEqual(shownBetween(story, '2025-06-14', '2025-06-14').sort());
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

test('beside the dates, how time is read, exact dates and the periods of the data are chosen', async ({
  page,
}) => {
  await openPage(page, JUNE);
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

test('a break unfolds and folds again, by pointer and by key', async ({ page }) => {
  await openPage(page);
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
  await keyed(page, 'unfold').focus();
  await page.keyboard.press('Enter');
  await expect(keyed(page, 'fold')).toHaveCount(folds);
  await expect.poll(() => xOf(page, 'call-2026-01-16-putin-pezeshkian')).toBeCloseTo(before, 0);
  await expectWindow(page, '2025-06-13', '2025-06-13');
});

test('a press on the axis sets each way of reading time', async ({ page }) => {
  for (const time of ['window', 'until', 'instant'] as const) {
    const link = `?time=${time}&from=2025-06-13&to=2025-06-13`;
    if (time === 'window') await openPage(page, link);
    else await travel(page, link);
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

test('the axis can be laid out otherwise: true to scale, and in even steps', async ({ page }) => {
  await openPage(page);
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
});

test('the axis zooms by wheel, buttons and keys, and goes back step by step', async ({ page }) => {
  await openPage(page);
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

test('a wheel without a modifier scrolls the page, not the axis', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 700 });
  await openPage(page);
  const { x, y } = await gripOf(page, 'window');
  const before = await edgeOf(page, 'end');
  await page.mouse.move(x, y - 40);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  expect(await edgeOf(page, 'end')).toBeCloseTo(before, 0);
});

test('the strip of the whole is pulled to see another part', async ({ page }) => {
  await openPage(page);
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

test('arrow keys still scroll the page when nothing of the timeline has the focus', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPage(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('PageDown');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);
  await expectWindow(page, '2025-06-13', '2025-06-13');
});

test('a burst pressed twice fills the axis', async ({ page }) => {
  await openPage(page, '?from=2026-01-16&to=2026-01-16');
  const x = await xOf(page, 'call-2026-01-16-putin-pezeshkian');
  const { y } = await gripOf(page, 'window');
  await page.mouse.dblclick(x, y - 28);
  const box = await axisOf(page).boundingBox();
  const [first, last] = ['sta-2026-01-08-blackout', 'call-2026-01-16-putin-pezeshkian'];
  await expect
    .poll(async () => ((await xOf(page, last)) - (await xOf(page, first))) / (box?.width ?? 1))
    .toBeGreaterThan(0.6);
});

test('a stack opens a list of its events, each of which can be opened', async ({ page }) => {
  await openPage(page);
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

test('what has come into the time shown is said once, politely, and not while dragging', async ({ page }) => {
  await openPage(page);
  const said = page.locator('.page > p.visually-hidden[role="status"]');
  await expect(said).toHaveText('');
  const { x, y } = await gripOf(page, 'window');
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 120, y, { steps: 6 });
  await expect.poll(async () => (await windowOf(page))[0]).toBeGreaterThan(day('2025-06-13'));
  await expect(said).toHaveText('');
  await page.mouse.up();
  await expect(said).toHaveText(/June 2025: /);
});

test('space plays and pauses where the region has the focus, and a mark found by key pauses', async ({
  page,
}) => {
  await openPage(page);
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

test.describe('from right to left', () => {
  test('time runs in the direction of reading, and keys and pointer with it', async ({ page }) => {
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.documentElement) return;
        document.documentElement.dir = 'rtl';
        observer.disconnect();
      }).observe(document, { childList: true });
    });
    await openPage(page, JUNE);
    expect(await xOf(page, 'call-2026-01-16-putin-pezeshkian')).toBeLessThan(
      await xOf(page, 'call-2025-06-13-putin-netanyahu'),
    );
    // The end hangs at the left.
    await endOf(page).press('ArrowLeft');
    await expectWindow(page, '2025-06-14', '2025-06-21');
    await endOf(page).press('ArrowRight');
    await expectWindow(page, '2025-06-14', '2025-06-20');
    await drag(page, 'window', -85);
    await expect.poll(async () => (await windowOf(page))[0]).toBeGreaterThan(day('2025-06-14'));
    await drag(page, 'window', 85);
    await expectWindow(page, '2025-06-14', '2025-06-20');
    for (const handle of ['start', 'end', 'window'] as const) {
      const { x, y } = await gripOf(page, handle);
      const hit = await handleOf(page, handle).evaluate(
        (element, at) => element.contains(document.elementFromPoint(at.x, at.y)),
        { x, y },
      );
      expect(hit, `${handle} is met by the pointer`).toBe(true);
    }
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('both handles and the grip of one day can be taken hold of', async ({ page }) => {
    await openPage(page);
    for (const handle of ['start', 'end', 'window'] as const) {
      const target = handleOf(page, handle).locator('rect').first();
      const box = await target.boundingBox();
      const { x, y } = await gripOf(page, handle);
      const hit = await handleOf(page, handle).evaluate(
        (element, at) => element.contains(document.elementFromPoint(at.x, at.y)),
        { x, y },
      );
      expect(hit, `${handle} is met by the finger`).toBe(true);
      if (handle !== 'window') expect(box?.width).toBeGreaterThanOrEqual(44);
    }
  });

  test('a finger moves the time shown, however it is read', async ({ page, context }) => {
    await openPage(page);
    const session = await context.newCDPSession(page);
    for (const time of ['window', 'until', 'instant'] as const) {
      if (time !== 'window') await travel(page, `?time=${time}&from=2025-06-13&to=2025-06-13`);
      const handle = time === 'until' ? 'end' : 'window';
      const before = await windowOf(page);
      const { x, y } = await gripOf(page, handle);
      const at = (dx: number) => [{ id: 0, x: x + dx, y }];
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
      for (let dx = 10; dx <= 80; dx += 10)
        await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(dx) });
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      await expect.poll(async () => (await windowOf(page))[1], time).toBeGreaterThan(before[1]);
      const [from, to] = await windowOf(page);
      // Up to a day, the start is that of the axis, and stays.
      if (time === 'until') expect(from).toBe(before[0]);
      else expect(to - from).toBe(0);
      expect(await page.evaluate(() => scrollY)).toBe(0);
    }
  });

  test('two fingers spread zoom the axis about what lies between them', async ({ page, context }) => {
    await openPage(page);
    const session = await context.newCDPSession(page);
    const middle = ((await edgeOf(page, 'end')) + (await edgeOf(page, 'start'))) / 2;
    const box = await axisOf(page).boundingBox();
    const y = (box?.y ?? 0) + 20;
    const at = (apart: number) => [
      { id: 0, x: middle - 10 - apart, y },
      { id: 1, x: middle + 10 + apart, y },
    ];
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
    for (let apart = 5; apart <= 40; apart += 5)
      await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(apart) });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    const part = timeOf(page).locator('[data-overview-part]');
    await expect
      .poll(async () => (await part.boundingBox())?.width ?? 999)
      .toBeLessThan((box?.width ?? 0) / 2);
    // What was between the fingers is still there.
    expect(Math.abs((await xOf(page, 'call-2025-06-13-putin-netanyahu')) - middle)).toBeLessThan(60);
  });
});
