import { quote } from './problem';
import { idOf, type Reader } from './reader';
import { EventFeature, PlaceFeature } from './schema';
import type { Steps } from './steps';
import type { Place } from './types';

/** An event in the file's shape, not yet checked against the rest, and where it stands among the features. */
export interface Listed {
  readonly event: EventFeature;
  readonly index: number;
}

/** What a file's features are, before they are checked against each other. */
export interface Features {
  readonly places: ReadonlyMap<string, Place>;
  readonly events: ReadonlyMap<string, Listed>;
  /** Ids of all that call themselves events, of the right shape or not. */
  readonly eventIds: ReadonlySet<string>;
}

/** The places and events of the right shape, by id; the two share one set of ids. */
export function* readFeatures(reader: Reader, features: readonly unknown[]): Steps<Features> {
  const places = new Map<string, Place>();
  const events = new Map<string, Listed>();
  const eventIds = new Set<string>();
  const taken = { has: (id: string) => places.has(id) || events.has(id) };
  yield* reader.eachRaw('features', features, (item, index) => {
    const at = ['features', index];
    const type = typeOf(item);
    if (type === 'place') {
      const place = reader.check(PlaceFeature, item, at);
      if (place === null || !reader.unique(place.id, taken, at)) return;
      const { type: _, ...properties } = place.properties;
      places.set(place.id, { id: place.id, ...properties, geometry: place.geometry });
    } else if (type === 'event') {
      const id = idOf(item);
      if (id !== null) eventIds.add(id);
      const event = reader.check(EventFeature, item, at);
      if (event !== null && reader.unique(event.id, taken, at)) events.set(event.id, { event, index });
    } else if (typeof item !== 'object' || item === null) {
      reader.report(at, null, `is ${quote(item)}, not a feature: write a place or an event, or take it out`);
    } else {
      const message = `is ${quote(type)}, neither a place nor an event: write "place" or "event"`;
      reader.report([...at, 'properties', 'type'], idOf(item), message);
    }
  });
  return { places, events, eventIds };
}

/** What a feature says it is, unchecked. */
export function typeOf(item: unknown): unknown {
  if (typeof item !== 'object' || item === null || !('properties' in item)) return null;
  const { properties } = item;
  return typeof properties === 'object' && properties !== null && 'type' in properties
    ? properties.type
    : null;
}
