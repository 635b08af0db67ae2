import type { Page } from '@playwright/test';
import { expect, openPage, test, travel } from './harness';
import { type Stop, showsFocus, stopOf } from './keyboard';
import { idsIn, listOf, mapOf, timeOf } from './regions';

test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 60_000 });

/** A time in which nothing is recorded. */
const NOTHING = '?from=2025-09-15&to=2025-09-20';

const bareMapOf = (page: Page) => page.getByRole('application', { name: /^Map: nothing is marked/ });
const atOf = (page: Page) => new URL(page.url()).searchParams.get('at')?.split(',').map(Number) ?? null;

/** Presses a key on the map and returns the camera that the link then has. */
async function cameraAfter(page: Page, key: string): Promise<[lon: number, lat: number, zoom: number]> {
  const before = JSON.stringify(atOf(page));
  await page.keyboard.press(key);
  await expect.poll(() => JSON.stringify(atOf(page))).not.toBe(before);
  const [lon = Number.NaN, lat = Number.NaN, zoom = Number.NaN] = atOf(page) ?? [];
  return [lon, lat, zoom];
}

/** Where the Tab key stops in the map and on the axis. */
async function stopsOf(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  await page.getByRole('link', { name: 'Skip to the map' }).focus();
  await page.keyboard.press('Enter');
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await stopOf(page);
    if (stop.part !== 'Map' && stop.part !== 'Time') return stops;
    stops.push(stop);
  }
}

/** The map is its own tab stop among these, is seen to have the keyboard, and is moved by keys. */
async function expectBareMap(page: Page, stops: readonly Stop[]): Promise<void> {
  expect(stops.slice(0, 4)).toEqual([
    { part: 'Map', name: 'Map: nothing is marked at this time' },
    { part: 'Map', name: 'Globe' },
    { part: 'Map', name: 'Zoom in' },
    { part: 'Map', name: 'Zoom out' },
  ]);
  await expect(mapOf(page)).toHaveCount(1);
  await expect(bareMapOf(page)).toHaveAccessibleDescription(/Arrow keys move the map/);
  await bareMapOf(page).focus();
  await page.keyboard.press('Shift');
  expect(await showsFocus(page)).toBe(true);

  await bareMapOf(page).focus();
  const [lon, lat, zoom] = await cameraAfter(page, 'Shift+ArrowRight');
  const [further, same] = await cameraAfter(page, 'ArrowRight');
  expect(further).toBeGreaterThan(lon);
  expect(same).toBeCloseTo(lat, 2);
  expect((await cameraAfter(page, 'Shift+ArrowDown'))[1]).toBeLessThan(lat);
  expect((await cameraAfter(page, '+'))[2]).toBeCloseTo(zoom + 1, 1);
  expect((await cameraAfter(page, '-'))[2]).toBeCloseTo(zoom, 1);
  await expect(bareMapOf(page)).toBeFocused();
}

test('at a time without events the map is its own tab stop, is seen to have the keyboard, and is moved by keys', async ({
  page,
}) => {
  await openPage(page, NOTHING);
  await test.step('the map keeps the keyboard when its last mark goes and when the first comes back', async () => {
    await page.getByRole('button', { name: '16 January 2026', exact: true }).click();
    await expect(bareMapOf(page)).toHaveCount(0);
    const stop = mapOf(page).locator('.map-marks [tabindex="0"]');
    await stop.focus();
    await page.goBack();
    await expect(bareMapOf(page)).toBeFocused();
    await page.goForward();
    await expect(stop).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(stop).toBeFocused();
  });
  await travel(page, NOTHING);
  await expectBareMap(page, await stopsOf(page));
});

test('where no event passes the filters, too, and the axis keeps its sliders and buttons', async ({
  page,
}) => {
  await openPage(page, '?q=zzzz');
  const stops = await stopsOf(page);
  await expectBareMap(page, stops);

  await test.step('an axis without marks keeps its sliders and buttons', async () => {
    expect(await idsIn(timeOf(page))).toEqual([]);
    const names = stops.filter(({ part }) => part === 'Time').map((stop) => stop.name);
    for (const name of ['Previous event', 'Play', 'Next event', 'Start of time shown', 'End of time shown'])
      expect(names).toContain(name);
    const end = page.getByRole('slider', { name: 'End of time shown' });
    await end.focus();
    await page.keyboard.press('ArrowRight');
    await expect(end).toHaveAttribute('aria-valuetext', 'Saturday 14 June 2025');
    await page.getByRole('button', { name: 'Next event' }).press('Enter');
    await page.getByRole('button', { name: 'Previous event' }).press('Enter');
    await expect(end).toHaveAttribute('aria-valuetext', 'Saturday 14 June 2025');
    await expect(listOf(page).getByRole('listitem')).toHaveCount(0);
  });
});
