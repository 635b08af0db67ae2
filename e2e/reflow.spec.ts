import type { Page } from '@playwright/test';
import { expect, openPage, test, travel } from './harness';
import { misfitsEverywhere, misfitsIn } from './reflow';
import { endOf } from './regions';

const OPEN = '?map=svg&event=call-2025-06-13-putin-pezeshkian&clock=mine';
const STEP = '?map=svg&tour=thirteenth-of-june-2025&step=3';
const OTHERS = ['embed.html?map=svg', 'about.html', 'teaching.html', 'speaker.html', 'events.html'];

/** What WCAG 1.4.12 lets a reader set. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 60_000 });

/** Asserts that all pages fit the window, before and after `change` has been made to each. */
async function expectFit(
  page: Page,
  change = async () => {},
  others: readonly string[] = OTHERS,
): Promise<void> {
  await openPage(page, OPEN);
  await change();
  expect(await misfitsEverywhere(page)).toEqual({});
  await travel(page, STEP);
  expect(await misfitsIn(page), 'a step').toEqual([]);
  await openPage(page, `${STEP}&mode=present`);
  await change();
  expect(await misfitsIn(page), 'before a room').toEqual([]);
  for (const other of others) {
    await page.goto(`./${other}`);
    await change();
    expect(await misfitsIn(page), other).toEqual([]);
  }
}

test.describe('at 400 %', () => {
  // 1280 × 1024, zoomed.
  test.use({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });

  test('nothing scrolls both ways, and what moves and closes can be reached', async ({ page }) => {
    await expectFit(page);
    await openPage(page, OPEN);
    // The axis does not stand in the way of what is read.
    await page.getByText('Show and explain').click();
    await expect(page.getByText('Show and explain')).toBeInViewport();
    await endOf(page).press('ArrowRight');
    await expect(endOf(page)).toHaveAttribute('aria-valuetext', 'Saturday 14 June 2025');
    await expect(page.locator('[data-handle="end"]')).toBeInViewport({ ratio: 0.5 });
    await page.getByRole('button', { name: /^Choose the time shown/ }).click();
    const choices = page.getByRole('dialog', { name: 'Choices of time' });
    const box = await choices.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.height).toBeGreaterThanOrEqual(160);
    await choices.getByRole('radio', { name: 'One day' }).check();
    await page.mouse.click(160, 250);
    await expect(choices).toBeHidden();
  });
});

// What is there to be read is laid out in one way, wide or narrow.
for (const [width, height, others] of [
  [1440, 900, []],
  [390, 844, OTHERS],
] as const) {
  test(`letters of twice the size fit, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const browser = await page.context().newCDPSession(page);
    await browser.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    await expectFit(page, undefined, others);
    await expect(page.locator('html')).toHaveCSS('font-size', '30px');
  });

  test.describe('with more room between letters, words and lines', () => {
    // The policy would refuse a style sheet of ours.
    test.use({ bypassCSP: true });
    test(`nothing is cut off, ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      const setApart = async () => {
        await page.addStyleTag({ content: SPACING });
      };
      await expectFit(page, setApart, others);
    });
  });
}
