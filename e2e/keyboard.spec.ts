import type { Page } from '@playwright/test';
import { expect, openPage, test } from './harness';
import { type Stop, showsFocus, stopOf } from './keyboard';
import { listOf, mapOf, startOf, timeOf } from './regions';
import { expectWindow } from './slider';

test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 60_000 });

/** Laid out as the screens above, with half as much to be pictured at each stop. */
const SMALL = { width: 1024, height: 640 };

/** Where the keyboard comes by, until it leaves the page. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let i = 0; i < 60; i += 1) {
    await page.keyboard.press('Tab');
    const stop = await stopOf(page);
    if (stop.part === 'outside') return stops;
    stops.push(stop);
  }
  throw new Error(`The keyboard does not leave: ${stops.map(({ name }) => name).join(', ')}`);
}

const names = (stops: readonly Stop[], part: string) =>
  stops.filter((stop) => stop.part === part).map(({ name }) => name);

test('Tab and arrows come to everything, and skip links past it', async ({ page }) => {
  await openPage(page);

  await test.step('Tab goes through the page in the order of reading, and leaves it; with Shift, the same way back', async () => {
    const stops = await walk(page);
    const parts = stops.map(({ part }) => part).filter((part, i, all) => part !== all[i - 1]);
    expect(parts).toEqual([
      'nav',
      'button',
      'Dates',
      'Map',
      'Time',
      'summary',
      'input',
      'summary',
      'Events',
      'footer',
    ]);
    expect(names(stops, 'nav')).toEqual([
      'Skip to the map',
      'Skip to the time slider',
      'Skip to the list of events',
    ]);
    expect(names(stops, 'button')).toEqual(['Share', 'Present']);
    expect(names(stops, 'Dates')).toHaveLength(5);
    const [mark, ...buttons] = names(stops, 'Map');
    expect(mark).toMatch(/, .*2025, /);
    expect(buttons).toEqual(['Closer', 'All in view', 'Globe', 'Zoom in', 'Zoom out']);
    const [dates, previous, play, next, further, closer, back, start, end, ...axis] = names(stops, 'Time');
    expect(dates).toBe('Choose the time shown: 13 June 2025');
    expect([previous, play, next]).toEqual(['Previous event', 'Play', 'Next event']);
    expect([further, closer, back]).toEqual([
      'See more of the time axis',
      'See less of the time axis, closer',
      'Back to the part of the axis seen before',
    ]);
    expect([start, end]).toEqual(['Start of time shown', 'End of time shown']);
    expect(axis).toHaveLength(1);
    expect(names(stops, 'Events')).toHaveLength(1);
    expect(names(stops, 'footer')).toHaveLength(5);

    await page.locator('footer').getByRole('link').last().focus();
    const backwards = [await stopOf(page)];
    for (const _ of stops.slice(1)) {
      await page.keyboard.press('Shift+Tab');
      backwards.push(await stopOf(page));
    }
    expect(backwards.toReversed()).toEqual(stops);
  });

  await test.step('skip links lead past what comes before', async () => {
    for (const [name, then] of [
      ['Skip to the map', 'Map'],
      ['Skip to the time slider', 'Time'],
      ['Skip to the list of events', 'summary'],
    ] as const) {
      await page.getByRole('link', { name }).focus();
      await expect(page.getByRole('link', { name })).toBeInViewport();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect((await stopOf(page)).part).toBe(then);
    }
  });

  await page.setViewportSize(SMALL);

  await test.step('every mark of the map that has the keyboard can be seen to have it', async () => {
    const marks = await mapOf(page).locator('svg').first().getByRole('button').count();
    await mapOf(page).locator('svg [tabindex="0"]').focus();
    const unseen: string[] = [];
    for (let i = 0; i < marks; i += 1) {
      await page.keyboard.press('ArrowRight');
      if (!(await showsFocus(page))) unseen.push((await stopOf(page)).name);
    }
    expect(unseen).toEqual([]);
  });
});

test('the whole story can be told by keys alone', async ({ page }) => {
  await openPage(page);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const tabTo = async (part: string, name: RegExp) => {
    for (let i = 0; i < 60; i += 1) {
      await press('Tab');
      const stop = await stopOf(page);
      if (stop.part === part && name.test(stop.name)) return;
    }
    throw new Error(`Tab does not reach ${name} in ${part}.`);
  };
  const open = listOf(page).getByRole('button', { expanded: true });
  await tabTo('Dates', /^16 January 2026$/);
  await press('Enter');
  await expectWindow(page, '2026-01-16', '2026-01-16');
  await tabTo('Map', /./);
  await press('ArrowRight', 'Enter');
  await expect(open).toHaveCount(1);
  await press('Escape');
  await expect(open).toHaveCount(0);
  await tabTo('Map', /^Globe$/);
  await press(' ');
  await expect(mapOf(page).getByRole('button', { name: 'Flat map' })).toBeVisible();
  await tabTo('Time', /^Start of time shown$/);
  await press('ArrowLeft', 'ArrowLeft');
  await expect(startOf(page)).toHaveAttribute('aria-valuetext', 'Wednesday 14 January 2026');
  await tabTo('Time', /, .*\d{4}/);
  await press('End', 'Home', 'Enter');
  await expect(open).toHaveCount(1);
  await expect(timeOf(page).locator('[aria-pressed="true"]')).toHaveCount(1);
  await tabTo('summary', /^Show and explain/);
  await press('Enter');
  await expect(page.getByText('Lines are links between places, not routes.')).toBeVisible();
  await press('Enter');
  await tabTo('Events', /./);
  await press('End', 'Home', 'Enter');
  await press('Enter');
  await expect(page.locator('main button[aria-expanded]').first()).toBeFocused();
  await tabTo('footer', /^The dataset/);
});
