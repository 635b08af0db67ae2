import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, openPage, test, travel } from './harness';
import { overlapsIn, textsOf } from './labels';
import { listOf, mapOf, marksOf, onLine, spotOf, timeOf, titleOf } from './regions';
import { readStory } from './story';

const JUNE = '?from=2025-06-12&to=2025-06-24';
const CALL = 'call-2025-06-13-putin-pezeshkian';
const OTHER = 'call-2025-06-13-putin-netanyahu';
const PLACES = ['tehran', 'tel-aviv'] as const;

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 60_000 });

/** The strikes that stand as one at a place. */
const gatheredAt = (page: Page, place: string): Locator =>
  mapOf(page)
    .locator('[data-events][data-kind="strike"][aria-expanded]')
    .and(mapOf(page).locator(`[data-place="${place}"], [data-places~="${place}"]`));
const fanOf = (page: Page): Locator => mapOf(page).locator('svg').first().getByRole('group');
const opened = (page: Page): Locator => fanOf(page).getByRole('button');
const idsOf = async (mark: Locator): Promise<string[]> =>
  ((await mark.getAttribute('data-events')) ?? '').split(' ');
const eventsOf = (marks: Locator): Promise<(string | null)[]> =>
  marks.evaluateAll((all) => all.map((mark) => mark.getAttribute('data-event')));

async function press(page: Page, mark: Locator): Promise<void> {
  const { x, y } = await spotOf(mark);
  await page.mouse.click(x, y);
}

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
] as const;

test('it opens into all of its events, in order of time, each to be met and seen', async ({
  page,
  request,
}) => {
  const order = (await readStory(request)).events.map(({ id }) => id);
  for (const size of SIZES)
    await test.step(`${size.width} × ${size.height}`, async () => {
      await page.setViewportSize(size);
      await openPage(page, JUNE);
      for (const place of PLACES) {
        const symbol = gatheredAt(page, place);
        const ids = await idsOf(symbol);
        await expect(symbol).toHaveAttribute('aria-expanded', 'false');
        await expect(fanOf(page)).toHaveCount(0);
        await press(page, symbol);
        await expect(symbol).toHaveAttribute('aria-expanded', 'true');
        const events = await eventsOf(opened(page));
        expect(events, place).toEqual(order.filter((id) => ids.includes(id)));

        const named = await eventsOf(mapOf(page).locator('[data-event]'));
        expect(new Set(named).size).toBe(named.length);
        await expect(mapOf(page).locator('svg [tabindex="0"]')).toHaveCount(1);

        const targets = await opened(page).evaluateAll((marks) =>
          marks.map((mark) => {
            const box = mark.querySelector('circle')?.getBoundingClientRect();
            const { x = 0, y = 0, width = 0, height = 0 } = box ?? {};
            const met = document.elementFromPoint(x + width / 2, y + height / 2);
            return { x, y, width, height, isMet: met !== null && mark.contains(met) };
          }),
        );
        const frame = await mapOf(page).locator('svg').first().boundingBox();
        const time = await timeOf(page).boundingBox();
        if (!frame || !time) throw new Error('A part of the page is not there.');
        for (const [i, target] of targets.entries()) {
          expect(target.isMet, place).toBe(true);
          expect(Math.min(target.width, target.height)).toBeGreaterThanOrEqual(24);
          expect(target.x).toBeGreaterThanOrEqual(frame.x);
          expect(target.y).toBeGreaterThanOrEqual(frame.y);
          expect(target.y + target.height).toBeLessThanOrEqual(Math.min(frame.y + frame.height, time.y));
          for (const other of targets.slice(i + 1))
            expect(Math.hypot(other.x - target.x, other.y - target.y)).toBeGreaterThan(target.width);
        }
        expect(overlapsIn(await textsOf(fanOf(page)))).toEqual([]);
        await expect(marksOf(mapOf(page), CALL).first()).toHaveCSS('opacity', '0.25');
        await page.keyboard.press('Escape');
      }
    });
});

test('it is opened and closed by mouse and by keys, with its lines, its motion and its words', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openPage(page, JUNE);

  await test.step('choosing an event opens it, and the rest stay at hand; another opened in the list closes it', async () => {
    await press(page, gatheredAt(page, 'tehran'));
    await expect(opened(page).first()).toBeFocused();
    const [, second, third] = await eventsOf(opened(page));
    for (const id of [second, third]) {
      await press(page, mapOf(page).locator(`[data-event="${id}"]`));
      await expect(titleOf(page, id ?? '')).toHaveAttribute('aria-expanded', 'true');
      await expect(fanOf(page).locator('[aria-pressed="true"]')).toHaveAttribute('data-event', id ?? '');
    }
    await expect(gatheredAt(page, 'tehran')).toHaveAttribute('aria-expanded', 'true');

    const title = titleOf(page, CALL);
    await title.click();
    await expect(fanOf(page)).toHaveCount(0);
    await expect(title).toBeFocused();
  });
  await travel(page, JUNE);

  await test.step('axe finds nothing wrong with it; it says what an event was when it is pointed at', async () => {
    await press(page, gatheredAt(page, 'tehran'));
    await expect(opened(page).first()).toBeFocused();
    const { violations } = await new AxeBuilder({ page })
      .include('section.map')
      .options({ rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] })
      .analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`))).toEqual([]);

    const mark = opened(page).nth(2);
    const { x, y } = await spotOf(mark);
    await page.mouse.move(x, y);
    const title = (await mark.getAttribute('aria-label'))?.split(',')[0] ?? '';
    await expect.poll(async () => (await textsOf(fanOf(page))).map(({ text }) => text)).toContain(title);
    expect(overlapsIn(await textsOf(fanOf(page)))).toEqual([]);
  });
  await page.keyboard.press('Escape');

  await test.step('a press on the symbol, on the bare map or on another mark closes it, and opens nothing', async () => {
    const symbol = gatheredAt(page, 'tehran');
    const elsewhere = await spotOf(marksOf(mapOf(page), 'str-2025-06-15-mashhad').first());
    for (const point of [await spotOf(symbol), { x: 760, y: 320 }, elsewhere]) {
      await press(page, symbol);
      await expect(opened(page).first()).toBeFocused();
      await page.mouse.click(point.x, point.y);
      await expect(fanOf(page)).toHaveCount(0);
      await expect(symbol).toHaveAttribute('aria-expanded', 'false');
      await expect(symbol).toBeFocused();
    }
    await expect(listOf(page).getByRole('button', { expanded: true })).toHaveCount(0);
  });

  await test.step('Enter opens, arrows go round its events, Escape leads back; it opens again at the open event', async () => {
    const symbol = gatheredAt(page, 'tel-aviv');
    await symbol.focus();
    await page.keyboard.press('Enter');
    await expect(opened(page).first()).toBeFocused();
    const count = await opened(page).count();
    await expect(symbol).toHaveAccessibleName(new RegExp(`: ${count} strikes$`));
    for (let i = 1; i <= count; i += 1) {
      await page.keyboard.press('ArrowRight');
      await expect(opened(page).nth(i % count)).toBeFocused();
    }
    await page.keyboard.press('ArrowUp');
    await expect(opened(page).last()).toBeFocused();
    const id = (await opened(page).last().getAttribute('data-event')) ?? '';
    await page.keyboard.press(' ');
    await expect(titleOf(page, id)).toHaveAttribute('aria-expanded', 'true');
    await expect(opened(page).last()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(fanOf(page)).toHaveCount(0);
    await expect(symbol).toBeFocused();
    await expect(titleOf(page, id)).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('Escape');
    await expect(titleOf(page, id)).toHaveAttribute('aria-expanded', 'false');

    // Opened again, it begins at the event that is open.
    await expect(symbol).toBeFocused();
    for (const key of ['Enter', 'ArrowRight', 'Enter', 'Escape', 'Enter']) await page.keyboard.press(key);
    await expect(opened(page).nth(1)).toBeFocused();
    await expect(opened(page).nth(1)).toHaveAttribute('aria-pressed', 'true');
  });
  for (const _ of ['the symbol', 'the event']) await page.keyboard.press('Escape');
  await travel(page, JUNE);

  await test.step('it opens with a short motion, and without any where that is asked for', async () => {
    for (const reducedMotion of ['reduce', 'no-preference'] as const) {
      await page.emulateMedia({ reducedMotion });
      await gatheredAt(page, 'tehran').focus();
      await page.keyboard.press('Enter');
      const durations = await opened(page)
        .first()
        .evaluate((mark) =>
          [...mark.querySelectorAll('*')].map((part) => getComputedStyle(part).animationDuration),
        );
      const longest = Math.max(...durations.map((text) => Number.parseFloat(text) || 0));
      if (reducedMotion === 'reduce') expect(longest).toBe(0);
      else {
        expect(longest).toBeGreaterThan(0);
        expect(longest).toBeLessThanOrEqual(0.3);
      }
      await page.keyboard.press('Escape');
      await expect(fanOf(page)).toHaveCount(0);
    }
  });
  await page.emulateMedia({ reducedMotion: 'reduce' });

  await travel(page, '');
  await test.step('a line answers 11 px off its middle', async () => {
    const line = marksOf(mapOf(page), CALL);
    const hits = await line.evaluate((mark) => {
      const path = mark.querySelector('path');
      if (!path) return [];
      const length = path.getTotalLength();
      return [0.3, 0.45, 0.6].flatMap((t) => {
        const [a, b] = [path.getPointAtLength(t * length), path.getPointAtLength(t * length + 1)];
        return [-11, 11].map((off) => {
          const [x, y] = [a.x - (b.y - a.y) * off, a.y + (b.x - a.x) * off];
          const matrix = path.getScreenCTM();
          const at = new DOMPoint(x, y).matrixTransform(matrix ?? undefined);
          return mark.contains(document.elementFromPoint(at.x, at.y));
        });
      });
    });
    expect(hits).toEqual([true, true, true, true, true, true]);
  });

  await test.step('the line that has the pointer or the keyboard stands out; the link says nothing of it', async () => {
    const [line, other] = [marksOf(mapOf(page), CALL), marksOf(mapOf(page), OTHER)];
    const { x, y } = await onLine(line);
    await page.mouse.move(x, y);
    await expect(other).toHaveCSS('opacity', '0.35');
    await expect(line).toHaveCSS('opacity', '1');
    expect(new URL(page.url()).search).toBe('');
    await page.mouse.move(760, 320);
    await expect(other).toHaveCSS('opacity', '1');

    // So does the line that has the keyboard.
    await mapOf(page).locator('svg [tabindex="0"]').focus();
    const count = await mapOf(page).locator('svg').first().getByRole('button').count();
    for (let i = 0; i < count; i += 1) {
      if (await line.evaluate((mark) => document.activeElement === mark)) break;
      await page.keyboard.press('ArrowRight');
    }
    await expect(line).toBeFocused();
    await expect(other).toHaveCSS('opacity', '0.35');
    await expect(line).toHaveCSS('opacity', '1');
  });
  await travel(page, JUNE);

  await test.step('where coming closer sets the events apart, it is closed and the keyboard stays on the map', async () => {
    const symbol = gatheredAt(page, 'tehran');
    const place = await symbol.getAttribute('data-key');
    await symbol.focus();
    await page.keyboard.press('Enter');
    await expect(opened(page).first()).toBeFocused();
    // Far away from it, its place is not on the map any more.
    for (let i = 0; i < 8; i += 1) await page.keyboard.press('+');
    await expect(fanOf(page)).toHaveCount(0);
    await expect(mapOf(page).locator('svg').first().locator(':focus')).toHaveCount(1);
    expect(place).toMatch(/^strike /);
  });
});

test.describe('by touch', () => {
  test.use({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });

  test('a tap opens it, a tap chooses, and a tap elsewhere closes it', async ({ page }) => {
    await openPage(page, JUNE);
    const symbol = gatheredAt(page, 'tel-aviv');
    const hub = await spotOf(symbol);
    await page.touchscreen.tap(hub.x, hub.y);
    await expect(symbol).toHaveAttribute('aria-expanded', 'true');
    const mark = opened(page).nth(1);
    const id = (await mark.getAttribute('data-event')) ?? '';
    const spot = await spotOf(mark);
    await page.touchscreen.tap(spot.x, spot.y);
    await expect(titleOf(page, id)).toHaveAttribute('aria-expanded', 'true');
    await expect(mark).toHaveAttribute('aria-pressed', 'true');
    // The page has gone to what was chosen.
    await page.evaluate(() => scrollTo(0, 0));
    const frame = await mapOf(page).locator('svg').first().boundingBox();
    await page.touchscreen.tap(300, (frame?.y ?? 0) + 40);
    await expect(fanOf(page)).toHaveCount(0);
  });
});
