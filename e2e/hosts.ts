import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import {
  test as base,
  expect,
  type Frame,
  type Locator,
  type Page,
  type PlaywrightWorkerArgs,
  type WorkerFixture,
} from '@playwright/test';
import { headersAt, headersFor, parseHeaders } from '../src/entry/build/headers';
import { policyTag, withPolicy } from '../src/entry/build/hosting';
import { watch } from './watch';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.geojson': 'application/geo+json',
  '.json': 'application/json',
};

/** What goes wrong in a page, heard from within it: for browsers whose drivers do not tell. Its page has it in `window.heard`. */
const EAR = `window.heard = [];
addEventListener('error', ({ message, target }) => heard.push('error: ' + (message || target.outerHTML)), true);
addEventListener('unhandledrejection', ({ reason }) => heard.push('rejection: ' + reason));
document.addEventListener('securitypolicyviolation', (breach) => heard.push('policy: ' + breach.effectiveDirective + ' blocked ' + breach.blockedURI));
const { error } = console;
console.error = (...words) => { heard.push('console: ' + words.join(' ')); error.apply(console, words); };`;

/** A page with a script that comes before all else in it, its policy too. */
export const withEar = (page: string, script = `<script>${EAR}</script>`): string =>
  page.replace(/<meta charset="utf-8"\s*\/?>/, (charset) => charset + script);

/** An article of another site, with the headers of that site. */
interface Article {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A server of the built site that nobody has told what headers to send, and of the articles that frame it. */
export interface Site {
  /**
   * The site without any header but its type; below `csp/`, with the published policy and nothing else of `_headers`; below
   * `meta/`, with the policy in its pages; below `heard/`, with all of `_headers`, and pages that note what goes wrong in them;
   * below `addressed/`, the same as built with the site's address; below `late/`, the same with style sheets that come a second
   * after they are asked for.
   */
  readonly url: string;
  /** Where articles are published: another site, by its name. */
  readonly articles: string;
  /** Publishes an article, and gives its address. */
  readonly write: (body: string, headers?: Article['headers']) => string;
  /** Publishes an article, and opens it. */
  readonly publish: (page: Page, body: string, headers?: Article['headers']) => Promise<void>;
  readonly close: () => Promise<unknown>;
}

/** Serves `dist/` without CORS on a port of its own, and whatever is published in front of it. */
export async function serveBare(): Promise<Site> {
  const text = readFileSync('dist/_headers', 'utf8');
  const rules = parseHeaders(text);
  const policy = headersFor(rules, '/').get('Content-Security-Policy');
  const articles = new Map<string, Article>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const article = articles.get(pathname);
    if (article) {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      for (const [name, value] of Object.entries(article.headers)) response.setHeader(name, value);
      response.end(article.body);
      return;
    }
    const path = pathname
      .replace(/^\/(?:csp|meta|heard|addressed|late)\//, '/')
      .replace(/\/$/, '/index.html');
    const addressed = pathname.startsWith('/addressed/');
    const late = pathname.startsWith('/late/');
    const heard = addressed || late || pathname.startsWith('/heard/');
    const told = addressed ? parseHeaders(headersAt(text, `http://${request.headers.host}/`)) : rules;
    if (heard) for (const [name, value] of headersFor(told, path)) response.setHeader(name, value);
    if (heard && path === '/ear.js') {
      response.setHeader('Content-Type', 'text/javascript');
      response.end(EAR);
      return;
    }
    try {
      const file = readFileSync(`dist${path}`);
      const isPage = extname(path) === '.html';
      const inside = pathname.startsWith('/meta/') && isPage;
      const written = inside ? withPolicy(file.toString(), policyTag(rules)) : file;
      const body =
        heard && isPage ? withEar(file.toString(), '<script src="/heard/ear.js"></script>') : written;
      response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
      if (pathname.startsWith('/csp/') && policy) response.setHeader('Content-Security-Policy', policy);
      if (late && extname(path) === '.css') setTimeout(() => response.end(body), 1000);
      else response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, listening));
  const { port } = server.address() as AddressInfo;
  const host = `http://127.0.0.1:${port}/`;
  const write: Site['write'] = (body, headers = {}) => {
    const path = `/article-${articles.size}`;
    const head =
      '<!doctype html><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>Article</title>';
    articles.set(path, { body: head + body, headers });
    return new URL(path, host).href;
  };
  return {
    url: `http://localhost:${port}/`,
    articles: host,
    write,
    async publish(page, body, headers) {
      await page.goto(write(body, headers));
    },
    close: () => new Promise((closed) => server.close(closed)),
  };
}

/** The frame with an id, once its map answers input. */
export async function mapIn(page: Page, id: string): Promise<Frame> {
  const frame = await (await page.locator(`#${id}`).elementHandle())?.contentFrame();
  if (!frame) throw new Error(`No frame has the id ${id}.`);
  await frame.waitForSelector('html[data-ready]', { state: 'attached' });
  return frame;
}

/** The document in the frame of the page's only map, once it answers. */
export async function liveFrameIn(page: Page): Promise<Frame> {
  await page.locator('readout-map[data-ready]').waitFor({ state: 'attached' });
  const frame = page.frames().find((one) => one.url().includes('/embed.html'));
  if (!frame) throw new Error('There is no frame.');
  return frame;
}

/** The title of the event that is open in a frame. */
export const focusedIn = (frame: Frame): Locator => frame.locator('.embed-event h2');

/** The slider of the first day shown in a frame. */
export const startIn = (frame: Frame): Locator => frame.getByRole('slider', { name: 'Start of time shown' });

/** The height of a map's content, in px. */
export const heightOf = (frame: Frame | Page): Promise<number> =>
  frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));

/** A bare server for as long as a worker's tests run. */
export const bareSite: [WorkerFixture<Site, PlaywrightWorkerArgs>, { scope: 'worker' }] = [
  async ({ playwright: _ }, use) => {
    const site = await serveBare();
    await use(site);
    await site.close();
  },
  { scope: 'worker' },
];

/** A test with a bare server; it fails on any request to a site that is neither that nor the article's. */
export const test = base.extend<
  { readonly allowed: readonly RegExp[]; readonly nothingWrong: undefined },
  { readonly site: Site }
>({
  site: bareSite,
  allowed: [[], { option: true }],
  nothingWrong: [
    async ({ context, page, site, allowed }, use) => {
      const problems = await watch(context, new URL(site.url).origin, [
        new RegExp(`^request: ${site.articles}`),
        ...allowed,
      ]);
      await use(undefined);
      if (!page.isClosed()) await page.evaluate(() => null);
      expect(problems, 'what went wrong in the page').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
