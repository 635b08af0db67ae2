import type { Page } from 'playwright-core';

/** Where the mouse takes hold of the time shown, in px of the page. */
export interface Grip {
  readonly x: number;
  readonly y: number;
}

/** Something that shows events on a map and has a time slider: Readout as built, or another way to do the same. */
export interface Subject {
  readonly name: string;
  /** The folder whose files are served for it. */
  readonly folder: string;
  /** Loads so many events, which are at `./data/events.geojson`, and waits until input is answered. */
  readonly open: (page: Page, url: string) => Promise<void>;
  /** Shows a window of days, both included, and waits until it is shown. */
  readonly show: (page: Page, window: { readonly from: string; readonly to: string }) => Promise<void>;
  /** How many events are shown at a moment, as an expression for the page; it must cost next to nothing. */
  readonly count: string;
  readonly grip: (page: Page) => Promise<Grip>;
  /** Puts the keyboard's focus where the right arrow moves the end of the time shown. */
  readonly focus: (page: Page) => Promise<void>;
}

/** Readout from a folder that `npm run build` has made. */
export const readout = (name: string, folder: string): Subject => ({
  name,
  folder,
  async open(page, url) {
    await page.goto(`${url}?map=svg`, { waitUntil: 'commit' });
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  },
  async show(page, { from, to }) {
    await page.evaluate((search) => {
      history.pushState(null, '', search);
      dispatchEvent(new PopStateEvent('popstate'));
    }, `?map=svg&from=${from}&to=${to}`);
    // Until the list, which comes last, has had nothing more to change for a while.
    await page.evaluate(async () => {
      let count = -1;
      for (let still = 0; still < 20; still += 1) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const now = document.querySelectorAll('li[data-event]').length;
        if (now !== count) still = 0;
        count = now;
      }
    });
  },
  count: `document.querySelector('ol[aria-label="Events"]').childElementCount`,
  async grip(page) {
    const box = await page.locator('[data-handle="window"] rect').first().boundingBox();
    if (box === null) throw new Error('the window has no handle');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  },
  focus: (page) => page.getByRole('slider', { name: 'End of time shown' }).focus(),
});
