import { KINDS } from '../dataset';
import type { Messages } from '../messages';
import type { Selection } from './select';

/** What is shown, counted by kind, as one phrase: "7 strikes, 3 calls and 1 meeting"; an event shown in its parts counts as these. */
export function summarize(
  { events, filtered = false }: Pick<Selection, 'events'> & Partial<Pick<Selection, 'filtered'>>,
  messages: Messages,
): string {
  const inParts = new Set(events.map(({ partOf }) => partOf));
  const counted = events.filter(
    ({ id, mapDisplay }) => mapDisplay !== 'umbrella-use-children' || !inParts.has(id),
  );
  const parts = KINDS.flatMap((kind) => {
    const count = counted.filter((event) => event.kind === kind).length;
    return count === 0 ? [] : [messages.t(`count.${kind}`, { count })];
  });
  return parts.length === 0 ? messages.t(filtered ? 'filters.none' : 'summary.none') : messages.list(parts);
}
