import type { Store, View } from '../view';

/** Zoom by which a presentation's map stands back: it is laid out about half as large as the page that its link was made on. */
const BACK = 1;

const moved = (at: View['at'], by: number): View['at'] => at && { ...at, zoom: Math.max(0, at.zoom + by) };

/** A store as seen by a map that is laid out smaller than the page's: what a link shows there fits into it. */
export function fartherStore(store: Store): Store {
  let seen: { readonly of: View; readonly view: View } | null = null;
  const get = (): View => {
    const of = store.get();
    if (seen?.of !== of) seen = { of, view: { ...of, at: moved(of.at, -BACK) } };
    return seen.view;
  };
  return {
    get,
    set: (patch, how) =>
      store.set(patch.at === undefined ? patch : { ...patch, at: moved(patch.at, BACK) }, how),
    subscribe: (listener) => store.subscribe((_, how) => listener(get(), how)),
  };
}
