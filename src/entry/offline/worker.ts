import type { WorkerScope } from './scope';

/** One built site: what of it is kept, and a name that changes whenever any of that does. */
export interface Edition {
  readonly version: string;
  /** Paths within the site's folder; that of its first page is empty. */
  readonly files: readonly string[];
}

/** What pages say to the worker: that they have started, and that the reader wants the waiting version now. */
export const SAID = { started: 'started', takeOver: 'take over' } as const;

/** Files whose names bear a hash of what they hold: they never change, and old pages go on asking for them. */
const isHashed = (path: string) => path.startsWith('assets/');

/** What was reached by way of another address would be refused as the answer to a visit. */
const direct = (response: Response) =>
  response.redirected ? new Response(response.body, response) : response;

/**
 * Makes a service worker of a scope: it fetches an edition of the site whole, serves pages from it, and takes over from
 * another edition only when it is told to or no page is open. What the other one has kept stays until every open page has
 * started from this one, so that one that goes on in another window finds what it has yet to fetch.
 */
export function attachWorker(scope: WorkerScope, { version, files }: Edition): void {
  const folder = scope.registration.scope;
  // All sites of an origin share one storage.
  const family = `readout ${folder} `;
  const own = family + version;
  const kept = new Set(files);
  const started = new Set<string>();
  const pathOf = (address: string) =>
    address
      .slice(folder.length)
      .replace(/[?#].*$/, '')
      .replace(/^index[.]html$/, '');

  const keep = async () => {
    const cache = await scope.caches.open(own);
    await Promise.all(
      files.map(async (path) => {
        const url = folder + path;
        const known = isHashed(path) ? await scope.caches.match(url) : undefined;
        const response =
          known ?? (await scope.fetch(url, { cache: isHashed(path) ? 'default' : 'no-cache' }));
        if (!response.ok) throw new Error(`${url}: ${response.status}`);
        await cache.put(url, direct(response));
      }),
    );
  };
  const tidy = async () => {
    // What a newer worker keeps, or is about to, is not for this one to judge.
    if (scope.registration.installing || scope.registration.waiting) return;
    const open = await scope.clients.matchAll({ type: 'window' });
    const live = open.filter(({ url, frameType }) => frameType === 'top-level' && pathOf(url) === '');
    if (!live.every(({ id }) => started.has(id))) return;
    const others = (await scope.caches.keys()).filter((name) => name.startsWith(family) && name !== own);
    await Promise.all(others.map((name) => scope.caches.delete(name)));
  };
  const answer = async (path: string, asked: Pick<Request, 'url'>): Promise<Response> => {
    const cache = kept.has(path) ? await scope.caches.open(own) : scope.caches;
    // Browsers clear what they like when room is short.
    return (await cache.match(folder + path, { ignoreVary: true })) ?? scope.fetch(asked.url);
  };

  scope.addEventListener('install', (event) => event.waitUntil(keep()));
  scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim().then(tidy)));
  scope.addEventListener('message', (event) => {
    if (event.data === SAID.takeOver) event.waitUntil(scope.skipWaiting());
    if (event.data !== SAID.started || event.source?.id === undefined) return;
    started.add(event.source.id);
    event.waitUntil(tidy());
  });
  scope.addEventListener('fetch', (event) => {
    const { request } = event;
    if (request.method !== 'GET' || !request.url.startsWith(folder)) return;
    const asked = pathOf(request.url);
    // Some hosts leave out the ending.
    const path = kept.has(asked) ? asked : `${asked}.html`;
    if (kept.has(path)) event.respondWith(answer(path, request));
    else if (isHashed(asked)) event.respondWith(answer(asked, request));
  });
}
