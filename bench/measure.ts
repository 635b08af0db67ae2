import type { CDPSession, Page } from 'playwright-core';
import type { Hand } from './cases';
import { median } from './median';
import type { Subject } from './subject';

/** How long a movement lasts, in ms, how far a drag goes to each side, in px, and the time between two inputs. */
const LASTS = 2500;
const REACH = 150;
const TICK = 1000 / 60;

/** What a movement cost: frames a second, and of the main thread's time what a frame took, in ms. */
export interface Cost {
  /** Events shown, at half of the frames fewer and at half more. */
  readonly shown: number;
  readonly framesPerSecond: number;
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
const startCounting = ({ count }: Subject) => `
  globalThis.counted = [];
  (function next(time) {
    if (globalThis.counted === undefined) return;
    if (time !== undefined) globalThis.counted.push([time, ${count}]);
    requestAnimationFrame(next);
  })()`;
const STOP_COUNTING = `(() => { const { counted } = globalThis; delete globalThis.counted; return counted; })()`;

/** Gives an input at each tick, as a hand does: how far it has got depends on the clock alone, not on the page. */
async function inTime(input: (elapsed: number) => Promise<void>): Promise<void> {
  const start = performance.now();
  for (;;) {
    const elapsed = performance.now() - start;
    if (elapsed >= LASTS) return;
    await input(elapsed);
    const left = TICK - (performance.now() - start - elapsed);
    if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
  }
}

async function drag(
  page: Page,
  subject: Subject,
  measured: (move: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const { x, y } = await subject.grip(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  // There and back to both sides, so that it ends where it began.
  await measured(() =>
    inTime((elapsed) => page.mouse.move(x + REACH * Math.sin((2 * Math.PI * elapsed) / LASTS), y)),
  );
  await page.mouse.up();
}

async function keys(
  page: Page,
  subject: Subject,
  measured: (move: () => Promise<void>) => Promise<void>,
): Promise<void> {
  await subject.focus(page);
  await measured(() =>
    inTime((elapsed) => page.keyboard.press(elapsed < LASTS / 2 ? 'ArrowRight' : 'ArrowLeft')),
  );
}

/** Moves the time shown by real input for 2.5 s, and says what it cost. */
export async function measure(page: Page, subject: Subject, hand: Hand): Promise<Cost> {
  const session = await page.context().newCDPSession(page);
  // Time that the thread itself has worked, whatever else the machine was doing.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  let cost: Cost | null = null;
  await (hand === 'drag' ? drag : keys)(page, subject, async (move) => {
    const before = await countersOf(session);
    await page.evaluate(startCounting(subject));
    await move();
    const counted: [time: number, shown: number][] = await page.evaluate(STOP_COUNTING);
    const times = counted.map(([time]) => time);
    const after = await countersOf(session);
    const gaps = times
      .slice(1)
      .map((time, i) => time - (times[i] ?? time))
      .sort((a, b) => a - b);
    const lasted = (times.at(-1) ?? 0) - (times[0] ?? 0);
    const perFrame = (name: Counter) => (after(name) - before(name)) / Math.max(1, times.length);
    cost = {
      shown: median(counted.map(([, shown]) => shown)),
      framesPerSecond: (1000 * gaps.length) / Math.max(1, lasted),
      slowFrame: gaps[Math.floor(0.95 * gaps.length)] ?? Number.POSITIVE_INFINITY,
      work: perFrame('TaskDuration'),
      script: perFrame('ScriptDuration'),
      style: perFrame('RecalcStyleDuration'),
      layout: perFrame('LayoutDuration'),
    };
  });
  await session.detach();
  if (cost === null) throw new Error('nothing was measured');
  return cost;
}
