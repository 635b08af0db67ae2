import { type Holdings, holdingsOf } from './endurance/leaks';
import { goTo, openStill, rest, type StillPage } from './endurance/still';
import { wander } from './endurance/walk';
import { expect, test } from './harness';
import { idsIn, listOf, timeOf } from './regions';
import { expectWindow } from './slider';
import { readStory, shownBetween } from './story';
import { watch } from './watch';

/** How many actions; `ENDURE=10000` is the long run. */
const ACTIONS = Number(process.env.ENDURE ?? 30);
/** Where the choices start from: a round that went wrong names its own, so that it can be gone through again. */
const SEED = Number(process.env.ENDURE_SEED ?? 20250613);
const ROUND = ACTIONS < 100 ? 15 : 100;
const IS_LONG = ACTIONS > 1000;
/** The long run is shared out among pages, so that two can be walked over at a time. */
const DAYS = IS_LONG ? 4 : 1;
/** The share of actions after which another reader opens the address. */
const TWINNED = ACTIONS < 100 ? 0.2 : 1;
const ROUNDS = Math.ceil(ACTIONS / DAYS / ROUND);
/** How long to play, in milliseconds of the page's clock: an hour in the long run. */
const PLAY_MS = IS_LONG ? 3_600_000 : 120_000;

/** What may be held more than before: what garbage has not been collected of, never more the longer it lasts. */
const SLACK = { nodes: 600, listeners: 60, megabytes: 4 } as const;

test.use({
  viewport: { width: 1280, height: 800 },
  contextOptions: { reducedMotion: 'reduce' },
  permissions: ['clipboard-write', 'clipboard-read'],
});

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, one) => all + one, 0);

function expectNoMore(after: Holdings | undefined, before: Holdings | undefined): void {
  for (const name of ['nodes', 'listeners', 'megabytes'] as const)
    expect(after?.[name], name).toBeLessThanOrEqual((before?.[name] ?? 0) + SLACK[name]);
}

for (let day = 0; day < DAYS; day += 1)
  test(`${ROUNDS * ROUND} things that readers do leave the page whole, and nothing behind (seed ${SEED + day * ROUNDS})`, async ({
    page,
    context,
    browser,
    baseURL,
    request,
  }) => {
    test.setTimeout(ROUNDS * ROUND * 2000 + 60_000);
    const origin = new URL(baseURL ?? '').origin;
    const story = await readStory(request);
    const here = await openStill(context, page, '?map=svg');
    const problems = [await watch(context, origin)];
    const done = new Map<string, number>();
    const session = await context.newCDPSession(page);
    const faults: string[] = [];
    const held: Holdings[] = [];
    let twin: StillPage | null = null;
    for (let round = 0; round < ROUNDS; round += 1) {
      // A new one now and then: what a clock was told is told again to each page that is loaded under it.
      if (!twin || (round * ROUND) % 100 === 0) {
        await twin?.page.context().close();
        const elsewhere = await browser.newContext();
        problems.push(await watch(elsewhere, origin));
        twin = await openStill(elsewhere, await elsewhere.newPage(), '?map=svg');
      }
      const walk = { here, twin, story, problems: () => problems.flat(), twinned: TWINNED, done };
      const found = await wander(walk, SEED + day * ROUNDS + round, Math.min(ROUND, ACTIONS));
      faults.push(...found);
      await page.setViewportSize({ width: 1280, height: 800 });
      for (let i = 0; i < 3; i += 1) await page.keyboard.press('Escape');
      await goTo(page, '?map=svg');
      await rest(here);
      held.push(await holdingsOf(session));
      if (IS_LONG)
        console.log(
          day,
          round,
          sum(done.values()),
          JSON.stringify(held.at(-1)),
          JSON.stringify(found, null, 1),
        );
    }
    if (IS_LONG) console.log(Object.fromEntries([...done].sort(([, a], [, b]) => b - a)));
    expect(faults, faults.join('\n')).toEqual([]);
    // The first round fetches what is fetched once; from the middle on, nothing grows.
    expectNoMore(held.at(-1), held[Math.floor((ROUNDS - 1) / 2)]);
  });

declare global {
  interface Window {
    /** When the address was written, and when something was said aloud, in milliseconds of the page's clock. */
    written: number[];
    spokenAt: Map<Element, number[]>;
  }
}

test.describe('playing', () => {
  test.setTimeout(60_000 + PLAY_MS / 4);

  test(`for ${PLAY_MS / 60_000} minutes goes through the story again and again, at its pace, and grows nothing`, async ({
    page,
    context,
    request,
  }) => {
    const story = await readStory(request);
    await page.addInitScript(() => {
      Object.assign(window, { written: [], spokenAt: new Map() });
      for (const name of ['pushState', 'replaceState'] as const) {
        const write = history[name].bind(history);
        history[name] = (...words) => {
          window.written.push(performance.now());
          write(...words);
        };
      }
    });
    await openStill(context, page, '?map=svg&from=2025-01-01&to=2025-01-31');
    await page.evaluate(() => {
      for (const status of document.querySelectorAll('[role="status"]'))
        new MutationObserver(() => {
          const times = window.spokenAt.get(status) ?? [];
          window.spokenAt.set(status, [...times, performance.now()]);
        }).observe(status, { childList: true, characterData: true, subtree: true });
    });
    const session = await context.newCDPSession(page);
    const play = timeOf(page).getByRole('button', { name: 'Play', exact: true });
    const held: Holdings[] = [];
    const start = await page.evaluate(() => performance.now());
    const passed = async () => (await page.evaluate(() => performance.now())) - start;
    while ((await passed()) < PLAY_MS) {
      await play.click();
      while ((await play.count()) === 0) await page.clock.runFor(20_000);
      await expectWindow(page, '2026-01-30', '2026-01-30');
      await page.clock.runFor(2000);
      expect([...(await idsIn(listOf(page)))].sort()).toEqual(
        [...shownBetween(story, '2026-01-30', '2026-01-30')].sort(),
      );
      held.push(await holdingsOf(session));
    }
    const { written, said } = await page.evaluate(() => ({
      written: window.written,
      said: [...window.spokenAt.values()],
    }));
    const closest = (times: readonly number[], apart: number) =>
      Math.min(...times.slice(apart).map((time, i) => time - (times[i] ?? 0)));
    console.log(
      held.length,
      held[0],
      held.at(-1),
      written.length,
      said.map((times) => times.length),
    );
    expect(written.length).toBeGreaterThan(100);
    expect(closest(written, 2)).toBeGreaterThanOrEqual(1000);
    expect(said.length).toBeGreaterThan(0);
    for (const times of said) expect(closest(times, 1)).toBeGreaterThanOrEqual(1000);
    expectNoMore(held.at(-1), held[1]);
  });
});
