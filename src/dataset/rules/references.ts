import type { Fault, Rule } from './context';

interface Reference {
  readonly at: readonly (string | number)[];
  readonly id: string | null;
  readonly list: ReadonlyMap<string, unknown> | ReadonlySet<string>;
  readonly noun: string;
}

/** Every id an event names is the id of a sound place, actor, source, dispute or event. */
export const references: Rule = ({ properties: event }, context) => {
  const { places, actors, sources, disputes, eventIds } = context;
  const found: Reference[] = [{ at: ['partOf'], id: event.partOf, list: eventIds, noun: 'event' }];
  event.replyTo.forEach((id, i) => {
    found.push({ at: ['replyTo', i], id, list: eventIds, noun: 'event' });
  });
  event.places.forEach((id, i) => {
    found.push({ at: ['places', i], id, list: places, noun: 'place' });
  });
  event.sources.forEach((id, i) => {
    found.push({ at: ['sources', i], id, list: sources, noun: 'source' });
  });
  event.actors.forEach((item, i) => {
    found.push({ at: ['actors', i, 'actor'], id: item.actor, list: actors, noun: 'actor' });
  });
  event.claims.forEach((item, i) => {
    found.push({ at: ['claims', i, 'speaker'], id: item.speaker, list: actors, noun: 'actor' });
    found.push({ at: ['claims', i, 'source'], id: item.source, list: sources, noun: 'source' });
    found.push({ at: ['claims', i, 'dispute'], id: item.dispute, list: disputes, noun: 'dispute' });
  });
  event.accounts.forEach((item, i) => {
    found.push({ at: ['accounts', i, 'actor'], id: item.actor, list: actors, noun: 'actor' });
    found.push({ at: ['accounts', i, 'source'], id: item.source, list: sources, noun: 'source' });
  });
  return found.flatMap(faultOf);
};

function faultOf({ at, id, list, noun }: Reference): Fault[] {
  if (id === null || list.has(id)) return [];
  return [
    { at: ['properties', ...at], message: `no sound ${noun} has the id “${id}”: add it or mend the id` },
  ];
}

/** The one who called is one of those who took part, and an event is not a part of itself. */
export const roles: Rule = ({ id, properties: event }) => {
  const faults: Fault[] = [];
  if (event.initiator !== null && !event.actors.some(({ actor }) => actor === event.initiator)) {
    faults.push({
      at: ['properties', 'initiator'],
      message: `“${event.initiator}” is not among this event's actors: add it there, or write null`,
    });
  }
  const onLine = new Set(event.lines.flat());
  event.actors.forEach(({ place }, i) => {
    if (place === null || onLine.has(place)) return;
    const message = `“${place}” is on no line of this event: name an end of a line, or leave it out`;
    faults.push({ at: ['properties', 'actors', i, 'place'], message });
  });
  if (event.partOf === id) {
    faults.push({ at: ['properties', 'partOf'], message: 'is the event itself: name the larger event' });
  }
  return faults;
};
