import { axisOf, xOf } from './axis';
import { expect, openPage, test, travel } from './harness';
import { handleOf, timeOf } from './regions';
import { edgeOf, gripOf, windowOf } from './slider';
import { swipe } from './swipe';

test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 60_000 });

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('handles can be taken hold of, a finger moves the time, and two zoom the axis', async ({
    page,
    context,
  }) => {
    await openPage(page);
    const session = await context.newCDPSession(page);

    await test.step('both handles and the grip of one day can be taken hold of', async () => {
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

    await test.step('a finger moves the time shown, however it is read', async () => {
      for (const time of ['window', 'until', 'instant'] as const) {
        await travel(page, `?time=${time}&from=2025-06-13&to=2025-06-13`);
        const handle = time === 'until' ? 'end' : 'window';
        const before = await windowOf(page);
        const { x, y } = await gripOf(page, handle);
        await swipe(session, [
          [
            { x, y },
            { x: x + 80, y },
          ],
        ]);
        await expect.poll(async () => (await windowOf(page))[1], time).toBeGreaterThan(before[1]);
        const [from, to] = await windowOf(page);
        // Up to a day, the start is that of the axis, and stays.
        if (time === 'until') expect(from).toBe(before[0]);
        else expect(to - from).toBe(0);
        expect(await page.evaluate(() => scrollY)).toBe(0);
      }
    });

    await travel(page, '');

    await test.step('two fingers spread zoom the axis about what lies between them', async () => {
      const middle = ((await edgeOf(page, 'end')) + (await edgeOf(page, 'start'))) / 2;
      const box = await axisOf(page).boundingBox();
      const y = (box?.y ?? 0) + 20;
      await swipe(session, [
        [
          { x: middle - 10, y },
          { x: middle - 50, y },
        ],
        [
          { x: middle + 10, y },
          { x: middle + 50, y },
        ],
      ]);
      const part = timeOf(page).locator('[data-overview-part]');
      await expect
        .poll(async () => (await part.boundingBox())?.width ?? 999)
        .toBeLessThan((box?.width ?? 0) / 2);
      // What was between the fingers is still there.
      expect(Math.abs((await xOf(page, 'call-2025-06-13-putin-netanyahu')) - middle)).toBeLessThan(60);
    });
  });
});
