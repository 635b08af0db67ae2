import type { Actor, Dataset, Happening, Place } from '../types';
import type { Ending } from './ending';

const placesOf = (events: readonly Happening[]) => new Set(events.flatMap(({ places }) => places));

/** The places that only later events have are not known yet; those of the ground are always. */
export function placesUntil(
  { places, events }: Dataset,
  over: readonly Happening[],
  { say }: Ending,
): ReadonlyMap<string, Place> {
  const [ever, by] = [placesOf(events), placesOf(over)];
  const left = [...places].filter(([id]) => by.has(id) || !ever.has(id));
  return new Map(
    left.map(([id, place]) => [
      id,
      { ...place, note: say(place.note), coordinateSource: say(place.coordinateSource) ?? '' },
    ]),
  );
}

/** Who takes part in events, speaks of them or has an account of them, with all that they belong to. */
function actorsOf(events: readonly Happening[], actors: Dataset['actors']): ReadonlySet<string> {
  const ids = new Set(
    events.flatMap((event) => [
      ...event.actors.map(({ actor }) => actor),
      ...event.claims.map(({ speaker }) => speaker),
      ...event.accounts.map(({ actor }) => actor),
      ...(event.initiator === null ? [] : [event.initiator]),
    ]),
  );
  // What is added on the way is met on the way.
  for (const id of ids) {
    const affiliation = actors.get(id)?.affiliation ?? null;
    if (affiliation !== null) ids.add(affiliation);
  }
  return ids;
}

/** The actors that only later events name are not known yet, nor what the others became later. */
export function actorsUntil(
  { actors, events }: Dataset,
  over: readonly Happening[],
  { say }: Ending,
): ReadonlyMap<string, Actor> {
  const [ever, by] = [actorsOf(events, actors), actorsOf(over, actors)];
  const left = [...actors].filter(([id]) => by.has(id) || !ever.has(id));
  return new Map(left.map(([id, actor]) => [id, { ...actor, role: say(actor.role) }]));
}
