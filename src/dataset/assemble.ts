import type * as v from 'valibot';
import { extentOf, isDateProblem, parseDate } from '../time';
import { readAffiliations, readAnnotations, readDisputes, readMeta, readNotes, readSources } from './extras';
import { readFeatures, typeOf } from './features';
import type { Problem } from './problem';
import { idOf, Reader } from './reader';
import { type Context, closingPairs, datesUpTo, RULES } from './rules';
import { ActorSchema, type DatasetHead, DisputeSchema, SourceSchema } from './schema';
import type { Dataset, Dispute, Happening } from './types';

/** What came out of a usable file. */
export interface Assembly {
  readonly dataset: Dataset;
  readonly problems: readonly Problem[];
  readonly dropped: number;
  readonly total: number;
}

/** Reads the items of a usable file, checks them against each other, and puts the sound ones together. */
export function assemble(file: v.InferOutput<typeof DatasetHead>): Assembly {
  const reader = new Reader();
  const dateProblem = datesUpTo(file.dataset.asOf);
  const actors = readAffiliations(reader, reader.list(ActorSchema, file.actors, 'actors'));
  const sources = readSources(reader, reader.list(SourceSchema, file.sources, 'sources'));
  const { places, events } = readFeatures(reader, file.features);
  // An event that is named but unsound is reported where it stands: whatever names it is not at fault.
  const eventIds = new Set(
    file.features.flatMap((item) => (typeOf(item) === 'event' ? (idOf(item) ?? []) : [])),
  );
  const disputes: Map<string, Dispute> = reader.list(DisputeSchema, file.disputes, 'disputes');
  const shaped = new Map([...events].map(([id, { event }]) => [id, event]));
  const context: Context = {
    places,
    actors,
    sources,
    disputes,
    eventIds,
    events: shaped,
    circling: closingPairs(shaped.keys(), (id) => shaped.get(id)?.properties.replyTo ?? []),
    dateProblem,
  };
  const sound: Happening[] = [];
  for (const { event, index } of events.values()) {
    const faults = RULES.flatMap((rule) => rule(event, context));
    for (const { at, message } of faults) reader.report(['features', index, ...at], event.id, message);
    const time = parseDate(event.properties.time);
    if (faults.length > 0 || isDateProblem(time)) continue;
    const { type: _, ...properties } = event.properties;
    sound.push({ id: event.id, ...properties, time, geometry: event.geometry });
  }
  const shown = new Set(sound.map(({ id }) => id));
  const dataset: Dataset = {
    meta: readMeta(reader, file.dataset, places, dateProblem),
    places,
    actors,
    sources,
    disputes: readDisputes(reader, disputes, context, shown),
    notes: readNotes(reader, file.notes, sources),
    annotations: readAnnotations(reader, file.annotations, context, shown),
    events: inOrder(sound.map((event) => among(event, shown))),
  };
  const total = file.features.length;
  return { dataset, problems: reader.problems, dropped: total - places.size - sound.length, total };
}

/** An event without what it names of the events that had to be dropped. */
function among(event: Happening, shown: ReadonlySet<string>): Happening {
  return {
    ...event,
    partOf: event.partOf !== null && shown.has(event.partOf) ? event.partOf : null,
    replyTo: event.replyTo.filter((id) => shown.has(id)),
  };
}

function inOrder(events: readonly Happening[]): Happening[] {
  return events
    .map((event) => ({ event, extent: extentOf(event.time, 'place') }))
    .sort(
      (a, b) =>
        a.extent.start - b.extent.start || a.extent.end - b.extent.end || (a.event.id < b.event.id ? -1 : 1),
    )
    .map(({ event }) => event);
}
