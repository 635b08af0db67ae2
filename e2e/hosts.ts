import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { test as base, expect, type Frame, type Page } from '@playwright/test';
import { headersFor, parseHeaders } from '../src/entry/build/headers';
import { policyTag, withPolicy } from '../src/entry/build/hosting';
import { watch } from './watch';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** An article of another site, with the headers of that site. */
interface Article {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A server of the built site that nobody has told what headers to send, and of the articles that frame it. */
export interface Site {
  /**
   * The site without any header but its type; below `csp/`, with the published policy and nothing else of `_headers`; below
   * `meta/`, with the policy in its pages.
   */
  readonly url: string;
  /** Where articles are published: another site, by its name. */
  readonly articles: string;
  /** Publishes an article, and opens it. */
  readonly publish: (page: Page, body: string, headers?: Article['headers']) => Promise<void>;
  readonly close: () => Promise<unknown>;
}

/** Serves `dist/` without CORS on a port of its own, and whatever is published in front of it. */
export async function serveBare(): Promise<Site> {
  const rules = parseHeaders(readFileSync('dist/_headers', 'utf8'));
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
    const path = pathname.replace(/^\/(?:csp|meta)\//, '/').replace(/\/$/, '/index.html');
    try {
      const file = readFileSync(`dist${path}`);
      const inside = pathname.startsWith('/meta/') && extname(path) === '.html';
      const body = inside ? withPolicy(file.toString(), policyTag(rules)) : file;
      response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
      if (pathname.startsWith('/csp/') && policy) response.setHeader('Content-Security-Policy', policy);
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, listening));
  const { port } = server.address() as AddressInfo;
  const host = `http://127.0.0.1:${port}/`;
  return {
    url: `http://localhost:${port}/`,
    articles: host,
    async publish(page, body, headers = {}) {
      const path = `/article-${articles.size}`;
      const head =
        '<!doctype html><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>Article</title>';
      articles.set(path, { body: head + body, headers });
      await page.goto(new URL(path, host).href);
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

/** The height of a map's content, in px. */
export const heightOf = (frame: Frame | Page): Promise<number> =>
  frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));

/** A test with a bare server; it fails on any request to a site that is neither that nor the article's. */
export const test = base.extend<
  { readonly allowed: readonly RegExp[]; readonly nothingWrong: undefined },
  { readonly site: Site }
>({
  site: [
    async ({ browserName: _ }, use) => {
      const site = await serveBare();
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
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
