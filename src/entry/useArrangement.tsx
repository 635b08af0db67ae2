import { useSyncExternalStore } from 'react';
import { type Arrangement, COMPACT, WIDE } from './framing';

const wide = () => matchMedia(`(min-width: ${WIDE}px)`);
const compact = () => matchMedia(`(max-width: ${COMPACT - 1}px)`);

function subscribe(listener: () => void): () => void {
  const queries = [wide(), compact()];
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
  };
}

/** How the page is laid out now, followed as the window changes. */
export function useArrangement(): { arrangement: Arrangement; compact: boolean } {
  const isWide = useSyncExternalStore(subscribe, () => wide().matches);
  const isCompact = useSyncExternalStore(subscribe, () => compact().matches);
  return { arrangement: isWide ? 'wide' : 'narrow', compact: isCompact };
}
