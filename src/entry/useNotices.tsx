import { useCallback, useState } from 'react';
import type { Messages } from '../messages';
import { describeFaults, type Fault } from '../view';

/** Sentences that stand until they are dismissed, each once; first the one about a link's faults, if it has any. */
export function useNotices(faults: readonly Fault[], messages: Messages) {
  const [notices, setNotices] = useState<readonly string[]>(() => {
    const faulty = describeFaults(faults, messages);
    return faulty === null ? [] : [faulty];
  });
  const notify = useCallback(
    (words: string) => setNotices((all) => (all.includes(words) ? all : [...all, words])),
    [],
  );
  const dismiss = useCallback((words: string) => setNotices((all) => all.filter((one) => one !== words)), []);
  return { notices, notify, dismiss };
}
