import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { synth } from '../data/cli/synth';
import { CHROMIUM_FLAGS, chromiumMissing, findChromium } from '../src/entry/build/chromium';
import { buildPages } from './build';
import { LARGEST_FILE, SEED, SIZES } from './cases';
import { plot } from './plot';
import { resultsText } from './results';
import { type Conditions, Rows, SECTIONS } from './rows';
import { serve } from './serve';
import { runTrial } from './trial';
import { trialsOf } from './trials';

const USAGE = `npm run bench [-- --rounds N] [--only ${SECTIONS.join('|')}] [--sizes N,N] [--site NAME=FOLDER …] [--out FOLDER]
Measures ../dist, which npm run build makes, or other builds to compare them.`;

/** No page may ask anyone else for anything. */
const ALONE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';
const WEBGL: Readonly<Record<'off' | 'software', readonly string[]>> = {
  off: ['--disable-gpu', '--disable-webgl', '--disable-webgl2'],
  software: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
};

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', multiple: true, default: [...SECTIONS] },
    sizes: { type: 'string', default: SIZES.join(',') },
    site: { type: 'string', multiple: true, default: [`Readout=${resolve(import.meta.dirname, '../dist')}`] },
    out: { type: 'string', default: import.meta.dirname },
  },
});

/** Browsers that are started when first asked for, and again when they have gone. */
function browsers(executablePath: string) {
  const open = new Map<string, Browser>();
  const of = async (conditions: Conditions): Promise<Browser> => {
    const webgl = conditions === 'software' ? 'software' : 'off';
    const known = open.get(webgl);
    if (known?.isConnected()) return known;
    const args = [...CHROMIUM_FLAGS, ALONE, ...WEBGL[webgl]];
    const browser = await chromium.launch({ executablePath, args });
    open.set(webgl, browser);
    return browser;
  };
  return { of, close: () => Promise.all([...open.values()].map((browser) => browser.close())) };
}

async function main(): Promise<number> {
  const began = performance.now();
  const rounds = Number(values.rounds);
  const sizes = values.sizes.split(',').map(Number);
  const only = SECTIONS.filter((section) => values.only.includes(section));
  const sites = values.site.map((site) => {
    const [name = '', folder = ''] = site.split('=');
    return { name, folder: resolve(folder) };
  });
  const executablePath = findChromium();
  const missing = sites.find(({ folder }) => !existsSync(`${folder}/index.html`));
  if (executablePath === null || missing !== undefined || !(rounds > 0) || only.length === 0) {
    const unbuilt = missing && `${missing.folder} is not built: npm run build`;
    console.error(unbuilt ?? (executablePath === null ? chromiumMissing() : USAGE));
    return 2;
  }
  const texts = new Map<number, string>();
  const textOf = (events: number): string => {
    const story = () => readFileSync(join(sites[0]?.folder ?? '', 'data/events.geojson'), 'utf8');
    const text = texts.get(events) ?? (events === 0 ? story() : [...synth(events, SEED)].join(''));
    texts.set(events, text);
    return text;
  };
  const trials = trialsOf(sites, await buildPages(), sizes).map((together) =>
    together.filter(({ section }) => only.includes(section)),
  );
  const served = await serve([...new Set(trials.flat().map(({ of }) => of.folder))], textOf);
  for (const events of [0, ...sizes.filter((size) => size <= LARGEST_FILE)])
    for (const name of ['events.geojson', 'features.json', 'axis.json']) served.prepare(name, events);
  const running = browsers(executablePath);
  const rows = new Rows();
  for (let round = 1; round <= rounds; round += 1)
    for (const together of trials)
      await Promise.all(together.map((trial) => runTrial(trial, running.of, served, rows)));
  const version = (await running.of('off')).version();
  await running.close();
  served.close();
  mkdirSync(values.out, { recursive: true });
  const minutes = (performance.now() - began) / 60_000;
  writeFileSync(join(values.out, 'RESULTS.md'), resultsText(rows, { rounds, chromium: version, minutes }));
  if (only.includes('scrub'))
    writeFileSync(join(values.out, 'window.svg'), plot(rows.filter({ section: 'scrub' })));
  console.log(`${minutes.toFixed(1)} minutes`);
  return 0;
}

process.exitCode = await main();
