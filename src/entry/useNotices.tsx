import { useCallback, useState } from 'react';
import type { Lack } from '../map';
import type { Messages } from '../messages';
import { describeFaults, type Fault } from '../view';

/** A sentence that stands until it is dismissed. */
export interface Notice {
  readonly words: string;
  /** What failed, and how it is tried again; null where nothing did. */
  readonly failure: { readonly error: unknown; readonly again: () => void } | null;
}

const plain = (words: string): Notice => ({ words, failure: null });

/**
 * Sentences that stand until they are dismissed, each once; first the one about a link's faults, if it has any, and what
 * else is to be said from the start.
 */
export function useNotices(faults: readonly Fault[], messages: Messages, first: readonly string[] = []) {
  const [notices, setNotices] = useState<readonly Notice[]>(() => {
    const faulty = describeFaults(faults, messages);
    return (faulty === null ? first : [faulty, ...first]).map(plain);
  });
  const add = useCallback(
    (notice: Notice) =>
      setNotices((all) => (all.some(({ words }) => words === notice.words) ? all : [...all, notice])),
    [],
  );
  const notify = useCallback((words: string) => add(plain(words)), [add]);
  const onLack = useCallback(
    (why: Lack, error: unknown, again: () => void) =>
      add(
        why === 'unsupported'
          ? plain(messages.t('map.noWebgl'))
          : { words: messages.t('map.webglFailed'), failure: { error, again } },
      ),
    [add, messages],
  );
  const dismiss = useCallback(
    (words: string) => setNotices((all) => all.filter((one) => one.words !== words)),
    [],
  );
  return { notices, notify, onLack, dismiss };
}
