import type { Dataset, Happening } from '../dataset';
import { type Extent, extentOf } from '../time';

/** How one event lies in time to another, as far as their dates tell. */
export type Order = 'earlier' | 'later' | 'same';

/** Why an event is related to another. */
export type Reason =
  | { readonly type: 'whole' | 'part' | 'answers' | 'answered' }
  | { readonly type: 'parties'; readonly when: Order }
  | { readonly type: 'place'; readonly place: string; readonly when: Order }
  | { readonly type: 'dispute'; readonly topic: string };

/** An event a reader may want next, and why. */
export interface Related {
  readonly event: Happening;
  readonly reason: Reason;
}

/** How many are named, unless the dataset itself ties more to an event. */
const MOST = 6;
/** How many of the nearest are named in each direction of time. */
const EACH_WAY = 2;

const time = (event: Happening): Extent => extentOf(event.time, 'place');

function orderOf(other: Extent, own: Extent): Order {
  if (other.end <= own.start) return 'earlier';
  return other.start >= own.end ? 'later' : 'same';
}

const gap = (a: Extent, b: Extent): number => Math.max(0, a.start - b.end, b.start - a.end);

/** The nearest in time on either side, and those that overlap, in order of time. */
function nearest(events: readonly Happening[], to: Happening): readonly Happening[] {
  const own = time(to);
  const near = [...events].sort((a, b) => gap(time(a), own) - gap(time(b), own));
  const kept = (['earlier', 'same', 'later'] as const).flatMap((when) =>
    near.filter((event) => orderOf(time(event), own) === when).slice(0, EACH_WAY),
  );
  return events.filter((event) => kept.includes(event));
}

const partiesOf = (event: Happening): ReadonlySet<string> =>
  new Set(event.actors.filter(({ role }) => role === 'party').map(({ actor }) => actor));

function shareParties(a: Happening, b: Happening): boolean {
  const parties = partiesOf(a);
  return [...partiesOf(b)].filter((actor) => parties.has(actor)).length >= 2;
}

/** Only what happens at a place is told by it: a call joins seats of government. */
function sharedPlace(a: Happening, b: Happening): string | undefined {
  if (a.kind !== b.kind || (a.kind !== 'strike' && a.kind !== 'protest')) return undefined;
  return a.places.find((place) => b.places.includes(place));
}

function disputesOf(event: Happening, dataset: Dataset): ReadonlySet<string> {
  const listed = [...dataset.disputes.values()].filter(({ events }) => events.includes(event.id));
  const cited = event.claims.flatMap(({ dispute }) => dispute ?? []);
  return new Set([...listed.map(({ id }) => id), ...cited]);
}

/** What the dataset itself ties to an event: the whole it is part of, its parts, what it answers and what answers it. */
function tied(event: Happening, others: readonly Happening[]): readonly Related[] {
  const ties: readonly (readonly [Reason, (other: Happening) => boolean])[] = [
    [{ type: 'whole' }, ({ id }) => id === event.partOf],
    [{ type: 'part' }, ({ partOf }) => partOf === event.id],
    [{ type: 'answers' }, ({ id }) => event.replyTo.includes(id)],
    [{ type: 'answered' }, ({ replyTo }) => replyTo.includes(event.id)],
  ];
  return ties.flatMap(([reason, holds]) => others.filter(holds).map((other) => ({ event: other, reason })));
}

/**
 * The events a reader of one may want next, each once and with why: the whole it is part of and its parts, what it
 * answers and what answers it; then, up to six in all, the nearest in time between the same two parties or more, the
 * nearest strikes or protests at the same place, and those about which the same is disputed.
 */
export function relatedTo(event: Happening, dataset: Dataset): readonly Related[] {
  const own = time(event);
  const others = dataset.events.filter(({ id }) => id !== event.id);
  const disputes = disputesOf(event, dataset);
  const ties = tied(event, others);
  const found: Related[] = [...ties];
  const parties = others.filter((other) => shareParties(other, event));
  for (const e of nearest(parties, event))
    found.push({ event: e, reason: { type: 'parties', when: orderOf(time(e), own) } });
  const near = others.filter((other) => sharedPlace(event, other) !== undefined);
  for (const e of nearest(near, event)) {
    const place = sharedPlace(event, e);
    if (place !== undefined)
      found.push({ event: e, reason: { type: 'place', place, when: orderOf(time(e), own) } });
  }
  const disputed = others.filter((other) => [...disputesOf(other, dataset)].some((id) => disputes.has(id)));
  for (const e of nearest(disputed, event)) {
    const shared = [...disputesOf(e, dataset)].find((id) => disputes.has(id));
    const topic = shared === undefined ? undefined : dataset.disputes.get(shared)?.topic;
    if (topic !== undefined) found.push({ event: e, reason: { type: 'dispute', topic } });
  }
  const first = new Map<string, Related>();
  for (const related of found) if (!first.has(related.event.id)) first.set(related.event.id, related);
  return [...first.values()].slice(0, Math.max(MOST, ties.length));
}
