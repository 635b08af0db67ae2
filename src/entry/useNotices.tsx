import { useCallback, useState } from 'react';
import type { Messages } from '../messages';
import { describeFaults, type Fault } from '../view';

/**
 * Sentences that stand until they are dismissed, each once; first the one about a link's faults, if it has any, and what
 * else is to be said from the start.
 */
export function useNotices(faults: readonly Fault[], messages: Messages, first: readonly string[] = []) {
  const [notices, setNotices] = useState<readonly string[]>(() => {
    const faulty = describeFaults(faults, messages);
    return faulty === null ? first : [faulty, ...first];
  });
  const notify = useCallback(
    (words: string) => setNotices((all) => (all.includes(words) ? all : [...all, words])),
    [],
  );
  const dismiss = useCallback((words: string) => setNotices((all) => all.filter((one) => one !== words)), []);
  return { notices, notify, dismiss };
}
