import { type DateExpression, isDateProblem, parseDate } from '../time';
import { addressProblem } from './links';
import { firstOf, quote } from './problem';
import type { Keys, Reader } from './reader';
import { type Context, type DateCheck, dateProblem } from './rules';
import { AnnotationSchema, NoteSchema } from './schema';
import type { Steps } from './steps';
import type { Actor, Annotation, DatasetMeta, Dispute, Note, Place, Source } from './types';

/** The opening and the landmarks of a file are conveniences: a bad one is left out, and the rest still opens. */
export function readMeta(
  reader: Reader,
  meta: DatasetMeta,
  places: ReadonlyMap<string, Place>,
  problemOf: DateCheck,
): DatasetMeta {
  const sound = (window: { from: string; to: string }, keys: Keys) => {
    const message = problemOf(`${window.from}/${window.to}`);
    if (message !== null) reader.report(['dataset', ...keys], null, message);
    return message === null;
  };
  const { opening } = meta;
  const unknown = unknownIn(opening?.fit ?? [], places);
  if (unknown !== null) reader.report(['dataset', 'opening', 'fit'], null, unknown);
  return {
    ...meta,
    opening: opening !== null && sound(opening, ['opening']) && unknown === null ? opening : null,
    landmarks: meta.landmarks.filter((landmark, index) => sound(landmark, ['landmarks', index])),
  };
}

const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;
const languageProblem = (tag: string): string | null =>
  LANGUAGE_TAG.test(tag) ? null : `${quote(tag)} is no language tag: write one of BCP 47, such as fr`;

/** A source with a bad address, language or date loses only that, and the events that cite it stay. */
export function* readSources(
  reader: Reader,
  sources: ReadonlyMap<string, Source>,
): Steps<Map<string, Source>> {
  const kept = (
    source: Source,
    key: 'url' | 'language' | 'published',
    message: string | null,
  ): string | null => {
    if (message === null) return source[key];
    reader.report([...reader.placeOf(source), key], source.id, message);
    return null;
  };
  const read = new Map<string, Source>();
  for (const [id, source] of sources) {
    const { url, language, published } = source;
    const address = kept(source, 'url', url === null ? null : addressProblem(url));
    const tag = kept(source, 'language', language === null ? null : languageProblem(language));
    // A source may appear after the last day covered and still tell of it: its date has no limit.
    const date = kept(source, 'published', published === null ? null : dateProblem(published));
    read.set(id, { ...source, url: address, language: tag, published: date });
    yield;
  }
  return read;
}

/** An actor whose affiliation is unknown loses only that. */
export function readAffiliations(reader: Reader, actors: ReadonlyMap<string, Actor>): Map<string, Actor> {
  return new Map(
    [...actors].map(([id, actor]) => {
      const unknown = unknownIn(actor.affiliation === null ? [] : [actor.affiliation], actors);
      if (unknown === null) return [id, actor];
      reader.report([...reader.placeOf(actor), 'affiliation'], id, unknown);
      return [id, { ...actor, affiliation: null }];
    }),
  );
}

/** A dispute that names an unknown event or source loses only that name. */
export function readDisputes(
  reader: Reader,
  disputes: ReadonlyMap<string, Dispute>,
  { eventIds, sources }: Context,
  shown: ReadonlySet<string>,
): Map<string, Dispute> {
  return new Map(
    [...disputes].map(([id, dispute]) => {
      const cited = dispute.versions.flatMap((version) => version.sources);
      for (const message of [unknownIn(dispute.events, eventIds), unknownIn(cited, sources)]) {
        if (message !== null) reader.report(reader.placeOf(dispute), id, message);
      }
      const versions = dispute.versions.map((version) => ({
        ...version,
        sources: version.sources.filter((source) => sources.has(source)),
      }));
      return [id, { ...dispute, versions, events: dispute.events.filter((event) => shown.has(event)) }];
    }),
  );
}

/** Notes with their dates read. */
export function* readNotes(
  reader: Reader,
  items: readonly unknown[],
  sources: ReadonlyMap<string, Source>,
): Steps<Note[]> {
  const notes = yield* reader.list(NoteSchema, items, 'notes', (note) => [
    ['time', dateProblem(note.time)],
    ['sources', unknownIn(note.sources, sources)],
  ]);
  return dated([...notes.values()]);
}

/** Annotations with their dates read; one that tells of an event which had to be dropped goes with it. */
export function* readAnnotations(
  reader: Reader,
  items: readonly unknown[],
  { places, sources, eventIds, dateProblem: problemOf }: Context,
  shown: ReadonlySet<string>,
): Steps<Annotation[]> {
  const annotations = yield* reader.list(AnnotationSchema, items, 'annotations', ({ on, time, ...names }) => [
    ['time', problemOf(time)],
    ['sources', unknownIn(names.sources, sources)],
    ['event', unknownIn(names.event === null ? [] : [names.event], eventIds)],
    ['place', placeProblem(on, names.place, places)],
  ]);
  return dated([...annotations.values()].filter(({ event }) => event === null || shown.has(event)));
}

function placeProblem(
  on: Annotation['on'],
  place: string | null,
  places: ReadonlyMap<string, Place>,
): string | null {
  if (on === 'map' && place === null) return 'is missing: name the place it stands beside';
  if (on === 'axis' && place !== null) return 'has no use on the axis: leave it out, or write "on": "map"';
  return unknownIn(place === null ? [] : [place], places);
}

function dated<T extends { readonly time: string }>(
  items: readonly T[],
): (Omit<T, 'time'> & { readonly time: DateExpression })[] {
  return items.flatMap((item) => {
    const time = parseDate(item.time);
    return isDateProblem(time) ? [] : [{ ...item, time }];
  });
}

function unknownIn(ids: readonly string[], known: { has(id: string): boolean }): string | null {
  const missing = ids.filter((id) => !known.has(id));
  if (missing.length === 0) return null;
  return `names ${firstOf(missing.map(quote))}, which this file does not soundly have: add it or mend the id`;
}
