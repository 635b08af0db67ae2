import type { Dataset, Dispute } from '../types';
import type { Ending } from './ending';

/** The disputes of events that are all over, as far as they may be told. */
export function disputesUntil(
  dataset: Dataset,
  events: ReadonlySet<string>,
  { say }: Ending,
): ReadonlyMap<string, Dispute> {
  const left = new Map<string, Dispute>();
  for (const [id, dispute] of dataset.disputes) {
    const [topic, handling] = [say(dispute.topic), say(dispute.handling)];
    const versions = dispute.versions.flatMap((version) => {
      const text = say(version.text);
      return text === null ? [] : [{ ...version, text }];
    });
    // One version is no dispute.
    const stands = versions.length === dispute.versions.length && dispute.events.every((e) => events.has(e));
    if (stands && topic !== null && handling !== null)
      left.set(id, { ...dispute, topic, handling, versions });
  }
  return left;
}
