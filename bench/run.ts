import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, errors } from 'playwright-core';
import { synth } from '../data/cli/synth';
import { CHROMIUM_FLAGS, chromiumMissing, findChromium } from '../src/entry/build/chromium';
import { MOVEMENTS, SEED, SIZES, windowOf } from './cases';
import { measure } from './measure';
import { plot } from './plot';
import { type Loading, type Row, resultsText } from './results';
import { serve } from './serve';
import { readout, type Subject } from './subject';

const USAGE = `npm run bench [-- --rounds N] [--sizes N,N] [--site NAME=FOLDER …] [--out FOLDER]
Measures ../dist, which npm run build makes, or other builds to compare them.`;
const PATIENCE = 60_000;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    sizes: { type: 'string', default: SIZES.join(',') },
    site: { type: 'string', multiple: true, default: [`Readout=${resolve(import.meta.dirname, '../dist')}`] },
    out: { type: 'string', default: import.meta.dirname },
  },
});

const texts = new Map<number, string>();
function textOf(events: number): string {
  const text = texts.get(events) ?? [...synth(events, SEED)].join('');
  texts.set(events, text);
  return text;
}

/** Loads one subject with so many events in a fresh page, moves its time in every way, and adds what it cost. */
async function runOnce(
  browser: Browser,
  url: string,
  subject: Subject,
  rows: readonly Row[],
  loading: Loading,
) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  try {
    const start = performance.now();
    await subject.open(page, url);
    loading.times.push(performance.now() - start);
    for (const movement of MOVEMENTS) {
      const row = rows.find((one) => one.movement === movement.name);
      await subject.show(page, windowOf(loading.events, movement));
      const cost = await measure(page, subject, movement.hand);
      row?.samples.push(cost);
      console.log(
        `${subject.name}, ${loading.events} events, ${movement.name}: ${cost.framesPerSecond.toFixed(1)} frames/s, ${cost.work.toFixed(2)} ms a frame`,
      );
    }
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    loading.times.push(null);
    console.log(`${subject.name}, ${loading.events} events: did not finish in 60 s`);
  } finally {
    await context.close();
  }
}

async function main(): Promise<number> {
  const rounds = Number(values.rounds);
  const sizes = values.sizes.split(',').map(Number);
  const subjects = values.site.map((site) => {
    const [name = '', folder = ''] = site.split('=');
    return readout(name, folder);
  });
  const executablePath = findChromium();
  const missing = subjects.find(({ folder }) => !existsSync(`${folder}/index.html`));
  if (executablePath === null || missing !== undefined || !(rounds > 0)) {
    console.error(
      missing === undefined
        ? executablePath === null
          ? chromiumMissing()
          : USAGE
        : `${missing.folder} is not built: npm run build`,
    );
    return 2;
  }
  const rows: Row[] = sizes.flatMap((events) =>
    MOVEMENTS.flatMap(({ name }) =>
      subjects.map((subject) => ({ subject: subject.name, events, movement: name, samples: [] })),
    ),
  );
  const loading: Loading[] = sizes.flatMap((events) =>
    subjects.map((subject) => ({ subject: subject.name, events, times: [] })),
  );
  const server = await serve(
    subjects.map(({ folder }) => folder),
    textOf,
  );
  const browser = await chromium.launch({
    executablePath,
    args: [...CHROMIUM_FLAGS, '--disable-gpu', '--disable-webgl', '--disable-webgl2'],
  });
  for (let round = 1; round <= rounds; round += 1)
    for (const times of loading) {
      const subject = subjects.find(({ name }) => name === times.subject);
      if (subject === undefined) continue;
      const own = rows.filter((row) => row.subject === times.subject && row.events === times.events);
      await runOnce(browser, server.urlOf(subject.folder, times.events), subject, own, times);
    }
  const version = browser.version();
  await browser.close();
  server.close();
  writeFileSync(join(values.out, 'RESULTS.md'), resultsText(rows, loading, rounds, version));
  writeFileSync(join(values.out, 'window.svg'), plot(rows));
  return 0;
}

process.exitCode = await main();
