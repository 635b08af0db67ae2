import { lazy, Suspense, useSyncExternalStore } from 'react';
import { App, type AppProps } from './App';
import { Veiled } from './Veiled';

const PresentApp = lazy(async () => ({ default: (await import('./PresentApp')).PresentApp }));

/** The page in the mode that the view asks for, knowing of the story what may be known. */
export function Root(props: AppProps) {
  const { mode } = useSyncExternalStore(props.store.subscribe, props.store.get);
  return (
    <Veiled dataset={props.dataset} store={props.store}>
      {(dataset, store) =>
        mode === 'present' ? (
          <Suspense>
            <PresentApp {...props} dataset={dataset} store={store} />
          </Suspense>
        ) : (
          <App {...props} dataset={dataset} store={store} />
        )
      }
    </Veiled>
  );
}
