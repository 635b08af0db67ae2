import type { Page } from 'playwright-core';

/** Where the mouse takes hold of the time shown, in px of the page. */
export interface Grip {
  readonly x: number;
  readonly y: number;
}

/** Days, both included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** Something that shows events on a map: Readout as built, or another way to do the same. */
export interface Subject {
  readonly name: string;
  /** The folder whose files are served for it. */
  readonly folder: string;
  /** What its address ends in. */
  readonly search: string;
  /** True in the page once a map has been painted. */
  readonly seen: string;
  /** Matched once input is answered. */
  readonly ready: string;
  /** Follows a link without loading the page anew, and waits until it is shown; only of Readout. */
  readonly go: (page: Page, search: string) => Promise<void>;
  /** Shows a window of days and waits until it is shown. */
  readonly show: (page: Page, days: Days) => Promise<void>;
  /** How many events are shown at a moment, as an expression for the page; it must cost next to nothing. */
  readonly count: string;
  /** Makes the page set `mapDrawn` whenever the map changes, until `watching` is disconnected. */
  readonly watch: string;
  readonly grip: (page: Page) => Promise<Grip>;
  /** Puts the keyboard's focus where the right arrow moves the end of the time shown; null where nothing is so moved. */
  readonly focus: ((page: Page) => Promise<void>) | null;
}

/** Loads a subject's page and waits until it answers input. */
export async function open(page: Page, { search, ready }: Subject, url: string): Promise<void> {
  await page.goto(`${url}${search}`, { waitUntil: 'commit' });
  await page.locator(ready).waitFor({ state: 'attached' });
}

async function middleOf(page: Page, selector: string): Promise<Grip> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`${selector} is not drawn`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Until what counts the events has said the same for a while: Readout's list comes last. */
const settled = (page: Page, count: string) =>
  page.evaluate(`(async () => {
    let before = -1;
    for (let still = 0; still < 20; still += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = ${count};
      if (now !== before) still = 0;
      before = now;
    }
  })()`);

/** Readout's marks come and go (`childList`) as time moves, and change place (`attributes`) as the camera does. */
export const watchMarks = (what: 'childList' | 'attributes'): string => `
  globalThis.watching = new MutationObserver(() => { globalThis.mapDrawn = true; });
  globalThis.watching.observe(document.querySelector('.map-marks'), { subtree: true, ${what}: true })`;

/** Readout from a folder that `npm run build` has made, above one of its two basemaps. */
export function readout(name: string, folder: string, map: 'auto' | 'svg' | 'webgl'): Subject {
  const count = `document.querySelector('ol[aria-label="Events"]')?.childElementCount ?? 0`;
  const go = async (page: Page, search: string) => {
    await page.evaluate((search) => {
      history.pushState(null, '', search);
      dispatchEvent(new PopStateEvent('popstate'));
    }, search);
    await settled(page, count);
  };
  return {
    name,
    folder,
    search: `?map=${map}`,
    // What the build has drawn: it is painted with the first frame after the map's end has come.
    seen: `document.querySelector('.map-picture') && document.querySelector('[aria-label="Time"]')`,
    ready: map === 'webgl' ? 'html[data-ready][data-basemap="webgl"]' : 'html[data-ready]',
    go,
    show: (page, { from, to }) => go(page, `?map=${map}&from=${from}&to=${to}`),
    count,
    watch: watchMarks('childList'),
    grip: (page) => middleOf(page, '[data-handle="window"] rect'),
    focus: (page) => page.getByRole('slider', { name: 'End of time shown' }).focus(),
  };
}

const DAY = 86_400_000;

/** What Readout is measured against. */
export const RIVALS = {
  native: 'MapLibre layers',
  leaflet: 'Leaflet',
  deck: 'deck.gl',
  timelinejs: 'TimelineJS (no map)',
  kepler: 'kepler.gl',
} as const;

/** A page of `rivals/`: all of them have the same plain slider and say by themselves when they are there. */
export function rival(page: keyof typeof RIVALS, folder: string): Subject {
  const count = 'globalThis.shownEvents ?? 0';
  return {
    name: RIVALS[page],
    folder,
    search: '',
    seen: 'document.documentElement.dataset.seen !== undefined',
    ready: 'html[data-ready]',
    go: async () => {},
    async show(page, { from, to }) {
      await page.evaluate(`showWindow(${Date.parse(from)}, ${Date.parse(to) + DAY})`);
      await settled(page, count);
    },
    count,
    watch: '',
    grip: (page) => middleOf(page, '.handle'),
    focus: null,
  };
}
