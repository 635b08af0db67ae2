import { KINDS, type Kind } from '../dataset';
import type { Messages } from '../messages';
import type { Filters } from '../scene';

/** More kinds than these are counted instead of named. */
const MOST_NAMED = 3;

function kindWords(kinds: readonly Kind[], { t, list }: Messages): string {
  if (kinds.length === 0) return t('filters.notice.none');
  if (kinds.length > MOST_NAMED) return t('filters.notice.some', { count: kinds.length, all: KINDS.length });
  return list(kinds.map((kind) => t(`kind.${kind}`, { count: 2 }).toLowerCase()));
}

/** What is asked for besides the time, each in a few words: "according to Iran", "strikes and calls", “natanz”. */
export function filterWords({ by, kinds, query }: Filters, messages: Messages): readonly string[] {
  return [
    ...(by === null ? [] : [messages.t(`according.${by}`)]),
    ...(kinds === null ? [] : [kindWords(kinds, messages)]),
    ...(query.trim() === '' ? [] : [messages.t('filters.notice.query', { query: query.trim() })]),
  ];
}

/**
 * The kinds shown after a press on one of them. Out of all, the one pressed is left; then each press adds or takes away,
 * until none or all are pressed: null, which shows all.
 */
export function pressKind(kinds: readonly Kind[] | null, pressed: Kind): readonly Kind[] | null {
  const before = kinds ?? [];
  const after = KINDS.filter((kind) => before.includes(kind) !== (kind === pressed));
  return after.length === 0 || after.length === KINDS.length ? null : after;
}
