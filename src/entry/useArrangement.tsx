import { useSyncExternalStore } from 'react';
import { type Arrangement, COMPACT, WIDE } from './framing';

// As in the style sheet: in em, because who has larger letters set has less room beside the map.
const wide = () => matchMedia(`(min-width: ${WIDE / 16}em)`);
const compact = () => matchMedia(`(max-width: ${COMPACT - 1}px)`);

/** Whether a query holds for the screen: while a sheet of paper is measured instead, what held before. */
function onScreen(query: () => MediaQueryList): () => boolean {
  let held: boolean | null = null;
  return () => {
    if (held === null || !matchMedia('print').matches) held = query().matches;
    return held;
  };
}
const wideOnScreen = onScreen(wide);
const compactOnScreen = onScreen(compact);

function subscribe(listener: () => void): () => void {
  const queries = [wide(), compact()];
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
  };
}

/** How the page is laid out now, followed as the window changes. */
export function useArrangement(): { arrangement: Arrangement; compact: boolean } {
  const isWide = useSyncExternalStore(subscribe, wideOnScreen);
  const isCompact = useSyncExternalStore(subscribe, compactOnScreen);
  return { arrangement: isWide ? 'wide' : 'narrow', compact: isCompact };
}
