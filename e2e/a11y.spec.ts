import type { Page } from '@playwright/test';
import { faultsOf } from './axe';
import { expect, openPage, test, travel } from './harness';
import { titleOf } from './regions';

const CALL = 'call-2025-06-13-putin-pezeshkian';

const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

/** Asserts that axe finds nothing wrong with the page as it is, in light colours and then in dark ones. */
async function expectFaultless(page: Page, schemes: readonly Scheme[] = SCHEMES): Promise<void> {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveCSS('color-scheme', colorScheme);
    expect(await faultsOf(page), colorScheme).toEqual([]);
  }
}

// Axe reads the whole page several times.
test.describe.configure({ timeout: 60_000 });

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const)
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height }, contextOptions: { reducedMotion: 'reduce' } });

    test('axe finds nothing wrong with an event open, what explains it and a notice, nor with the first view', async ({
      page,
    }) => {
      await openPage(page, `?event=${CALL}&clock=mine`);
      await expect(titleOf(page, CALL)).toHaveAttribute('aria-expanded', 'true');
      await expect(page.getByRole('button', { name: 'Dismiss' })).toBeVisible();
      await page.getByText('Show and explain').click();
      await expectFaultless(page);
      await travel(page, `?event=${CALL}&theme=contrast&at=45,38,3.2`);
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast');
      expect(await faultsOf(page), 'contrast').toEqual([]);
      await page.getByText('Show and explain').click();
      await travel(page, '');
      await expectFaultless(page);
    });

    test.describe('before the live page is there', () => {
      test.use({ allowed: [/^console: Failed to load resource/] });

      test('axe finds nothing wrong with the page as built', async ({ page }) => {
        await page.route('**/assets/*.js', (route) => route.abort());
        await page.goto('./');
        await expectFaultless(page);
      });
    });
  });

for (const colorScheme of SCHEMES)
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 390, height: 844 } });

    test('axe finds nothing wrong with the page of all events', async ({ page }) => {
      await page.goto('./events.html');
      // All entries are made alike, and axe needs a minute for all of them: one of each kind is enough.
      await page.getByRole('article').evaluateAll((articles) => {
        for (const [i, article] of articles.entries()) {
          const alike = articles.slice(0, i).filter(({ dataset }) => dataset.kind === article.dataset.kind);
          if (alike.length > 0) article.remove();
        }
      });
      await expectFaultless(page, [colorScheme]);
    });
  });
