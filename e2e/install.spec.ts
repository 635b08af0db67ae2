import type { Page } from '@playwright/test';
import { expect, test } from './editions';

interface Answer {
  readonly url: string;
  readonly errors: readonly unknown[];
  readonly manifest: {
    readonly startUrl: string;
    readonly display: string;
    readonly icons: readonly { readonly sizes: string }[];
  };
}

/** What Chromium itself says of a page that somebody would install. */
async function askChromium(page: Page): Promise<Answer & { readonly lacks: readonly string[] }> {
  const session = await page.context().newCDPSession(page);
  const answer = (await session.send('Page.getAppManifest')) as unknown as Answer;
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  return { ...answer, lacks: installabilityErrors.map(({ errorId }) => errorId) };
}

test('Chromium finds nothing amiss with installing the page; an embed is not to be installed', async ({
  host,
  playwright,
  launchOptions,
}, testInfo) => {
  // Only a window that keeps its profile can install anything.
  const profile = testInfo.outputPath('profile');
  const context = await playwright.chromium.launchPersistentContext(profile, {
    ...launchOptions,
    headless: true,
  });
  const [page = await context.newPage()] = context.pages();
  await page.goto(`${host.url}?map=svg&tour=one-call-two-accounts&step=2`);
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  const { manifest, errors, lacks } = await askChromium(page);
  expect({ errors, lacks }).toEqual({ errors: [], lacks: [] });
  expect(manifest.startUrl).toBe(host.url);
  expect(manifest.display).toBe('kStandalone');
  expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));

  await page.goto(`${host.url}embed.html?map=svg`);
  expect((await askChromium(page)).lacks).toContain('no-manifest');
  await context.close();
});
