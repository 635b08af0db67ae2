import { describe, expect, it } from 'vitest';
import type { OpenPage, WorkerScope } from './scope';
import { attachWorker, type Edition, SAID } from './worker';

const FOLDER = 'https://example.org/maps/';

/** A browser's storage, the network behind it and the pages that are open, as a worker meets them. */
function browser() {
  const stores = new Map<string, Map<string, Response>>();
  const network = new Map<string, string>();
  const asked: string[] = [];
  const pages: OpenPage[] = [];
  const registration: { scope: string; installing: unknown; waiting: unknown } = {
    scope: FOLDER,
    installing: null,
    waiting: null,
  };
  const found = (store: Map<string, Response> | undefined, url: string) => store?.get(url)?.clone();
  const caches = {
    open: async (name: string) => {
      const store = stores.get(name) ?? new Map<string, Response>();
      stores.set(name, store);
      return {
        put: async (url: string, response: Response) => void store.set(url, response),
        match: async (url: string) => found(store, url),
      };
    },
    keys: async () => [...stores.keys()],
    delete: async (name: string) => stores.delete(name),
    match: async (url: string) =>
      [...stores.values()].map((store) => found(store, url)).find((one) => one !== undefined),
  };

  /** A worker for an edition; what it is told, and what it answers. */
  const start = (edition: Edition) => {
    const listeners = new Map<string, (event: unknown) => void>();
    const scope = {
      caches,
      registration,
      clients: { claim: async () => {}, matchAll: async () => pages },
      skipWaiting: async () => {},
      fetch: async (url: string) => {
        asked.push(url.slice(FOLDER.length));
        const body = network.get(url.slice(FOLDER.length));
        return new Response(body, { status: body === undefined ? 404 : 200 });
      },
      addEventListener: (type: string, listener: (event: unknown) => void) => listeners.set(type, listener),
    };
    // Of caches and clients, only what the worker uses is here.
    attachWorker(scope as unknown as WorkerScope, edition);
    const lasting = async (type: string, event: object = {}) => {
      let until: Promise<unknown> = Promise.resolve();
      listeners.get(type)?.({ ...event, waitUntil: (promise: Promise<unknown>) => (until = promise) });
      await until;
    };
    return {
      install: () => lasting('install'),
      activate: () => lasting('activate'),
      started: (id: string) => lasting('message', { data: SAID.started, source: { id } }),
      /** What a request is answered with; null where it is left to the network. */
      async answer(path: string, method = 'GET'): Promise<string | null> {
        let answer: Promise<Response> | null = null;
        const respondWith = (promise: Promise<Response>) => {
          answer = promise;
        };
        listeners.get('fetch')?.({ request: { method, url: new URL(path, FOLDER).href }, respondWith });
        return answer === null ? null : (await (answer as Promise<Response>)).text();
      },
    };
  };
  const open = (id: string, path = '', frameType = 'top-level') =>
    pages.push({ id, url: FOLDER + path, frameType });
  const close = (id: string) =>
    pages.splice(
      pages.findIndex((page) => page.id === id),
      1,
    );
  return { stores, network, asked, registration, start, open, close };
}

const files = (version: string): Edition => ({
  version,
  files: ['', 'about.html', `assets/page-${version}.js`, 'assets/font.woff2'],
});

const publish = ({ network }: ReturnType<typeof browser>, version: string) => {
  network.clear();
  for (const path of files(version).files) network.set(path, `${version} ${path}`);
};

async function installed(version: string, host = browser()) {
  publish(host, version);
  const worker = host.start(files(version));
  await worker.install();
  return { host, worker };
}

describe('the worker', () => {
  it('serves all that it has kept without a network, whatever the query, and leaves the rest to it', async () => {
    const { host, worker } = await installed('one');
    await worker.activate();
    host.network.clear();
    for (const path of ['', '?event=x', 'index.html', 'index.html?q=a/b#c'])
      expect(await worker.answer(path)).toBe('one ');
    expect(await worker.answer('about')).toBe('one about.html');
    expect(await worker.answer('assets/page-one.js')).toBe('one assets/page-one.js');
    for (const path of ['embed.html', 'examples/article.html', '/elsewhere', 'https://other.example/maps/'])
      expect(await worker.answer(path)).toBeNull();
    expect(await worker.answer('', 'POST')).toBeNull();
  });

  it('asks the network for what the browser has cleared', async () => {
    const { host, worker } = await installed('one');
    host.stores.clear();
    expect(await worker.answer('about.html')).toBe('one about.html');
  });

  it('keeps nothing that did not come, and is not there then', async () => {
    const host = browser();
    publish(host, 'one');
    host.network.delete('about.html');
    await expect(host.start(files('one')).install()).rejects.toThrow(/about[.]html: 404/);
  });

  it('fetches of another edition only what is new', async () => {
    const { host } = await installed('one');
    host.asked.length = 0;
    await installed('two', host);
    expect([...host.asked].sort()).toEqual(['', 'about.html', 'assets/page-two.js']);
  });

  it('leaves an old page its files until every open page has started anew', async () => {
    const { host, worker } = await installed('one');
    await worker.activate();
    host.open('teacher');
    host.open('speaker', '?event=x');
    host.open('about', 'about.html');
    host.open('frame', '', 'nested');
    const next = (await installed('two', host)).worker;
    await next.activate();
    expect(await next.answer('')).toBe('two ');
    expect(await next.answer('assets/page-one.js')).toBe('one assets/page-one.js');
    host.close('teacher');
    host.open('teacher again');
    await next.started('teacher again');
    expect(await next.answer('assets/page-one.js')).toBe('one assets/page-one.js');
    host.close('speaker');
    await next.started('teacher again');
    expect([...host.stores.keys()]).toEqual([`readout ${FOLDER} two`]);
  });

  it('lets alone what a newer one keeps that waits, or is about to', async () => {
    const { host, worker } = await installed('one');
    await worker.activate();
    for (const state of ['installing', 'waiting'] as const) {
      host.registration[state] = {};
      await installed('two', host);
      await worker.started('page');
      expect([...host.stores.keys()]).toHaveLength(2);
      host.registration[state] = null;
    }
  });

  it('lets alone what other sites of the same origin keep', async () => {
    const host = browser();
    const foreign = ['readout https://example.org/other/ one', 'other'];
    for (const name of foreign) host.stores.set(name, new Map());
    const { worker } = await installed('one', host);
    await worker.activate();
    expect([...host.stores.keys()].sort()).toEqual([...foreign, `readout ${FOLDER} one`].sort());
  });
});
