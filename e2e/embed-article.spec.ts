import { expect, test } from './harness';
import { focusedIn, liveFrameIn, startIn } from './hosts';

const CALL = 'call-2025-06-13-putin-pezeshkian';
const LATER = 'call-2026-01-16-putin-netanyahu';

test.use({ viewport: { width: 900, height: 700 }, contextOptions: { reducedMotion: 'reduce' } });

test('an article is followed by its map: as it is scrolled, and by its links', async ({ page, context }) => {
  await page.goto('./examples/article.html');
  const frame = await liveFrameIn(page);
  const current = page.locator('a[aria-current]');
  const scrolledTo = (event: string) =>
    page.locator(`a[href="../?event=${event}"]`).evaluate((link) => {
      window.scrollTo(0, link.getBoundingClientRect().top + window.scrollY - window.innerHeight / 2);
    });
  await expect(current).toHaveCount(0);
  await scrolledTo(CALL);
  await expect(current).toHaveText(/spoke with\s+Masoud Pezeshkian/);
  await expect(focusedIn(frame)).toHaveText('Putin–Pezeshkian call');
  await scrolledTo(LATER);
  await expect(current).toHaveText(/the first, with\s+Netanyahu/);
  await expect(startIn(frame)).toHaveAttribute('aria-valuetext', 'Friday 16 January 2026');
  await scrolledTo(CALL);
  await expect(focusedIn(frame)).toHaveText('Putin–Pezeshkian call');

  const link = page.getByRole('link', { name: 'all at once' });
  await link.focus();
  await link.press('Enter');
  await expect(startIn(frame)).toHaveAttribute('aria-valuetext', 'Sunday 1 June 2025');
  await expect(focusedIn(frame)).toHaveCount(0);
  await expect(link).toBeFocused();
  await expect(current).toHaveText(/all\s+at once/);
  await expect(page.locator('readout-map')).toBeInViewport();
  expect(new URL(page.url()).pathname).toBe('/examples/article.html');

  const opened = context.waitForEvent('page');
  await link.click({ modifiers: ['ControlOrMeta'] });
  const tab = await opened;
  await tab.waitForURL(/\?from=2025-06-01&to=2026-01-31$/);
  await tab.close();
});

test('without scripts an article has a picture, and links that open the page', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('./examples/article.html');
  await expect(page.getByRole('img', { name: /^Map of 13 June 2025/ })).toBeVisible();
  await page.getByRole('link', { name: 'Masoud Pezeshkian' }).click();
  await expect(page).toHaveURL(new RegExp(`/\\?event=${CALL}$`));
  await context.close();
});
