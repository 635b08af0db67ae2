import type { Page } from '@playwright/test';
import { openOptions } from './axis';
import { expect, openPage, test } from './harness';
import { mapOf, marksOf } from './regions';

const CALL = 'call-2025-06-13-putin-pezeshkian';

test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: 'no-preference' } });

/** How many animations and transitions are under way, of any element. */
const moving = (page: Page) =>
  page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length);

test('who asks for no motion has none from then on, in the middle of a flight and of play', async ({
  page,
}) => {
  await openPage(page, '?map=svg&at=-100,40,6');
  const place = () => marksOf(mapOf(page), CALL).first().boundingBox();
  await page.getByRole('button', { name: 'First view' }).click();
  // In flight: what is asked of the page now finds it on its way.
  await expect.poll(place).not.toBeNull();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const there = await page.evaluate(
    () =>
      new Promise<string>((done) => {
        const marks = document.querySelector('.map-marks');
        const look = () => marks?.innerHTML ?? '';
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            const before = look();
            setTimeout(() => done(look() === before ? 'there' : 'on its way'), 100);
          }),
        );
      }),
  );
  expect(there).toBe('there');
  expect(await moving(page)).toBe(0);

  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await openOptions(page);
  await page.getByLabel('Speed').selectOption('4×');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Play' }).click();
  await expect.poll(() => moving(page)).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // Play is what the reader has asked for, and goes on, day by day.
  const dates = page.getByRole('button', { name: /^Choose the time shown/ });
  const before = await dates.textContent();
  await expect(dates).not.toHaveText(before ?? '');
  expect(await moving(page)).toBe(0);
  await page.getByRole('button', { name: 'Pause' }).click();
});
