import { type ReactNode, useState, useSyncExternalStore } from 'react';
import type { Dataset } from '../dataset';
import type { Store } from '../view';
import { createVeil } from './veil';

interface VeiledProps {
  readonly dataset: Dataset;
  readonly store: Store;
  /** Everything below knows no other dataset and no other store. */
  readonly children: (dataset: Dataset, store: Store) => ReactNode;
}

/** Shows what it holds with what comes later kept back, while the view says so. */
export function Veiled({ dataset, store, children }: VeiledProps) {
  const [veil] = useState(() => createVeil(store, dataset));
  useSyncExternalStore(veil.store.subscribe, veil.store.get);
  return children(veil.dataset(), veil.store);
}
