import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Conditions, Measured } from './rows';
import type { Subject } from './subject';
import { type Bench, type Trial, within } from './trial';

const kB = (bytes: number) => bytes / 1000;

interface Times {
  readonly origin: number;
  readonly seen: number;
  readonly ready: number;
}

// Frames come only once a page may be painted: what is there in one of them is seen with it.
const timing = ({ seen, ready }: Subject) => `
  globalThis.times = { origin: performance.timeOrigin };
  const painted = (name) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { globalThis.times[name] ??= performance.now(); };
    port2.postMessage(null);
  };
  (function look() {
    const { times } = globalThis;
    const root = document.documentElement;
    if (root !== null && times.seen === undefined && (${seen})) painted('seen');
    if (root !== null && times.ready === undefined && document.querySelector(${JSON.stringify(ready)})) painted('ready');
    if (times.seen === undefined || times.ready === undefined) requestAnimationFrame(look);
  })()`;

/** What the first map of a built page needs, in kB gzipped: the page down to its map, its style sheet, its first script. */
export function firstMap(folder: string): number {
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const html = read('index.html');
  const style = /href="\.\/(assets\/[^"]+\.css)"/.exec(html)?.[1];
  const parts = [
    html.slice(0, html.indexOf('aria-label="Time"')),
    ...(style ? [read(style)] : []),
    read('head.js'),
  ];
  return kB(parts.reduce((sum, part) => sum + gzipSync(part).length, 0));
}

/** Loads the story's events over a slow link on a slow processor, with nothing in the cache. */
export function loadTrial(of: Subject, conditions: Conditions, needed: number | null): Trial {
  const movement = 'cold';
  const run = async ({ page, slowDown, served, add }: Bench) => {
    const link = served.linkOf(of.folder);
    const sent = link.begin();
    try {
      await slowDown();
      await page.addInitScript({ content: timing(of) });
      await page.goto(`${served.urlOf(of.folder, 0)}${of.search}`, { waitUntil: 'commit' });
      await within(
        page.waitForFunction('globalThis.times.seen !== undefined && globalThis.times.ready !== undefined'),
      );
      const times = await page.evaluate<Times>('globalThis.times');
      const until = (ms: number, only = (_: string) => true) =>
        kB(
          sent
            .filter(({ at, path }) => at <= times.origin + ms && only(path))
            .reduce((sum, { bytes }) => sum + bytes, 0),
        );
      const measured: Measured = {
        seen: times.seen,
        ready: times.ready,
        bytesSeen: until(times.seen),
        bytesReady: until(times.ready),
        script: until(times.ready, (path) => /\.m?js$/.test(path)),
        needed: needed ?? Number.NaN,
      };
      add(movement, measured);
    } finally {
      link.end();
    }
  };
  return {
    section: 'load',
    subject: of.name,
    conditions,
    events: 0,
    of,
    movements: [movement],
    kept: false,
    run,
  };
}
