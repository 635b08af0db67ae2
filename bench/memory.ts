import type { CDPSession, Page } from 'playwright-core';
import type { Conditions, Measured } from './rows';
import { open, type Subject } from './subject';
import { type Bench, type Trial, within } from './trial';

/** Eight times as fast as usual, five minutes of play take so many ms. */
export const PLAYED = 300_000 / 8;
const PLAY = { name: 'Play', exact: true } as const;

async function heapOf(session: CDPSession): Promise<Measured> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { heap: usedSize / 1e6, nodes, listeners: jsEventListeners };
}

/** Shows the story's first day and plays it until it pauses at its end, or for so many ms at most. */
async function play(page: Page, { search, go }: Subject, longest: number): Promise<void> {
  await go(page, `${search}&from=2025-06-13&to=2025-06-13`);
  await page.getByRole('button', PLAY).click();
  const pause = page.getByRole('button', { name: 'Pause', exact: true });
  await pause.waitFor();
  await Promise.race([pause.waitFor({ state: 'detached' }), page.waitForTimeout(longest)]);
  if (await pause.isVisible()) await pause.click();
}

/** What a page keeps in memory after loading the story; Readout also after playing it. */
export function memoryTrial(of: Subject, conditions: Conditions, plays: boolean): Trial {
  const movements = plays ? ['loaded', 'played once', 'five minutes of play'] : ['loaded'];
  const run = async ({ page, session, served, add }: Bench) => {
    await within(open(page, of, served.urlOf(of.folder, 0)));
    add('loaded', await heapOf(session));
    if (!plays) return;
    await page.locator('.time-words').click();
    await page.getByRole('combobox', { name: 'Speed' }).selectOption('8');
    await page.keyboard.press('Escape');
    const start = performance.now();
    const left = () => PLAYED - (performance.now() - start);
    await play(page, of, left());
    add('played once', await heapOf(session));
    while (left() > 1000) await play(page, of, left());
    add('five minutes of play', await heapOf(session));
  };
  return { section: 'memory', subject: of.name, conditions, events: 0, of, movements, kept: false, run };
}
