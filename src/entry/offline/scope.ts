/** An event that the browser lets last as long as a promise. */
export interface LastingEvent {
  waitUntil(until: Promise<unknown>): void;
}

/** A request of a page's; unanswered, it goes to the network. */
export interface AskingEvent {
  readonly request: Pick<Request, 'method' | 'url'>;
  respondWith(answer: Promise<Response>): void;
}

/** Something that a page says to the worker. */
export interface SpokenEvent {
  readonly data: unknown;
  readonly source: { readonly id?: string } | null;
  waitUntil(until: Promise<unknown>): void;
}

/** A page that is open in the worker's folder. */
export interface OpenPage {
  readonly id: string;
  readonly url: string;
  readonly frameType: string;
}

/** What the worker needs of its global scope: the page's types have no workers, and tests hand in their own. */
export interface WorkerScope {
  readonly caches: Pick<CacheStorage, 'open' | 'keys' | 'delete' | 'match'>;
  readonly registration: {
    readonly scope: string;
    readonly installing: unknown;
    readonly waiting: unknown;
  };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(which: { readonly type: 'window' }): Promise<readonly OpenPage[]>;
  };
  readonly fetch: (url: string, init?: { readonly cache: 'default' | 'no-cache' }) => Promise<Response>;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: AskingEvent) => void): void;
  addEventListener(type: 'message', listener: (event: SpokenEvent) => void): void;
}
