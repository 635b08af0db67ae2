import type * as v from 'valibot';
import { extentOf, isDateProblem, parseDate } from '../time';
import { readAffiliations, readAnnotations, readDisputes, readMeta, readNotes, readSources } from './extras';
import { readFeatures } from './features';
import type { Problem } from './problem';
import type { Reader } from './reader';
import { type Context, closingPairs, datesUpTo, RULES } from './rules';
import { ActorSchema, type DatasetHead, DisputeSchema, type EventFeature, SourceSchema } from './schema';
import type { Steps } from './steps';
import type { Dataset, Dispute, Happening } from './types';

/** What came out of a usable file. */
export interface Assembly {
  readonly dataset: Dataset;
  readonly problems: readonly Problem[];
  readonly dropped: number;
  readonly total: number;
}

/** Reads the items of a usable file, checks them against each other, and puts the sound ones together. */
export function* assemble(file: v.InferOutput<typeof DatasetHead>, reader: Reader): Steps<Assembly> {
  const dateProblem = datesUpTo(file.dataset.asOf);
  reader.begin('reading', count(file.actors, file.sources, file.features, file.disputes));
  const actors = readAffiliations(reader, yield* reader.list(ActorSchema, file.actors, 'actors'));
  const listed = yield* reader.list(SourceSchema, file.sources, 'sources');
  const sources = yield* readSources(reader, listed);
  // An event that is named but unsound is reported where it stands: whatever names it is not at fault.
  const { places, events, eventIds } = yield* readFeatures(reader, file.features);
  const disputes: Map<string, Dispute> = yield* reader.list(DisputeSchema, file.disputes, 'disputes');
  const shaped = new Map<string, EventFeature>();
  for (const [id, { event }] of events) {
    shaped.set(id, event);
    yield;
  }
  const context: Context = {
    places,
    actors,
    sources,
    disputes,
    eventIds,
    events: shaped,
    circling: yield* closingPairs(shaped.keys(), (id) => shaped.get(id)?.properties.replyTo ?? []),
    dateProblem,
  };
  reader.begin('checking', events.size + count(file.notes, file.annotations));
  const sound: Happening[] = [];
  yield* reader.each(events.values(), ({ event, index }) => {
    const faults = RULES.flatMap((rule) => rule(event, context));
    for (const { at, message } of faults) reader.report(['features', index, ...at], event.id, message);
    const time = parseDate(event.properties.time);
    if (faults.length > 0 || isDateProblem(time)) return;
    const { type: _, ...properties } = event.properties;
    sound.push({ id: event.id, ...properties, time, geometry: event.geometry });
  });
  const shown = new Set<string>();
  for (const { id } of sound) {
    shown.add(id);
    yield;
  }
  const dataset: Dataset = {
    meta: readMeta(reader, file.dataset, places, dateProblem),
    places,
    actors,
    sources,
    disputes: readDisputes(reader, disputes, context, shown),
    notes: yield* readNotes(reader, file.notes, sources),
    annotations: yield* readAnnotations(reader, file.annotations, context, shown),
    events: yield* inOrder(sound, shown),
  };
  const total = file.features.length;
  return { dataset, problems: reader.problems, dropped: total - places.size - sound.length, total };
}

const count = (...lists: readonly (readonly unknown[])[]) =>
  lists.reduce((sum, list) => sum + list.length, 0);

/** An event without what it names of the events that had to be dropped. */
function among(event: Happening, shown: ReadonlySet<string>): Happening {
  return {
    ...event,
    partOf: event.partOf !== null && shown.has(event.partOf) ? event.partOf : null,
    replyTo: event.replyTo.filter((id) => shown.has(id)),
  };
}

/** By start, then end, then id: groups of one start are small, so that no sorting takes long. */
function* inOrder(events: readonly Happening[], shown: ReadonlySet<string>): Steps<Happening[]> {
  const byStart = new Map<number, { readonly event: Happening; readonly end: number }[]>();
  for (const event of events) {
    const { start, end } = extentOf(event.time, 'place');
    const group = byStart.get(start);
    const dated = { event: among(event, shown), end };
    if (group) group.push(dated);
    else byStart.set(start, [dated]);
    yield;
  }
  const ordered: Happening[] = [];
  for (const start of Float64Array.from(byStart.keys()).sort()) {
    const group = byStart.get(start) ?? [];
    group.sort((a, b) => a.end - b.end || (a.event.id < b.event.id ? -1 : 1));
    for (const { event } of group) ordered.push(event);
    yield;
  }
  return ordered;
}
