import { openPage, test } from './harness';

test.fail('a test fails when something goes wrong in its page, whatever it asserts', async ({ page }) => {
  await openPage(page);
  await page.evaluate(() => console.error('wrong'));
});

test.describe('what a test allows', () => {
  test.use({ allowed: [/^console: wrong$/] });
  test('does not make it fail', async ({ page }) => {
    await openPage(page);
    await page.evaluate(() => console.error('wrong'));
  });
});
