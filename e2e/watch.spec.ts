import { type Browser, expect, type Page, test } from '@playwright/test';
import { watch } from './watch';

// What fails every other test must itself be seen to fail: each problem is brought about on a page of its own.
const PROBLEMS: readonly (readonly [name: string, does: (page: Page) => Promise<unknown>, said: RegExp])[] = [
  [
    'an error nobody caught',
    (page) =>
      page.evaluate(() => {
        setTimeout(() => {
          throw new Error('uncaught');
        });
      }),
    /^error: uncaught$/,
  ],
  [
    'a rejection nobody handled',
    (page) => page.evaluate(() => void Promise.reject(new Error('unhandled'))),
    /^error: unhandled$/,
  ],
  ['an error in the console', (page) => page.evaluate(() => console.error('said')), /^console: said$/],
  ['a file that is not there', (page) => page.evaluate(() => void fetch('./absent')), /^console: .*404/],
  [
    'a breach of the policy',
    (page) =>
      page.evaluate(() => {
        document.body.append(Object.assign(document.createElement('style'), { textContent: '*{}' }));
      }),
    /^console: policy: style-src-elem blocked inline$/,
  ],
  [
    'a request to another origin',
    (page) =>
      page.evaluate(() => {
        document.body.append(Object.assign(new Image(), { src: 'https://elsewhere.example/' }));
      }),
    /^request: https:\/\/elsewhere\.example\/$/,
  ],
];

/** An empty page of our own origin in a context that is watched, and what has been noted of it. */
async function watchedPage({
  browser,
  origin,
  allowed,
}: {
  browser: Browser;
  origin: string;
  allowed?: readonly RegExp[];
}) {
  const context = await browser.newContext();
  await context.route('https://elsewhere.example/', (route) => route.fulfill({ body: '' }));
  await context.route(`${origin}/absent`, (route) => route.fulfill({ status: 404 }));
  await context.route(`${origin}/blank`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: { 'Content-Security-Policy': "style-src 'self'" },
      body: '<!doctype html><p>',
    }),
  );
  const problems = await watch(context, origin, allowed);
  const page = await context.newPage();
  await page.goto(`${origin}/blank`);
  return { page, problems };
}

for (const [name, bringAbout, said] of PROBLEMS) {
  test(`${name} is noted`, async ({ browser, baseURL }) => {
    const { page, problems } = await watchedPage({ browser, origin: new URL(baseURL ?? '').origin });
    await bringAbout(page);
    await expect.poll(() => problems).toContainEqual(expect.stringMatching(said));
    await page.context().close();
  });
}

test('nothing is noted of a page where nothing goes wrong, nor what is allowed', async ({
  browser,
  baseURL,
}) => {
  const { origin } = new URL(baseURL ?? '');
  const { page, problems } = await watchedPage({ browser, origin, allowed: [/^console: expected$/] });
  await page.evaluate(() => console.error('expected'));
  expect(problems).toEqual([]);
  await page.evaluate(() => console.error('unexpected'));
  await expect.poll(() => problems).toEqual(['console: unexpected']);
  await page.context().close();
});
