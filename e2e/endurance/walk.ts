import type { Page } from '@playwright/test';
import type { Story } from '../story';
import { ACTIONS } from './actions';
import { differences, disagreements, leaks } from './agreement';
import { type Chance, chanceOf } from './chance';
import { type Reading, readPage } from './reading';
import { goTo, rest, type StillPage } from './still';

/** How long a page that is wrong is given to bring what it fetches and draw it, before it is called wrong, on our clock. */
const PATIENCE_MS = 10_000;

/** What walks over a page, and what it has done. */
export interface Walk {
  readonly here: StillPage;
  /** The page of another reader, which opens the first one's address. */
  readonly twin: StillPage;
  readonly story: Story;
  /** Of all actions, the share whose address is opened by the twin: 0 to 1. */
  readonly twinned: number;
  /** What went wrong so far that no page shows: errors, breaches of the policy, requests elsewhere. */
  readonly problems: () => readonly string[];
  /** How often each kind of action was done. */
  readonly done: Map<string, number>;
}

const WEIGHTED = Object.entries(ACTIONS).flatMap(([name, { weight }]) =>
  Array.from({ length: weight }, () => name),
) as [string, ...string[]];

/** Does something that can be done now: its name, and what it was. */
async function actOnce(page: Page, chance: Chance): Promise<readonly [string, string]> {
  for (;;) {
    const name = chance.oneOf(WEIGHTED);
    const what = await ACTIONS[name]?.act(page, chance);
    if (what != null) return [name, what];
  }
}

/** How the twin opens the address of what is seen: not at all, as going back would, or by loading it anew. */
type Twinned = 'not' | 'along' | 'anew';

/** The share of addresses that are loaded anew. */
const ANEW = 0.1;

interface Look {
  readonly reading: Reading;
  readonly faults: readonly string[];
}

/** Looks until nothing is wrong any more, or patience is at its end. */
async function patiently<Seen extends { readonly faults: readonly string[] }>(
  look: () => Promise<Seen>,
): Promise<Seen> {
  const since = performance.now();
  for (;;) {
    const seen = await look();
    if (seen.faults.length === 0 || performance.now() - since > PATIENCE_MS) return seen;
  }
}

/** Looks at the page at rest: what it is, and what is wrong with it. */
async function look({ here, story }: Walk, keyboard: string): Promise<Look> {
  await rest(here);
  const reading = await readPage(here.page);
  const faults = [...reading.faults, ...(reading.isPlaying ? [] : disagreements(story, reading))];
  if (keyboard !== '' && reading.keyboard === '')
    faults.push(`the keyboard was at ${keyboard}, and is nowhere`);
  return { reading, faults };
}

/** Opens the address of what was read elsewhere: what is another there. */
async function lookElsewhere({ twin }: Walk, reading: Reading, way: Twinned): Promise<readonly string[]> {
  if (way === 'not' || reading.isPlaying) return [];
  const { page } = twin;
  const [width, height] = reading.window;
  const size = page.viewportSize();
  if (size?.width !== width || size.height !== height) await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: reading.scheme });
  if (way === 'anew') {
    await page.goto(`./${reading.search}`);
    do await rest(twin);
    while ((await page.locator('html[data-ready]').count()) === 0);
  } else await goTo(page, reading.search);
  const { faults } = await patiently(async () => {
    await rest(twin);
    const there = await readPage(page);
    // What is kept back depends on how far the reader has been, and a tour's step keeps back without its address saying so.
    const apart = reading.isVeiled || reading.search.includes('hide=later') ? leaks : differences;
    return { faults: apart(reading, there) };
  });
  return faults;
}

/**
 * Does so many things that a seed chooses; stops at the first that leaves something wrong, and says what. While one is
 * done, the twin looks at what the one before has left.
 */
export async function wander(walk: Walk, seed: number, actions: number): Promise<string[]> {
  const { here, twinned, problems, done } = walk;
  const chance = chanceOf(seed);
  const log: string[] = [];
  const told = problems().length;
  const report = (after: string, faults: readonly string[], address: string) =>
    faults.length === 0 ? [] : [`seed ${seed}, after ${after}`, ...log.slice(-8), ...faults, address];
  let before = await readPage(here.page);
  let elsewhere = Promise.resolve<string[]>([]);
  for (let i = 0; i < actions; i += 1) {
    const [name, what] = await actOnce(here.page, chance);
    done.set(name, (done.get(name) ?? 0) + 1);
    const way: Twinned = !chance.isTrue(twinned) ? 'not' : chance.isTrue(ANEW) ? 'anew' : 'along';
    const { search, keyboard } = before;
    const mayLose = ACTIONS[name]?.mayLoseKeyboard === true;
    const { reading, faults } = await patiently(() => look(walk, mayLose ? '' : keyboard));
    const apart = await elsewhere;
    log.push(`${i + 1}. ${name}: ${what}`);
    const found = [...apart, ...report(search, [...faults, ...problems().slice(told)], reading.search)];
    if (found.length > 0) return found;
    elsewhere = lookElsewhere(walk, reading, way).then((others) => report(search, others, reading.search));
    before = reading;
  }
  return elsewhere;
}
