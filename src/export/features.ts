import type { Dataset, Happening, Place } from '../dataset';
import type { TimeWindow } from '../view';

const SCHEMA_VERSION = 1;
const LENGTH_OF_DAY = '2025-06-13'.length;

const placeFeature = ({ id, geometry, ...properties }: Place) => ({
  type: 'Feature',
  id,
  properties: { type: 'place', ...properties },
  geometry,
});

/** An event that names others only where they are in the file too. */
const eventFeature = (event: Happening, isIn: (event: string) => boolean) => {
  const { id, geometry, time, partOf, replyTo, ...properties } = event;
  return {
    type: 'Feature',
    id,
    properties: {
      type: 'event',
      ...properties,
      time: time.text,
      partOf: partOf !== null && isIn(partOf) ? partOf : null,
      replyTo: replyTo.filter(isIn),
    },
    geometry,
  };
};

const dated = <T extends { readonly time: { readonly text: string } }>(item: T) => ({
  ...item,
  time: item.time.text,
});

/** What is asked for of a map, in its order. */
const among = <T>(items: ReadonlyMap<string, T>, ids: ReadonlySet<string>): T[] =>
  [...items].filter(([id]) => ids.has(id)).map(([, item]) => item);

/**
 * Events as a dataset of their own, which any reader of GeoJSON opens (RFC 7946) and Readout too: with the places,
 * people, sources and open questions that they name, and no other. It opens on `window`, fitted to all of its places.
 */
export function featuresOf(events: readonly Happening[], dataset: Dataset, window: TimeWindow) {
  const { meta } = dataset;
  const shown = new Set(events.map(({ id }) => id));
  const isIn = (id: string) => shown.has(id);
  const placeIds = new Set(
    events.flatMap(({ places, lines, actors, accounts }) => [
      ...places,
      ...lines.flat(),
      ...actors.flatMap(({ place }) => place ?? []),
      ...accounts.map(({ place }) => place),
    ]),
  );
  const annotations = dataset.annotations.filter(
    ({ event, place }) => event !== null && isIn(event) && (place === null || placeIds.has(place)),
  );
  const asked = new Set(events.flatMap(({ claims }) => claims.flatMap(({ dispute }) => dispute ?? [])));
  const disputes = [...dataset.disputes.values()].filter(
    ({ id, events: about }) => asked.has(id) || about.some(isIn),
  );
  const actorIds = new Set(
    events.flatMap(({ actors, claims, accounts, initiator }) => [
      ...actors.map(({ actor }) => actor),
      ...claims.map(({ speaker }) => speaker),
      ...accounts.map(({ actor }) => actor),
      ...(initiator === null ? [] : [initiator]),
    ]),
  );
  for (const id of actorIds) {
    const affiliation = dataset.actors.get(id)?.affiliation;
    if (affiliation) actorIds.add(affiliation);
  }
  const sourceIds = new Set([
    ...events.flatMap(({ sources, claims, accounts }) => [
      ...sources,
      ...claims.map(({ source }) => source),
      ...accounts.flatMap(({ source }) => source ?? []),
    ]),
    ...annotations.flatMap(({ sources }) => sources),
    ...disputes.flatMap(({ versions }) => versions.flatMap(({ sources }) => sources)),
  ]);
  const fit = events.flatMap(({ places }) => places);
  const day = (end: string) => end.slice(0, LENGTH_OF_DAY);
  return {
    type: 'FeatureCollection',
    schemaVersion: SCHEMA_VERSION,
    dataset: {
      ...meta,
      opening:
        fit.length === 0 ? null : { from: day(window.from), to: day(window.to), fit: [...new Set(fit)] },
    },
    notes: [],
    annotations: annotations.map(dated),
    features: [
      ...among(dataset.places, placeIds).map(placeFeature),
      ...events.map((event) => eventFeature(event, isIn)),
    ],
    disputes: disputes.map((dispute) => ({ ...dispute, events: dispute.events.filter(isIn) })),
    actors: among(dataset.actors, actorIds),
    sources: among(dataset.sources, sourceIds),
  };
}
