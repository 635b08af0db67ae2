import type { BrowserContext, Page } from '@playwright/test';
import { openPage } from '../harness';

/** Twice this is longer than the page takes to come to rest: it writes its address after 500 ms, and tells what it found after 1,000. */
const HALF_MS = 600;

/** A page in a context of its own, whose clock stands still but where it is wound by hand. */
export interface StillPage {
  readonly page: Page;
  /** How many requests it has begun so far, and how many of them are under way. */
  readonly requests: () => { readonly begun: number; readonly pending: number };
}

/** Opens a link in a page whose clock stands still from then on. A context may have one such page, since its clock is one. */
export async function openStill(context: BrowserContext, page: Page, search: string): Promise<StillPage> {
  const under = new Set<object>();
  let begun = 0;
  page.on('request', (request) => {
    begun += 1;
    under.add(request);
  });
  page.on('requestfinished', (request) => under.delete(request));
  page.on('requestfailed', (request) => under.delete(request));
  await context.clock.install({ time: '2026-02-01T00:00:00Z' });
  await openPage(page, search);
  await context.clock.pauseAt('2026-02-01T01:00:00Z');
  return { page, requests: () => ({ begun, pending: under.size }) };
}

/** Waits until the page has been drawn anew, and has heard of what it measures then: on our clock, since frames are on its own. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        const observer = new ResizeObserver(() => {
          observer.disconnect();
          done();
        });
        observer.observe(document.documentElement);
      }),
  );

/** Lets time pass until nothing is on its way any more, and what has come had time to be shown. */
export async function rest({ page, requests }: StillPage): Promise<void> {
  for (;;) {
    const before = requests();
    await page.clock.runFor(HALF_MS);
    await drawn(page);
    await page.clock.runFor(HALF_MS);
    const after = requests();
    if (before.pending + after.pending === 0 && before.begun === after.begun) return;
  }
}

/** Takes a page to another of its links, as going back would. */
export const goTo = (page: Page, search: string): Promise<void> =>
  page.evaluate((search) => {
    history.pushState(null, '', search === '' ? location.pathname : search);
    dispatchEvent(new PopStateEvent('popstate'));
  }, search);
