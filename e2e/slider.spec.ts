import type { Page } from '@playwright/test';
import { expect, openPage, test, travel } from './harness';
import { endOf, handleOf, idsIn, listOf, mapOf, marksOf, startOf, timeOf } from './regions';
import { day, drag, edgeOf, expectWindow, gripOf, windowOf } from './slider';
import { readStory, shownBetween } from './story';

const JUNE = '?from=2025-06-14&to=2025-06-20';

test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 60_000 });

const expectHeldStill = (page: Page): Promise<void> =>
  test.step('taking hold of a handle and letting go changes nothing', async () => {
    const before = [await windowOf(page), await idsIn(listOf(page)), page.url()];
    for (const handle of ['start', 'end', 'window'] as const) {
      const { x, y } = await gripOf(page, handle);
      const hit = await handleOf(page, handle).evaluate(
        (element, at) => element.contains(document.elementFromPoint(at.x, at.y)),
        { x, y },
      );
      expect(hit, `${handle} is met by the pointer`).toBe(true);
      await drag(page, handle, 0);
      await drag(page, handle, 1);
      expect([await windowOf(page), await idsIn(listOf(page)), page.url()], handle).toEqual(before);
    }
  });

test('handles follow the hand to whole days, keep their order, and stay where nothing moves them', async ({
  page,
}) => {
  await openPage(page, JUNE);
  await expectHeldStill(page);

  for (const handle of ['start', 'end'] as const) {
    await test.step(`the ${handle} handle goes to the day nearest to the pointer`, async () => {
      const slider = handle === 'start' ? startOf(page) : endOf(page);
      for (const dx of [-37, 55, 80, -21]) {
        const before = await edgeOf(page, handle);
        await drag(page, handle, dx);
        const [after, fixed] = [await edgeOf(page, handle), await windowOf(page)];
        await slider.press('ArrowRight');
        const right = await edgeOf(page, handle);
        await slider.press('ArrowLeft');
        await slider.press('ArrowLeft');
        const left = await edgeOf(page, handle);
        await slider.press('ArrowRight');
        expect(await windowOf(page)).toEqual(fixed);
        const miss = (x: number) => Math.abs(x - (before + dx));
        expect(miss(after)).toBeLessThanOrEqual(Math.min(miss(left), miss(right)) + 1);
        expect(left).toBeLessThan(after);
        expect(right).toBeGreaterThan(after);
      }
    });
    await travel(page, JUNE);
  }

  await test.step('the window is dragged with as many days as it had', async () => {
    await drag(page, 'window', 85);
    await expect.poll(async () => (await windowOf(page))[0]).toBeGreaterThan(day('2025-06-14'));
    const [from, to] = await windowOf(page);
    expect(to - from).toBe(6);
    await drag(page, 'window', -85);
    await expectWindow(page, '2025-06-14', '2025-06-20');
  });

  await test.step('handles dragged past each other never turn the time round', async () => {
    await drag(page, 'start', 600);
    await expectWindow(page, '2025-06-20', '2025-06-20');
    await travel(page, JUNE);
    await drag(page, 'end', -900);
    await expectWindow(page, '2025-06-14', '2025-06-14');
    await drag(page, 'window', -2000);
    await drag(page, 'start', -2000);
    await expectWindow(page, '2025-01-17', '2025-01-17');
  });
});

test('keys and assistive technology move an end by days, and events can be opened in turn', async ({
  page,
}) => {
  await openPage(page, JUNE);

  await test.step('a step by assistive technology is a step of the window', async () => {
    await endOf(page).evaluate((slider: HTMLInputElement) => {
      slider.stepUp();
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      slider.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await expectWindow(page, '2025-06-14', '2025-06-21');
    await endOf(page).press('ArrowLeft');
  });

  await test.step('keys move an end by calendar days, weeks, and to its limits', async () => {
    const start = startOf(page);
    await start.press('ArrowRight');
    await expect(start).toHaveAttribute('aria-valuetext', 'Sunday 15 June 2025');
    await start.press('ArrowLeft');
    await start.press('ArrowLeft');
    await expectWindow(page, '2025-06-13', '2025-06-20');
    await endOf(page).press('ArrowDown');
    await expectWindow(page, '2025-06-13', '2025-06-19');
    await endOf(page).press('ArrowUp');
    await expectWindow(page, '2025-06-13', '2025-06-20');
    await start.press('PageUp');
    await expectWindow(page, '2025-06-20', '2025-06-20');
    await start.press('PageDown');
    await expectWindow(page, '2025-06-13', '2025-06-20');
    await start.press('Home');
    await expectWindow(page, '2025-01-17', '2025-06-20');
    await start.press('End');
    await expectWindow(page, '2025-06-20', '2025-06-20');
    await endOf(page).press('End');
    await expectWindow(page, '2025-06-20', '2026-01-30');
    await endOf(page).press('Home');
    await expectWindow(page, '2025-06-20', '2025-06-20');
  });

  const press = (name: string) => timeOf(page).getByRole('button', { name, exact: true }).click();
  const open = listOf(page)
    .locator('[data-event]')
    .filter({ has: page.getByRole('button', { expanded: true }) });

  await test.step('next and previous event open each in turn, on its own day', async () => {
    await travel(page, '');
    await press('Next event');
    await expect(open).toHaveCount(1);
    const first = (await open.getAttribute('data-event')) ?? '';
    await press('Next event');
    // The list is brought up to date after the press has been answered.
    await expect(open).not.toHaveAttribute('data-event', first);
    const second = (await open.getAttribute('data-event')) ?? '';
    await expect(marksOf(timeOf(page), second)).toHaveAttribute('aria-pressed', 'true');
    await press('Previous event');
    await expect(open).toHaveAttribute('data-event', first);
    await travel(page, '?from=2025-06-24&to=2025-06-24');
    for (let i = 0; i < 12; i += 1) await press('Next event');
    await expect(open).toHaveCount(1);
    await expect.poll(async () => (await windowOf(page))[0]).toBeGreaterThan(day('2025-06-24'));
  });
});

test('map and list follow the window while it is dragged, and the dates are written where the reader looks', async ({
  page,
  request,
}) => {
  const story = await readStory(request);
  await openPage(page);
  await expectHeldStill(page);
  await endOf(page).press('ArrowRight');
  await expect(page.getByText('13–14 June 2025', { exact: true }).first()).toBeVisible();
  await expect(timeOf(page).getByText('13–14 June 2025', { exact: true })).toBeVisible();
  await endOf(page).press('ArrowLeft');
  await expectWindow(page, '2025-06-13', '2025-06-13');

  const { x, y } = await gripOf(page, 'window');
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 120, y, { steps: 8 });
  await expect.poll(async () => (await windowOf(page))[0]).toBeGreaterThan(day('2025-06-13'));
  // The hand rests here, still holding on: what it shows, and what is drawn and listed of it, come to agree.
  await expect
    .poll(async () => {
      const [from = '', to = ''] = (await windowOf(page)).map((d) =>
        new Date(d * 86_400_000).toISOString().slice(0, 10),
      );
      const within = shownBetween(story, from, to);
      const [listed, drawn] = [await idsIn(listOf(page)), await idsIn(mapOf(page).locator('svg').first())];
      return {
        listed: listed.sort().join() === within.sort().join(),
        drawn: drawn.length > 0 && drawn.every((id) => within.includes(id)),
      };
    })
    .toEqual({ listed: true, drawn: true });
  await page.mouse.up();
});
