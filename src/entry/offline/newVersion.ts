import { reload } from '../../failure';
import { SAID } from './worker';

/** A version of the site that has been fetched and waits to be shown. */
export interface NewVersion {
  readonly subscribe: (listener: () => void) => () => void;
  /** Whether there is one. */
  readonly isReady: () => boolean;
  /** Shows it: this page loads anew, once. */
  readonly show: () => void;
}

const listeners = new Set<() => void>();
let waiting: ServiceWorker | null = null;
let wanted = false;

/** The version that waits, if any: `keepOffline` finds out. */
export const newVersion: NewVersion = {
  subscribe(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  isReady: () => waiting !== null,
  show() {
    wanted = true;
    // It may have taken over meanwhile, for another window.
    if (waiting?.state === 'installed') waiting.postMessage(SAID.takeOver);
    else reload();
  },
};

/** How often, in ms, a page that stays open asks for a new version when it is turned to. */
const OFTEN = 3_600_000;

/**
 * Lets the browser keep the site, so that it can be read without a network, and finds out about new versions. Does so only
 * for a page of its own, never in a frame, and only where the browser offers it.
 */
export async function keepOffline(): Promise<void> {
  if (self !== top || !/^https?:$/.test(location.protocol) || !('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  serviceWorker.controller?.postMessage(SAID.started);
  serviceWorker.addEventListener('controllerchange', () => {
    if (wanted) reload();
  });
  const registration = await serviceWorker.register('./sw.js');
  const tell = (worker: ServiceWorker) => {
    // What comes first is no new version.
    if (worker.state !== 'installed' || serviceWorker.controller === null) return;
    waiting = worker;
    for (const listener of listeners) listener();
  };
  const follow = (worker: ServiceWorker | null) => {
    if (worker === null) return;
    tell(worker);
    worker.addEventListener('statechange', () => tell(worker));
  };
  follow(registration.waiting);
  follow(registration.installing);
  registration.addEventListener('updatefound', () => follow(registration.installing));
  let asked = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || performance.now() - asked < OFTEN) return;
    asked = performance.now();
    // Without a network there is nothing new.
    registration.update().catch(() => {});
  });
}
