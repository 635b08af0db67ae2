import type { Page } from '@playwright/test';
import { expect, openPage, test, travel } from './harness';
import { distance } from './mercator';
import { listOf, mapOf, marksOf, spotOf, timeOf, titleOf } from './regions';

const CALL = 'call-2025-06-13-putin-pezeshkian';
const COUNCIL = 'mtg-2025-06-13-unsc';
/** The part of the map that neither column nor axis covers. */
const FREE = { width: 1040, height: 780 };
const JUNE = '?from=2025-06-12&to=2025-06-24';

const search = (page: Page) => new URL(page.url()).search;
const zoomIn = (page: Page) => Number(/at=[-\d.]+,[-\d.]+,([\d.]+)/.exec(search(page))?.[1]);
const placeOf = (page: Page, id: string) =>
  mapOf(page).locator(`[data-place="${id}"], [data-places~="${id}"]`).first();
const press = (page: Page, name: string) => mapOf(page).getByRole('button', { name, exact: true }).click();
const locator = (page: Page) => mapOf(page).locator('.locator');

async function expectSeen(page: Page, id: string): Promise<void> {
  await expect
    .poll(async () => {
      const { x, y } = await spotOf(placeOf(page, id));
      return x > 0 && y > 0 && x < FREE.width && y < FREE.height;
    }, id)
    .toBe(true);
}

/** Each new picture of the map until it has stood still for a while: after how many ms, and where its places are. */
const pictures = (page: Page, press?: string) =>
  page.evaluate(
    (name) =>
      new Promise<{ ms: number; at: string }[]>((resolve) => {
        const buttons = [...document.querySelectorAll<HTMLElement>('.map-button')];
        if (name) buttons.find((button) => button.textContent === name)?.click();
        const seen: { ms: number; at: string }[] = [];
        const start = performance.now();
        const look = () => {
          const drawn = document.querySelectorAll('.map-land .ground, .map-marks .place');
          const at = [...drawn].map((element) => element.getAttribute('transform')).join();
          const ms = performance.now() - start;
          if (seen.at(-1)?.at !== at) seen.push({ ms, at });
          if (ms - (seen.at(-1)?.ms ?? 0) > 400) resolve(seen);
          else requestAnimationFrame(look);
        };
        look();
      }),
    press,
  );

test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 60_000 });

test('what is opened comes into view, what is there moves nothing, and back leads back', async ({ page }) => {
  await openPage(page);

  await test.step('all that is shown comes into view, beside the panels, and the first view comes back', async () => {
    const moscow = await spotOf(placeOf(page, 'moscow'));
    const beyond = mapOf(page).getByRole('button', { name: /outside the part shown/ });
    await expect(beyond).not.toHaveCount(0);
    await press(page, 'All in view');
    await expect(beyond).toHaveCount(0);
    for (const id of ['new-york-un', 'paris', 'new-delhi', 'shiraz']) await expectSeen(page, id);
    await press(page, 'First view');
    await expect.poll(async () => distance(await spotOf(placeOf(page, 'moscow')), moscow)).toBeLessThan(1);
  });

  await travel(page, '');

  await test.step('an event that is in view moves nothing', async () => {
    const moscow = await spotOf(placeOf(page, 'moscow'));
    await titleOf(page, CALL).click();
    await expect(marksOf(mapOf(page), CALL)).toHaveAttribute('aria-pressed', 'true');
    expect(await spotOf(placeOf(page, 'moscow'))).toEqual(moscow);
    await expect.poll(() => search(page)).toBe(`?event=${CALL}`);
  });

  await travel(page, '');

  await test.step('an event elsewhere comes into view at the same zoom; back leads back', async () => {
    const moscow = await spotOf(placeOf(page, 'moscow'));
    await titleOf(page, COUNCIL).click();
    await expectSeen(page, 'new-york-un');
    await expect(marksOf(mapOf(page), COUNCIL)).toHaveAttribute('aria-pressed', 'true');
    // The link says no camera: on any screen, it shows the event.
    await expect.poll(() => search(page)).toBe(`?event=${COUNCIL}`);
    await page.goBack();
    await expect.poll(async () => distance(await spotOf(placeOf(page, 'moscow')), moscow)).toBeLessThan(1);
    await page.goForward();
    await expectSeen(page, 'new-york-un');
    await page.keyboard.press('Tab');
    const newYork = await spotOf(placeOf(page, 'new-york-un'));
    await titleOf(page, COUNCIL).click();
    await expect(listOf(page).getByRole('button', { expanded: true })).toHaveCount(0);
    expect(distance(await spotOf(placeOf(page, 'new-york-un')), newYork)).toBeLessThan(1);
  });

  await travel(page, '?at=-100,40,5');

  await test.step('an event of another time opened on the axis comes into view with all its parties', async () => {
    await marksOf(timeOf(page), 'call-2026-01-16-putin-netanyahu').click();
    for (const id of ['moscow', 'jerusalem']) await expectSeen(page, id);
  });

  await travel(page, '?at=-100,40,5');

  await test.step('a period keeps the first view where that has most of it, and the hand’s where that has', async () => {
    const dates = page.getByRole('list', { name: 'Dates' });
    await dates.getByRole('button', { name: '12–24 June 2025' }).click();
    await expect.poll(() => search(page)).toBe('?from=2025-06-12&to=2025-06-24');
    await expectSeen(page, 'tehran');
  });

  await travel(page, `${JUNE}&at=35,32,9.5`);

  await test.step('what is known to a region only is not shown as if it were a street', async () => {
    await titleOf(page, 'str-2025-06-13-hamadan').click();
    await expect.poll(() => zoomIn(page)).toBeCloseTo(6.5, 2);
    await expectSeen(page, 'hamadan');
    await expect(mapOf(page).locator('circle.reach')).not.toHaveCount(0);
    const sentence = mapOf(page).getByText(/^Not all that is marked here is known this closely/);
    await press(page, 'Zoom in');
    await expect(sentence).toBeVisible();
    await press(page, 'First view');
    await expect(sentence).toBeHidden();
  });

  await travel(page, '');

  await test.step('with reduced motion the map is there at once', async () => {
    const seen = await pictures(page, 'All in view');
    // What was there before the press has been drawn over by the first frame, or just after it.
    // Before and after, and nothing in between.
    expect(seen.length).toBeLessThanOrEqual(2);
  });

  await travel(page, '');

  await test.step('zoomed in, an inset says where; its outline follows the hand', async () => {
    await expect(locator(page)).toHaveCount(0);
    await press(page, 'Closer');
    await expect(locator(page)).toBeVisible();
    await expect(locator(page)).toHaveAttribute('aria-hidden', 'true');
    const box = await locator(page).boundingBox();
    if (!box) throw new Error('The inset has no box.');
    expect(box.x + box.width).toBeLessThanOrEqual(FREE.width);
    expect(box.y + box.height).toBeLessThanOrEqual(FREE.height);
    const labels = await mapOf(page)
      .locator('text.label, .edge rect')
      .evaluateAll((all) => all.map((label) => label.getBoundingClientRect().toJSON()));
    const over = labels.filter(
      ({ left, right, top, bottom }) =>
        left < box.x + box.width && right > box.x && top < box.y + box.height && bottom > box.y,
    );
    expect(labels.length).toBeGreaterThan(5);
    expect(over).toEqual([]);
    const outline = locator(page).locator('path').last();
    const before = await outline.getAttribute('d');
    await page.mouse.move(600, 400);
    await page.mouse.down();
    await page.mouse.move(450, 300, { steps: 4 });
    await expect(outline).not.toHaveAttribute('d', before ?? '');
    await page.mouse.up();
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(locator(page)).toHaveCount(0);
  });
});

test('a link to an event alone shows it, on any screen; a link with a camera keeps to it', async ({
  page,
}) => {
  const link = `?event=${COUNCIL}`;
  await openPage(page, link);
  await expectSeen(page, 'new-york-un');
  expect(search(page)).toBe(link);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect
    .poll(async () => {
      const map = await mapOf(page).boundingBox();
      const { x, y } = await spotOf(placeOf(page, 'new-york-un'));
      return map !== null && x > 0 && x < 390 && y > map.y && y < map.y + map.height;
    })
    .toBe(true);
  await page.setViewportSize({ width: 1440, height: 900 });
  await openPage(page, `${link}&at=44,42,4`);
  const tehran = await spotOf(placeOf(page, 'tehran'));
  expect(Math.abs(tehran.x - 720 - (512 * 2 ** 4 * (51.4215 - 44)) / 360)).toBeLessThanOrEqual(1);
});

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('a flight takes two seconds at most, and the hand ends it at once', async ({ page }) => {
    await openPage(page, '?at=-100,40,6');

    await test.step('a flight takes two seconds at most', async () => {
      const seen = await pictures(page, 'First view');
      expect(seen.length).toBeGreaterThan(5);
      // The last picture is drawn in the first frame after the end, which on a slow machine may be late.
      expect((seen.at(-2)?.ms ?? Infinity) - (seen[1]?.ms ?? 0)).toBeLessThanOrEqual(2000);
    });

    await travel(page, '?at=-100,40,6');

    await test.step('the hand ends a flight at once', async () => {
      await page.mouse.move(600, 300);
      await mapOf(page).getByRole('button', { name: 'First view' }).press('Enter');
      await page.mouse.down();
      await page.mouse.move(560, 300, { steps: 3 });
      await page.mouse.up();
      await expect.poll(() => zoomIn(page)).toBeLessThan(6);
      expect(await pictures(page)).toHaveLength(1);
      expect(search(page)).toContain('at=');
    });
  });
});
