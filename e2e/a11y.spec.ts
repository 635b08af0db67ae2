import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, openPage, test } from './harness';
import { titleOf } from './regions';

const CALL = 'call-2025-06-13-putin-pezeshkian';

/** What axe finds wrong, one line for each element. */
async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] })
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const)
  for (const colorScheme of ['light', 'dark'] as const)
    test.describe(`${width} px, ${colorScheme}`, () => {
      test.use({ viewport: { width, height }, colorScheme, contextOptions: { reducedMotion: 'reduce' } });

      test('axe finds nothing wrong with the first view', async ({ page }) => {
        await openPage(page);
        expect(await faultsOf(page)).toEqual([]);
      });

      test('axe finds nothing wrong with an event open, what explains it, and a notice', async ({ page }) => {
        await openPage(page, `?event=${CALL}&clock=mine`);
        await expect(titleOf(page, CALL)).toHaveAttribute('aria-expanded', 'true');
        await page.getByText('Show and explain').click();
        expect(await faultsOf(page)).toEqual([]);
      });

      test.describe('before the live page is there', () => {
        test.use({ allowed: [/^console: Failed to load resource/] });

        test('axe finds nothing wrong with the page as built', async ({ page }) => {
          await page.route('**/assets/*.js', (route) => route.abort());
          await page.goto('./');
          expect(await faultsOf(page)).toEqual([]);
        });
      });
    });

for (const colorScheme of ['light', 'dark'] as const)
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
      expect(await faultsOf(page)).toEqual([]);
    });
  });
