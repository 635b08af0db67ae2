import type { CDPSession, Page } from 'playwright-core';
import { median } from './median';

/** What a movement cost: frames a second, and of the main thread's time what a frame took, in ms. */
export interface Cost {
  /** Events shown, at half of the frames fewer and at half more. */
  readonly shown: number;
  readonly framesPerSecond: number;
  /** Of these, those in which the map itself has changed. */
  readonly mapsPerSecond: number;
  /** Time between frames that 95 of 100 do not exceed, in ms. */
  readonly slowFrame: number;
  readonly work: number;
  readonly script: number;
  readonly style: number;
  readonly layout: number;
}

type Counter = 'TaskDuration' | 'ScriptDuration' | 'RecalcStyleDuration' | 'LayoutDuration';

async function countersOf(session: CDPSession): Promise<(name: Counter) => number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const values = new Map(metrics.map(({ name, value }) => [name, value * 1000]));
  return (name) => values.get(name) ?? 0;
}

// Text, since what runs these files gives functions names that a page does not know.
const startCounting = ({ count, watch }: Watched) => `
  globalThis.mapDrawn = false;
  ${watch};
  globalThis.counted = [[performance.now(), ${count}, false]];
  (function next(time) {
    if (globalThis.counted === undefined) return;
    if (time !== undefined) globalThis.counted.push([performance.now(), ${count}, globalThis.mapDrawn]);
    globalThis.mapDrawn = false;
    requestAnimationFrame(next);
  })()`;
const STOP_COUNTING = `(() => {
  const { counted } = globalThis;
  delete globalThis.counted;
  globalThis.watching?.disconnect();
  return { counted, stopped: performance.now() };
})()`;

interface Counted {
  readonly counted: readonly (readonly [time: number, shown: number, drawn: boolean])[];
  readonly stopped: number;
}

/** Expressions for a page: how many events are shown, and what sets `mapDrawn` from now on when the map changes. */
export interface Watched {
  readonly count: string;
  readonly watch: string;
}

/** Lets something happen on a page and says what it cost. */
export async function observe(
  page: Page,
  session: CDPSession,
  watched: Watched,
  act: () => Promise<void>,
): Promise<Cost> {
  // Time that the thread itself has worked, whatever else the machine was doing.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await countersOf(session);
  await page.evaluate(startCounting(watched));
  await act();
  const { counted, stopped } = await page.evaluate<Counted>(STOP_COUNTING);
  const after = await countersOf(session);
  const times = [...counted.map(([time]) => time), stopped];
  const gaps = times
    .slice(1)
    .map((time, i) => time - (times[i] ?? time))
    .sort((a, b) => a - b);
  const frames = Math.max(1, counted.length - 1);
  const seconds = Math.max(1, stopped - (times[0] ?? 0)) / 1000;
  const perFrame = (name: Counter) => (after(name) - before(name)) / frames;
  return {
    shown: median(counted.map(([, shown]) => shown)),
    framesPerSecond: frames / seconds,
    mapsPerSecond: counted.filter(([, , drawn]) => drawn).length / seconds,
    slowFrame: gaps[Math.floor(0.95 * gaps.length)] ?? Number.NaN,
    work: perFrame('TaskDuration'),
    script: perFrame('ScriptDuration'),
    style: perFrame('RecalcStyleDuration'),
    layout: perFrame('LayoutDuration'),
  };
}
