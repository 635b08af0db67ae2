import type { Page } from '@playwright/test';
import { expect, openPage, test, travel } from './harness';
import { distance } from './mercator';
import { mapOf, type Point, spotOf } from './regions';

const placeOf = (page: Page, id: string) => mapOf(page).locator(`[data-place="${id}"]`);
const spot = (page: Page, id: string): Promise<Point> => spotOf(placeOf(page, id));
/** The part of the map that neither column nor axis covers. */
const FREE = { width: 1040, height: 780 };

test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 60_000 });

async function expectMoved(page: Page, id: string, from: Point, dx: number, dy: number): Promise<void> {
  await expect
    .poll(async () => distance(await spot(page, id), { x: from.x + dx, y: from.y + dy }))
    .toBeLessThanOrEqual(1);
}

test('keys and buttons move the map, and bring it back', async ({ page }) => {
  await openPage(page);

  await test.step('arrows go from mark to mark, and the map stays where it is', async () => {
    const moscow = await spot(page, 'moscow');
    const marks = mapOf(page).locator('svg').first().getByRole('button');
    const names = await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute('aria-label') ?? ''));
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    await mapOf(page).locator('svg [tabindex="0"]').focus();
    const seen = [await focused()];
    for (let i = 1; i < names.length; i += 1) {
      await page.keyboard.press(i % 2 === 0 ? 'ArrowRight' : 'ArrowDown');
      seen.push(await focused());
    }
    expect(seen.toSorted()).toEqual(names.toSorted());
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe(seen[0]);
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toBe(seen.at(-1));
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe(seen.at(-2));
    expect(await spot(page, 'moscow')).toEqual(moscow);
    expect(new URL(page.url()).search).toBe('');
  });

  await test.step('Shift with an arrow moves the map; plus and minus zoom about its middle', async () => {
    const moscow = await spot(page, 'moscow');
    await mapOf(page).locator('svg [tabindex="0"]').focus();
    for (const [key, dx, dy] of [
      ['ArrowRight', -80, 0],
      ['ArrowLeft', 0, 0],
      ['ArrowDown', 0, -80],
      ['ArrowUp', 0, 0],
    ] as const) {
      await page.keyboard.press(`Shift+${key}`);
      await expectMoved(page, 'moscow', moscow, dx, dy);
    }
    const tehran = await spot(page, 'tehran');
    await page.keyboard.press('+');
    await expectMoved(page, 'tehran', tehran, tehran.x - 720, tehran.y - 450);
    await page.keyboard.press('-');
    await expectMoved(page, 'tehran', tehran, 0, 0);
  });

  await travel(page, '');

  await test.step('the buttons zoom, and bring the first view back', async () => {
    const moscow = await spot(page, 'moscow');
    const press = (name: string) => mapOf(page).getByRole('button', { name, exact: true }).click();
    await press('Zoom out');
    await expectMoved(page, 'moscow', moscow, (720 - moscow.x) / 2, (450 - moscow.y) / 2);
    await press('Zoom in');
    await expectMoved(page, 'moscow', moscow, 0, 0);
    await press('Zoom out');
    await press('First view');
    await expectMoved(page, 'moscow', moscow, 0, 0);
    await expect(mapOf(page).getByRole('button', { name: 'First view' })).toBeHidden();
    // It goes, and the keyboard stays.
    await expect(mapOf(page).locator('svg :focus')).toHaveCount(1);

    // The wheel turns the map on, however often a button has taken back what it did.
    for (let i = 0; i < 7; i += 1) {
      await page.mouse.move(520, 300);
      await page.mouse.wheel(0, -1500);
      await press('First view');
    }
    await expectMoved(page, 'moscow', moscow, 0, 0);
  });
});

test('wheel, double click, markers and hand move the map, and its link says where to', async ({ page }) => {
  await openPage(page);

  await test.step('the wheel zooms about the pointer', async () => {
    const [ankara, tehran] = [await spot(page, 'ankara'), await spot(page, 'tehran')];
    await page.mouse.move(tehran.x, tehran.y);
    for (let i = 0; i < 2; i += 1) await page.mouse.wheel(0, -120);
    await expect.poll(async () => (await spot(page, 'ankara')).x).toBeLessThan(ankara.x - 100);
    expect(distance(await spot(page, 'tehran'), tehran)).toBeLessThanOrEqual(1);
    await expect.poll(() => page.url()).toContain('at=');
    for (let i = 0; i < 2; i += 1) await page.mouse.wheel(0, 120);
    await expectMoved(page, 'ankara', ankara, 0, 0);
  });

  await travel(page, '');

  await test.step('a hand that takes hold while the wheel may still be turned drags what it holds', async () => {
    const [ankara, tehran] = [await spot(page, 'ankara'), await spot(page, 'tehran')];
    await page.mouse.move(tehran.x, tehran.y);
    await page.mouse.wheel(0, -240);
    await page.mouse.move(700, 200);
    await page.mouse.down();
    // Longer than the wheel is waited for.
    await page.mouse.move(640, 245, { steps: 40 });
    await page.mouse.up();
    await expectMoved(page, 'tehran', tehran, -60, 45);
    const apart = distance(await spot(page, 'ankara'), await spot(page, 'tehran'));
    expect(apart / distance(ankara, tehran)).toBeCloseTo(2 ** 0.48, 1);
    await expect.poll(() => page.url()).toContain('at=');
  });

  await travel(page, '');

  await test.step('a drag moves the map with the hand', async () => {
    const moscow = await spot(page, 'moscow');
    await page.mouse.move(700, 200);
    await page.mouse.down();
    await page.mouse.move(640, 245, { steps: 6 });
    await expectMoved(page, 'moscow', moscow, -60, 45);
    await page.mouse.up();
    await expectMoved(page, 'moscow', moscow, -60, 45);
    await expect.poll(() => page.url()).toContain('at=');
    const at = await spot(page, 'moscow');
    await openPage(page, new URL(page.url()).search);
    expect(distance(await spot(page, 'moscow'), at)).toBeLessThanOrEqual(1.5);
  });
  await travel(page, '');

  await test.step('a double click zooms in where it falls', async () => {
    const [ankara, baghdad] = [await spot(page, 'ankara'), await spot(page, 'baghdad')];
    const at = { x: 560, y: 470 };
    await page.mouse.dblclick(at.x, at.y);
    await expectMoved(page, 'ankara', ankara, ankara.x - at.x, ankara.y - at.y);
    await expectMoved(page, 'baghdad', baghdad, baghdad.x - at.x, baghdad.y - at.y);
  });

  await travel(page, '');

  await test.step('closer brings the strikes, and Moscow to the edge; its marker leads back', async () => {
    await mapOf(page).getByRole('button', { name: 'Closer' }).click();
    await expect.poll(() => page.url()).toMatch(/at=[\d.]+,[\d.]+,5(&|$)/);
    const marker = mapOf(page).getByRole('button', { name: /^Moscow, outside the part shown/ });
    await expect(marker).toHaveText('↑ Moscow');
    for (const id of ['tehran', 'natanz-site', 'isfahan-ntc', 'shiraz', 'tabriz']) {
      const { x, y } = await spot(page, id);
      expect(x > 0 && y > 0 && x < FREE.width && y < FREE.height, id).toBe(true);
    }
    await marker.click();
    await expect(marker).toHaveCount(0);
    await expect.poll(async () => (await spot(page, 'moscow')).y).toBeGreaterThan(0);
    const { x, y } = await spot(page, 'moscow');
    expect(x > 0 && x < FREE.width && y < FREE.height).toBe(true);
  });

  await travel(page, '');

  await test.step('a marker at the edge brings its place into view', async () => {
    const marker = mapOf(page).getByRole('button', { name: /^Paris, outside the part shown: 1 event/ });
    await marker.focus();
    await page.keyboard.press('Enter');
    await expect(marker).toHaveCount(0);
    const { x, y } = await spot(page, 'paris');
    expect(x > 0 && y > 0 && x < FREE.width && y < FREE.height).toBe(true);
  });
});
