import { KINDS } from '../dataset';
import type { Messages } from '../messages';
import type { Selection } from './select';

/** What is shown, counted by kind, as one phrase: "7 strikes, 3 calls and 1 meeting". */
export function summarize(selection: Selection, messages: Messages): string {
  const parts = KINDS.flatMap((kind) => {
    const count = selection.byKind.get(kind) ?? 0;
    return count === 0
      ? []
      : [messages.t('summary.part', { count, kind: messages.t(`kind.${kind}`, { count }).toLowerCase() })];
  });
  return parts.length === 0 ? messages.t('summary.none') : messages.list(parts);
}
