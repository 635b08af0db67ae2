import type { AddressMirror } from './address';

/** What these need of a window; tests hand in their own. */
export interface ReloadFrame {
  readonly location: { readonly href: string };
  readonly history: {
    readonly state: unknown;
    replaceState(state: unknown, unused: string, url: string): void;
  };
  readonly performance: { getEntriesByType(type: string): PerformanceEntryList };
  /** Frames without an origin throw when asked for it. */
  readonly sessionStorage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  addEventListener(type: 'pagehide', listener: () => void): void;
}

const STORED = 'readout-address';

/**
 * Completes the address as its page goes, and keeps what it was `due` to be: a reload loads the address as it was when it was
 * asked for, and not every browser hears what a page writes on its way out.
 */
export function keepOverReload(
  { due, flush }: Pick<AddressMirror, 'due' | 'flush'>,
  frame: ReloadFrame = window,
): void {
  frame.addEventListener('pagehide', () => {
    const asked = frame.location.href;
    const meant = due();
    flush();
    try {
      if (asked === meant) frame.sessionStorage.removeItem(STORED);
      else frame.sessionStorage.setItem(STORED, JSON.stringify({ asked, meant }));
    } catch {
      // Refused: the last half second is lost.
    }
  });
}

/** Gives a page that was reloaded the address that was kept for it; before anything else reads it. */
export function resumeAfterReload(frame: ReloadFrame = window): void {
  try {
    const { asked, meant }: Record<string, unknown> = JSON.parse(
      frame.sessionStorage.getItem(STORED) ?? '{}',
    );
    frame.sessionStorage.removeItem(STORED);
    const [loaded] = frame.performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    if (loaded?.type !== 'reload' || asked !== frame.location.href || typeof meant !== 'string') return;
    frame.history.replaceState(frame.history.state, '', meant);
  } catch {
    // Refused, or not ours: the page shows what its address says.
  }
}
