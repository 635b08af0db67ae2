import { type Browser, type CDPSession, errors, type Page } from 'playwright-core';
import type { Conditions, Key, Measured, Rows } from './rows';
import type { Served } from './serve';
import type { Subject } from './subject';

/** What did not finish in so many ms is given up. */
export const PATIENCE = 60_000;
const SLOWER = 4;

/** How long a dataset may be made in a page before it is loaded, in ms; that is none of the page's own work. */
export const MAKING = 300_000;

/** What a trial has to work with: a page. */
export interface Bench {
  readonly page: Page;
  readonly session: CDPSession;
  /** Whether nothing has been loaded yet: a page that is kept is only so in the first round. */
  readonly fresh: boolean;
  /** Makes the page's processor as slow as the conditions say. */
  readonly slowDown: () => Promise<void>;
  readonly served: Served;
  /** Notes what was measured of a movement. */
  readonly add: (movement: string, measured: Measured) => void;
}

/** One loading of one subject in a fresh page, with all that is measured on it. */
export interface Trial extends Omit<Key, 'movement'> {
  readonly of: Subject;
  /** What is measured, in this order. */
  readonly movements: readonly string[];
  /** Whether its page stays open from round to round: loading it each time would take longer than all that is measured. */
  readonly kept: boolean;
  readonly run: (bench: Bench) => Promise<void>;
}

/** The same, given up after a minute. */
export function within<T>(doing: Promise<T>, patience = PATIENCE): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new errors.TimeoutError('did not finish')), patience);
  });
  return Promise.race([doing, late]).finally(() => clearTimeout(timer));
}

const keptPages = new Map<Trial, Page>();

/** The page of a trial: a fresh one, or the one that was kept. */
async function pageOf(trial: Trial, browserOf: (conditions: Conditions) => Promise<Browser>): Promise<Page> {
  const known = keptPages.get(trial);
  if (known !== undefined) return known;
  const browser = await browserOf(trial.conditions);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  context.setDefaultTimeout(MAKING);
  return context.newPage();
}

const words = (measured: Measured) =>
  Object.entries(measured)
    .map(([name, value]) => `${name} ${value.toFixed(1)}`)
    .join(', ');

/** Runs a trial once; what has not been measured within a minute each is noted, and not tried again. */
export async function runTrial(
  trial: Trial,
  browserOf: (conditions: Conditions) => Promise<Browser>,
  served: Served,
  rows: Rows,
): Promise<void> {
  const { section, subject, conditions, events, movements } = trial;
  const left = new Set(
    movements.map((movement) => rows.of({ section, subject, conditions, events, movement })),
  );
  if ([...left].some(({ unfinished }) => unfinished)) return;
  const fresh = !keptPages.has(trial);
  const page = await pageOf(trial, browserOf);
  const session = await page.context().newCDPSession(page);
  const began = performance.now();
  const title = `${subject}, ${conditions}, ${events === 0 ? 'the story' : `${events} events`}`;
  const add = (movement: string, measured: Measured) => {
    const row = rows.of({ section, subject, conditions, events, movement });
    row.samples.push(measured);
    left.delete(row);
    console.log(`${section}: ${title}, ${movement}: ${words(measured)}`);
  };
  const throttle = (rate: number) => session.send('Emulation.setCPUThrottlingRate', { rate });
  const slowDown = async () => {
    if (conditions === 'slow' || section === 'load') await throttle(SLOWER);
  };
  try {
    await trial.run({ page, session, fresh, slowDown, served, add });
    // A page is slowed down by keeping its processor busy, which the pages after it would feel.
    await throttle(1);
    if (trial.kept) keptPages.set(trial, page);
  } catch (error) {
    // A page that has died has not finished either: a million events may be too many for its memory.
    if (!(error instanceof errors.TimeoutError) && !/crashed|closed/.test(String(error))) throw error;
    for (const row of left) row.unfinished = true;
    console.log(`${section}: ${title}: did not finish in 60 s`);
  } finally {
    console.log(`${section}: ${title}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
    if (!keptPages.has(trial))
      await within(page.context().close(), 10_000).catch(() => page.context().browser()?.close());
  }
}
