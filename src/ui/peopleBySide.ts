import type { Actor, Dataset, Happening, Side } from '../dataset';
import { SIDES } from '../dataset';

/** An actor with how many events it took part in, is quoted on or was to give an account of. */
export interface Person {
  readonly actor: Actor;
  readonly events: number;
}

const COUNTRIES: Readonly<Record<string, Side>> = {
  IR: 'iran',
  IL: 'israel',
  RU: 'russia',
  US: 'us',
  TR: 'turkiye',
  SA: 'gulf',
  QA: 'gulf',
  OM: 'gulf',
  AE: 'gulf',
};

const involved = (event: Happening): ReadonlySet<string> =>
  new Set([
    ...event.actors.map(({ actor }) => actor),
    ...event.claims.map(({ speaker }) => speaker),
    ...event.accounts.map(({ actor }) => actor),
  ]);

/** The sides on which actors speak or give accounts, as the events have it. */
function spokenSides(events: readonly Happening[]): ReadonlyMap<string, Side> {
  const sides = new Map<string, Side>();
  for (const { claims, accounts } of events) {
    for (const { speaker, side } of claims) if (!sides.has(speaker)) sides.set(speaker, side);
    for (const { actor, side } of accounts) if (!sides.has(actor)) sides.set(actor, side);
  }
  return sides;
}

/** Who never speaks is on the side of the state served: those who only live in a country speak for no state. */
function servedSide({ country, affiliation, type, role, name }: Actor): Side {
  if (/^UN\b/.test(role ?? '') || /^UN\b/.test(name)) return 'un-iaea';
  if (country === null || (affiliation === null && type !== 'state')) return 'third';
  return COUNTRIES[country] ?? 'third';
}

/** All actors of the events by side, each with the number of its events, most first; sides without actors are left out. */
export function peopleBySide({
  actors,
  events,
}: Dataset): readonly { readonly side: Side; readonly people: readonly Person[] }[] {
  const sides = spokenSides(events);
  const counts = new Map<string, number>();
  for (const event of events) for (const id of involved(event)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const all = [...actors.values()].flatMap((actor) => {
    const count = counts.get(actor.id) ?? 0;
    return count === 0 ? [] : [{ actor, events: count, side: sides.get(actor.id) ?? servedSide(actor) }];
  });
  return SIDES.flatMap((side) => {
    const people = all
      .filter((person) => person.side === side)
      .sort((a, b) => b.events - a.events || (a.actor.name < b.actor.name ? -1 : 1));
    return people.length === 0 ? [] : [{ side, people }];
  });
}
