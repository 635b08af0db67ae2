import { type Dataset, datasetUntil } from '../dataset';
import { isOrdered, type Store, shownExtent, type TimeWindow, type View } from '../view';

/** A story of which what comes after the time shown is kept back, as long as the view says so. */
export interface Veil {
  /** The dataset as far as it may be known now. */
  readonly dataset: () => Dataset;
  /** The store as whoever knows no more sees it: no event of later in focus, no window beyond what has been shown. */
  readonly store: Store;
}

/** What is known while the veil is there: up to where, on which clock, at which step. */
interface Known {
  readonly of: string;
  readonly end: number;
  readonly to: string;
  readonly dataset: Dataset;
}

/**
 * Puts a veil before a store and its dataset. It hangs at the end of the time shown when it was drawn, or when a tour came
 * to another step; going back in time and forth again up to there is free, going beyond means to reveal (`hide: 'none'`).
 * An event in focus that is not known is let go of, in the store behind too.
 */
export function createVeil(behind: Store, whole: Dataset): Veil {
  let known: Known | null = null;
  let seen: { readonly of: View; readonly view: View } | null = null;

  const look = (view: View): Known | null => {
    if (view.hide === 'none') {
      known = null;
      return null;
    }
    const of = `${view.clock} ${view.tour?.id} ${view.tour?.step}`;
    const { end } = shownExtent(view);
    if (known === null || known.of !== of || known.end < end)
      known = { of, end, to: view.window.to, dataset: datasetUntil(whole, end, view.clock) };
    return known;
  };
  const cover = (view: View): View => {
    const now = look(view);
    if (now === null || view.event === null) return view;
    return now.dataset.events.some(({ id }) => id === view.event) ? view : { ...view, event: null };
  };
  const get = (): View => {
    const of = behind.get();
    if (seen?.of !== of) seen = { of, view: cover(of) };
    return seen.view;
  };
  const within = (window: TimeWindow, next: View): TimeWindow => {
    const { hide, tour, clock } = behind.get();
    const stays = hide === 'later' && next.hide === hide && next.tour === tour && next.clock === clock;
    const now = stays ? look(behind.get()) : null;
    if (now === null || shownExtent(next).end <= now.end) return window;
    const cut = { from: window.from, to: now.to };
    return isOrdered(cut) ? cut : { from: now.to, to: now.to };
  };
  const letGo = () => {
    if (get().event !== behind.get().event) behind.set({ event: null }, 'replace');
  };
  letGo();
  behind.subscribe(letGo);
  return {
    dataset: () => look(behind.get())?.dataset ?? whole,
    store: {
      get,
      set(patch, how) {
        const { window } = patch;
        const next = { ...behind.get(), ...patch };
        behind.set(window ? { ...patch, window: within(window, next) } : patch, how);
      },
      subscribe: (listener) => behind.subscribe((_, how) => listener(get(), how)),
    },
  };
}
