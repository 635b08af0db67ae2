import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { headersFor, parseHeaders } from '../src/entry/build/headers';
import { watch } from './watch';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};

/** The dialog to share is fetched late, by a name that bears a hash: the next edition has another. */
const DIALOG = /ShareDialog-[\w-]+[.]js/g;
const RENAMED = 'ShareDialog-next.js';

/** The built site in a folder of a host of its own, which publishes a next edition when it is told to. */
export interface Host {
  readonly url: string;
  /** Publishes the next edition: another title, and another name for what is fetched late; the old name is gone. */
  readonly publishNext: () => void;
  readonly stop: () => Promise<void>;
}

const FOLDER = '/maps/readout/';
const ARTICLE = `<!doctype html><title>Article</title><link rel="icon" href="data:,">
<iframe src="./?map=svg" width="600" height="500"></iframe><iframe src="./embed.html?map=svg" width="600" height="500"></iframe>`;

/** Serves `dist/` with its published headers. */
export async function serveEditions(): Promise<Host> {
  const rules = parseHeaders(readFileSync('dist/_headers', 'utf8'));
  const late = readFileSync('dist/sw.js', 'utf8').match(DIALOG)?.[0] ?? '';
  let next = false;
  const fileAt = (path: string): Buffer | string => {
    if (path === '/article.html') return ARTICLE;
    if (next && path.endsWith(late)) throw new Error('It is gone.');
    const file = readFileSync(`dist${path.replace(RENAMED, late)}`);
    if (!next || !/[.](?:html|js)$/.test(path)) return file;
    return file
      .toString()
      .replace(DIALOG, RENAMED)
      .replace('"version":"', '"version":"next-')
      .replace('<title>', '<title>Next: ');
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = `/${pathname.slice(FOLDER.length) || 'index.html'}`;
    try {
      const file = fileAt(path);
      for (const [name, value] of headersFor(rules, path)) response.setHeader(name, value);
      response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
      response.end(file);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}${FOLDER}`,
    publishNext: () => {
      next = true;
    },
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}

/** A test with a host; pages may keep what it has published. */
export const test = base.extend<{
  readonly host: Host;
  readonly allowed: readonly RegExp[];
  readonly nothingWrong: undefined;
}>({
  serviceWorkers: 'allow',
  host: async ({ browserName: _ }, use) => {
    const host = await serveEditions();
    await use(host);
    await host.stop();
  },
  allowed: [[], { option: true }],
  nothingWrong: [
    async ({ context, host, allowed }, use) => {
      const problems = await watch(context, new URL(host.url).origin, allowed);
      await use(undefined);
      expect(problems, 'what went wrong in the pages').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
