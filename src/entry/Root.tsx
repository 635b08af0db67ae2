import { useEffect, useRef, useSyncExternalStore } from 'react';
import { FailureNotice, usePart } from '../failure';
import { inMode } from '../view';
import { App, type AppProps } from './App';
import { Veiled } from './Veiled';

const load = () => import('./PresentApp');

/**
 * The page in the mode that the view asks for, knowing of the story what may be known. What is shown to a room is fetched when
 * it is first asked for: the page stays until it comes; where it does not, there is a sentence and the way back to the page.
 */
export function Root(props: AppProps) {
  const { messages } = props;
  const { mode } = useSyncExternalStore(props.store.subscribe, props.store.get);
  const presents = mode === 'present';
  const { part, failed, ask, again, forget } = usePart(load);
  // Whoever comes by a link to a presentation has seen no page yet, and is not to see one flash by.
  const seen = useRef(false);
  useEffect(() => {
    if (!presents) {
      seen.current = true;
      return;
    }
    ask();
    return forget;
  }, [presents, ask, forget]);
  const before = useRef(mode);
  useEffect(() => {
    // What had the keyboard in the one is gone in the other.
    if (before.current === 'present' && mode !== 'present' && document.activeElement === document.body)
      document.querySelector<HTMLElement>('.present-open')?.focus({ preventScroll: true });
    before.current = mode;
  }, [mode]);
  return (
    <Veiled dataset={props.dataset} store={props.store}>
      {(dataset, store) => {
        const known = { ...props, dataset, store };
        if (!presents) return <App {...known} />;
        if (part) return <part.PresentApp {...known} />;
        if (failed)
          return (
            <main className="present-failed">
              <FailureNotice sentence={messages.t('failure.part')} onAgain={again} {...{ failed, messages }}>
                <button type="button" onClick={() => store.set(inMode(store.get(), 'explore'), 'push')}>
                  {messages.t('failure.back')}
                </button>
              </FailureNotice>
            </main>
          );
        return seen.current && <App {...known} coming={messages.t('failure.coming')} />;
      }}
    </Veiled>
  );
}
