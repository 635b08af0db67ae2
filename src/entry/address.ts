import {
  type How,
  parseView,
  replaceView,
  type Store,
  serializeView,
  type View,
  type ViewContext,
} from '../view';

/** What the mirror needs of a window; tests hand in their own. */
export interface AddressFrame {
  readonly location: { readonly href: string };
  readonly history: {
    readonly state: unknown;
    pushState(state: unknown, unused: string, url: string): void;
    replaceState(state: unknown, unused: string, url: string): void;
  };
  readonly performance: { now(): number };
  addEventListener(type: 'popstate' | 'click', listener: () => void, capture?: boolean): void;
  removeEventListener(type: 'popstate' | 'click', listener: () => void, capture?: boolean): void;
  setTimeout(run: () => void, milliseconds: number): number;
  clearTimeout(timer: number): void;
}

/** What can be asked of a mirror. */
export interface AddressMirror {
  /** What the address is as soon as all has been written. */
  readonly due: () => string;
  /** Writes what has not been written yet. */
  readonly flush: () => void;
  /** Leaves the address to itself. */
  readonly stop: () => void;
}

const REST = 500;
// Chromium silently drops what exceeds 200 calls in 30 s. At most 60 of them come from the timer.
const SPAN = 30_000;
const MOST_BEFORE_PUSH = 120;

/**
 * Keeps the address bar and the store alike, until it is stopped. A `push` is written at once, as an
 * entry of its own; `replace` within half a second, the last one counting, or before the next press. Going back or
 * forward sets the store. Where the browser refuses (some sandboxed frames), the page goes on without an address.
 * Parameters that are not the view's stay as they are. `opened` is what a link means besides what it says, when it is
 * come back to as when the page opened with it.
 */
export function mirrorAddress(
  store: Store,
  defaults: View,
  context: ViewContext,
  frame: AddressFrame = window,
  opened: (view: View, search: string) => View = (view) => view,
): AddressMirror {
  const searchNow = (): string => new URL(frame.location.href).search;
  let mirrored = serializeView(store.get(), defaults, context);
  let searchSeen = searchNow();
  let pending: { readonly view: View; readonly timer: number } | null = null;
  let writes: readonly number[] = [];

  const hrefOf = (view: View): string => {
    const url = new URL(frame.location.href);
    url.search = replaceView(url.search, view, defaults, context);
    return url.href;
  };
  const write = (view: View, how: How): void => {
    const href = hrefOf(view);
    mirrored = serializeView(view, defaults, context);
    writes = [...writes, frame.performance.now()];
    try {
      if (how === 'push') frame.history.pushState(null, '', href);
      else frame.history.replaceState(frame.history.state, '', href);
    } catch {
      // The view is shown all the same; only its address is missing.
    }
    searchSeen = searchNow();
  };
  const forget = (): void => {
    if (pending !== null) frame.clearTimeout(pending.timer);
    pending = null;
  };
  const isNew = (view: View): boolean => serializeView(view, defaults, context) !== mirrored;
  const due = (): string => (pending && isNew(pending.view) ? hrefOf(pending.view) : frame.location.href);
  const flush = (): void => {
    if (pending === null) return;
    const { view } = pending;
    forget();
    if (isNew(view)) write(view, 'replace');
  };
  const mayPush = (): boolean => {
    const now = frame.performance.now();
    writes = writes.filter((time) => now - time < SPAN);
    return writes.length < MOST_BEFORE_PUSH;
  };

  const follow = (view: View, how: How): void => {
    if (how === 'push' && mayPush()) {
      flush();
      if (isNew(view)) write(view, 'push');
    } else {
      pending = { view, timer: pending?.timer ?? frame.setTimeout(flush, REST) };
    }
  };
  const travel = (): void => {
    const search = searchNow();
    // A jump within the page, such as a skip link, is no journey to another view.
    if (search === searchSeen) return;
    searchSeen = search;
    forget();
    const view = opened(parseView(search, defaults, context).view, search);
    mirrored = serializeView(view, defaults, context);
    store.set(view, 'replace');
  };

  // What is pressed may lead elsewhere on the page; back then leads to what was seen.
  const leave = (): void => {
    if (mayPush()) flush();
  };

  const unsubscribe = store.subscribe(follow);
  frame.addEventListener('popstate', travel);
  frame.addEventListener('click', leave, true);
  const stop = (): void => {
    unsubscribe();
    forget();
    frame.removeEventListener('popstate', travel);
    frame.removeEventListener('click', leave, true);
  };
  return { due, flush, stop };
}
