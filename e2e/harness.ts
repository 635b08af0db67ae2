import { test as base, expect, type Page, type Response } from '@playwright/test';
import { watch } from './watch';

interface Options {
  /** Problems that a test brings about on purpose. */
  readonly allowed: readonly RegExp[];
}

/** The test of every file here: it fails, whatever else it asserts, when anything went wrong in its pages. */
export const test = base.extend<Options & { readonly nothingWrong: undefined }>({
  allowed: [[], { option: true }],
  nothingWrong: [
    async ({ context, page, baseURL, allowed }, use) => {
      const problems = await watch(context, new URL(baseURL ?? '').origin, allowed);
      await use(undefined);
      // What the page has said before this answer has been heard by then.
      if (!page.isClosed()) await page.evaluate(() => null);
      expect(problems, 'what went wrong in the page').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Opens the page with a query such as `?event=…`, and waits until it answers input. */
export async function openPage(page: Page, search = ''): Promise<Response | null> {
  const response = await page.goto(`./${search}`);
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  return response;
}

/**
 * Takes the open page to another of its links, as going back would, and waits until the map has been drawn for it and
 * stands still: for where how the page starts is not the subject.
 */
export const travel = (page: Page, search: string): Promise<void> =>
  page.evaluate(
    (url) =>
      new Promise<void>((done) => {
        // What a press would write of the view at once, and else be written a moment later.
        dispatchEvent(new Event('click'));
        if (location.search === new URL(url, location.href).search) return done();
        let drawn = 0;
        const observer = new MutationObserver(() => {
          drawn += 1;
        });
        for (const marks of document.querySelectorAll('.map-marks'))
          observer.observe(marks, { subtree: true, childList: true, attributes: true, characterData: true });
        // Where the map has nothing else to show by it, it has had the time to.
        const look = (before: number, patience: number) =>
          requestIdleCallback(
            () =>
              drawn === before && (drawn > 0 || patience === 0)
                ? done()
                : look(drawn, Math.max(0, patience - 1)),
            { timeout: drawn > 0 ? 500 : 100 },
          );
        history.pushState(null, '', url);
        dispatchEvent(new PopStateEvent('popstate'));
        look(-1, 8);
      }),
    `./${search}`,
  );
