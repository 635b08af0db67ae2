import type { Page } from 'playwright-core';
import { open, type Subject } from './subject';
import { type Bench, type Trial, within } from './trial';

/** What answers consist of: the marks on the map, the items of the list, the item that is open. */
const PARTS = {
  map: `[...document.querySelectorAll('.map-marks [data-key]')].map((mark) => mark.dataset.key).join()`,
  list: `[...document.querySelectorAll('ol[aria-label="Events"] > li')].map((item) => item.dataset.event).join()`,
  open: `document.querySelector('li[data-open]')?.dataset.event ?? ''`,
} as const;
type Part = keyof typeof PARTS;

// From when the browser was told of the input until the first frame that has all parts anew has been painted.
const waiting = (input: string, parts: readonly Part[]) => `
  globalThis.answer = new Promise((resolve) => {
    const parts = [${parts.map((part) => `() => ${PARTS[part]}`).join()}];
    const before = parts.map((part) => part());
    addEventListener('${input}', ({ timeStamp }) => {
      (function look() {
        if (parts.some((part, i) => part() === before[i])) return requestAnimationFrame(look);
        const { port1, port2 } = new MessageChannel();
        // What is there before a frame is painted with it; the message comes after.
        port1.onmessage = () => resolve(performance.now() - timeStamp);
        port2.postMessage(null);
      })();
    }, { capture: true, once: true });
  }); null`;

async function answer(
  page: Page,
  input: string,
  parts: readonly Part[],
  act: () => Promise<void>,
): Promise<{ readonly ms: number }> {
  await page.evaluate(waiting(input, parts));
  await act();
  return { ms: await within(page.evaluate<number>('globalThis.answer')) };
}

/** How long Readout takes to answer a hand, on a processor 4 times slower. */
export function answersTrial(of: Subject): Trial {
  const movements = ['drag, map', 'drag let go, list', 'filter, map and list', 'focus, list'];
  const run = async ({ page, slowDown, served, add }: Bench) => {
    await within(open(page, of, served.urlOf(of.folder, 0)));
    await slowDown();
    const { x, y } = await of.grip(page);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 10, y);
    add('drag, map', await answer(page, 'pointermove', ['map'], () => page.mouse.move(x + 60, y)));
    add('drag let go, list', await answer(page, 'pointerup', ['list'], () => page.mouse.up()));
    await of.show(page, { from: '2025-06-13', to: '2025-06-13' });
    await page.locator('.legend > summary').click();
    const calls = page.locator('.filter-toggle').filter({ hasText: /^Calls/ });
    await calls.scrollIntoViewIfNeeded();
    add('filter, map and list', await answer(page, 'click', ['map', 'list'], () => calls.click()));
    const title = page.locator('.event-title').first();
    await title.scrollIntoViewIfNeeded();
    add('focus, list', await answer(page, 'click', ['open'], () => title.click()));
  };
  return {
    section: 'answers',
    subject: of.name,
    conditions: 'slow',
    events: 0,
    of,
    movements,
    kept: false,
    run,
  };
}
