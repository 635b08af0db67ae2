import * as v from 'valibot';
import {
  ACCOUNT_STATUSES,
  ANNOTATION_GROUNDS,
  CERTAINTIES,
  KINDS,
  MAP_DISPLAYS,
  PLACE_KINDS,
  PLACE_PRECISIONS,
  ROLES,
  SIDES,
  STANCES,
} from './types';

/** Version of the file format this code reads. */
export const SCHEMA_VERSION = 1;

/** Text that is not empty and has at most so many characters. */
export const text = (longest: number) => v.pipe(v.string(), v.nonEmpty(), v.maxLength(longest));
/** What links and references name something by. */
export const id = v.pipe(
  v.string(),
  v.maxLength(80),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'write small letters and digits with single hyphens between'),
);
const date = text(64);
const country = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'write the two-letter ISO 3166-1 code'));
/** What may be left out, or be null. */
export const orNull = <S extends v.GenericSchema>(schema: S) => v.optional(v.nullable(schema), null);

/** Longest list within an item: several times what any has needed. Rules compare such lists with each other. */
const LONGEST_LIST = 200;
const listOf = <S extends v.GenericSchema>(schema: S) => v.pipe(v.array(schema), v.maxLength(LONGEST_LIST));
const listFrom = <S extends v.GenericSchema>(schema: S, fewest: number) =>
  v.pipe(v.array(schema), v.minLength(fewest), v.maxLength(LONGEST_LIST));
const list = <S extends v.GenericSchema>(schema: S) => v.optional(listOf(schema), []);

const Names = v.objectWithRest({ en: text(120) }, text(120));
const ShortNames = v.objectWithRest({ en: text(16) }, text(16));

const Position = v.strictTuple([
  v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
]);
const Point = v.object({ type: v.literal('Point'), coordinates: Position });
const MultiPoint = v.object({
  type: v.literal('MultiPoint'),
  coordinates: listFrom(Position, 1),
});
const Line = listFrom(Position, 2);
const LineString = v.object({ type: v.literal('LineString'), coordinates: Line });
const MultiLineString = v.object({
  type: v.literal('MultiLineString'),
  coordinates: listFrom(Line, 1),
});

/** A place: a Point with its names and how exactly it is known. */
export const PlaceFeature = v.object({
  type: v.literal('Feature'),
  id,
  properties: v.object({
    type: v.literal('place'),
    kind: v.picklist(PLACE_KINDS),
    name: text(120),
    shortName: text(16),
    names: Names,
    shortNames: ShortNames,
    country,
    precision: v.picklist(PLACE_PRECISIONS),
    note: orNull(text(600)),
    coordinateSource: text(200),
  }),
  geometry: Point,
});

const ClaimSchema = v.object({
  speaker: id,
  side: v.picklist(SIDES),
  aspect: text(80),
  says: orNull(text(600)),
  on: date,
  source: id,
  stance: v.picklist(STANCES),
  dispute: orNull(id),
});

const FigureSchema = v.object({
  label: text(120),
  estimator: text(120),
  value: orNull(v.number()),
  lower: orNull(v.number()),
  upper: orNull(v.number()),
  unit: text(40),
  asOf: date,
  note: orNull(text(300)),
});

/** An event: what happened, who took part, who says so. */
export const EventFeature = v.object({
  type: v.literal('Feature'),
  id,
  properties: v.object({
    type: v.literal('event'),
    kind: v.picklist(KINDS),
    title: text(120),
    summary: text(600),
    time: date,
    timeZone: orNull(text(40)),
    timeNote: orNull(text(300)),
    places: list(id),
    lines: list(listFrom(id, 2)),
    precision: v.picklist(PLACE_PRECISIONS),
    actors: list(v.object({ actor: id, role: v.picklist(ROLES), place: orNull(id) })),
    initiator: orNull(id),
    initiatorNote: orNull(text(300)),
    certainty: v.picklist(CERTAINTIES),
    onRecord: v.boolean(),
    mapDisplay: v.picklist(MAP_DISPLAYS),
    partOf: orNull(id),
    replyTo: list(id),
    attribution: text(300),
    note: orNull(text(600)),
    sources: listFrom(id, 1),
    accounts: list(
      v.object({
        actor: id,
        side: v.picklist(SIDES),
        place: id,
        status: v.picklist(ACCOUNT_STATUSES),
        source: orNull(id),
      }),
    ),
    figures: list(FigureSchema),
    claims: listFrom(ClaimSchema, 1),
  }),
  geometry: v.nullable(v.variant('type', [Point, MultiPoint, LineString, MultiLineString])),
});

/** A person, institution or state that acts or speaks. */
export const ActorSchema = v.object({
  id,
  name: text(120),
  names: Names,
  type: v.picklist(['person', 'institution', 'state']),
  role: orNull(text(120)),
  country: orNull(country),
  affiliation: orNull(id),
});

/** A publication that events and claims cite. */
export const SourceSchema = v.object({
  id,
  publisher: text(120),
  title: orNull(text(300)),
  language: orNull(text(35)),
  url: orNull(text(2000)),
  published: orNull(date),
  note: orNull(text(300)),
});

/** A question sources answer differently, with each version. */
export const DisputeSchema = v.object({
  id,
  topic: text(120),
  versions: listFrom(v.object({ text: text(400), sources: list(id) }), 2),
  events: list(id),
  handling: text(400),
});

/** A dated remark outside the axis. */
export const NoteSchema = v.object({ id, time: date, title: text(120), text: text(600), sources: list(id) });

/** A short sourced sentence on the map or the axis. */
export const AnnotationSchema = v.object({
  id,
  on: v.picklist(ANNOTATION_GROUNDS),
  text: text(90),
  place: orNull(id),
  time: date,
  sources: listFrom(id, 1),
  event: orNull(id),
});

const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'write a day, such as 2026-01-31'));

const MetaSchema = v.object({
  title: text(120),
  dek: text(300),
  version: text(40),
  asOf: day,
  licence: text(120),
  corrections: text(300),
  opening: orNull(v.object({ from: day, to: day, fit: list(id) })),
  landmarks: list(v.object({ from: day, to: day, line: orNull(text(200)) })),
});

const head = {
  type: v.literal('FeatureCollection'),
  schemaVersion: v.literal(SCHEMA_VERSION),
  dataset: MetaSchema,
};
const unread = v.array(v.unknown());

/** What makes a file usable at all; its lists are read item by item, so that one bad item costs only itself. */
export const DatasetHead = v.object({
  ...head,
  features: unread,
  actors: unread,
  sources: unread,
  disputes: v.optional(unread, []),
  notes: v.optional(unread, []),
  annotations: v.optional(unread, []),
});

/** The whole format, for the published JSON Schema. */
export const DatasetFile = v.object({
  $schema: v.optional(v.string()),
  ...head,
  notes: v.optional(v.array(NoteSchema), []),
  annotations: v.optional(v.array(AnnotationSchema), []),
  features: v.array(v.union([PlaceFeature, EventFeature])),
  disputes: v.optional(v.array(DisputeSchema), []),
  actors: v.array(ActorSchema),
  sources: v.array(SourceSchema),
});

export type PlaceFeature = v.InferOutput<typeof PlaceFeature>;
export type EventFeature = v.InferOutput<typeof EventFeature>;
