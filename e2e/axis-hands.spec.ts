import { axisOf, xOf } from './axis';
import { expect, openPage, test, travel } from './harness';
import { endOf, handleOf, timeOf } from './regions';
import { day, drag, edgeOf, expectWindow, gripOf, windowOf } from './slider';

const JUNE = '?from=2025-06-14&to=2025-06-20';

test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });

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
