import type { Happening, Names, Role } from '../dataset';
import type { Reading } from './reading';

const inLanguage = (names: Names, lang: string, fallback: string) => names[lang] ?? fallback;

/** An actor's name in the reader's language; the id of an actor the dataset lacks. */
export function actorName({ dataset, messages }: Reading, id: string): string {
  const actor = dataset.actors.get(id);
  return actor ? inLanguage(actor.names, messages.lang, actor.name) : id;
}

/** An actor's name without the explanation in brackets after it. */
export function shortActorName(reading: Reading, id: string): string {
  return actorName(reading, id).replace(/ \([^()]*\)$/, '');
}

/** The names of those who have a role in an event, each once. */
export function actorsIn(reading: Reading, event: Happening, role: Role): readonly string[] {
  const ids = event.actors.filter((participant) => participant.role === role).map(({ actor }) => actor);
  return [...new Set(ids)].map((id) => actorName(reading, id));
}

/** A place's full name in the reader's language; the id of a place the dataset lacks. */
export function placeName({ dataset, messages }: Reading, id: string): string {
  const place = dataset.places.get(id);
  return place ? inLanguage(place.names, messages.lang, place.name) : id;
}

/** A place's name for a label, in the reader's language. */
export function shortPlaceName({ dataset, messages }: Reading, id: string): string {
  const place = dataset.places.get(id);
  return place ? inLanguage(place.shortNames, messages.lang, place.shortName) : id;
}

/** The first so many names and how many more there are: "A, B and 2 more". */
export function firstNames({ messages }: Reading, names: readonly string[], most: number): string {
  if (names.length <= most) return messages.list(names);
  return messages.t('list.more', { names: names.slice(0, most).join(', '), count: names.length - most });
}

/** Those who say something about an event, each once. */
export function speakersOf(reading: Reading, event: Happening): readonly string[] {
  const speaking = event.claims.filter((claim) => claim.says !== null);
  return [...new Set(speaking.map((claim) => shortActorName(reading, claim.speaker)))];
}
