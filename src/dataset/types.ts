import type { LineString, MultiLineString, MultiPoint, Point } from 'geojson';
import type { DateExpression } from '../time';

/** What happened. One closed list: the scene, the axis and the list each know these ten and no other. */
export const KINDS = [
  'strike',
  'call',
  'message',
  'meeting',
  'statement',
  'decision',
  'mediation',
  'protest',
  'measure',
  'toll',
] as const;
export type Kind = (typeof KINDS)[number];

/** How well an event is established: never how grave it is. */
export const CERTAINTIES = ['confirmed-by-both', 'reported', 'claimed', 'disputed'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** How an event is drawn; binding, set by the dataset's editors event by event. */
export const MAP_DISPLAYS = [
  'symbol',
  'symbol-small',
  'line',
  'relayed-line',
  'panel',
  'umbrella-use-children',
  'timeline-only',
  'statement-only-no-strike-symbol',
] as const;
export type MapDisplay = (typeof MAP_DISPLAYS)[number];

export const PLACE_KINDS = ['capital', 'strike-site', 'city', 'meeting-place', 'base', 'context'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** How exactly the source places it: a site is known to about a kilometre, a country only to its borders. */
export const PLACE_PRECISIONS = ['site', 'city', 'region', 'country'] as const;
export type PlacePrecision = (typeof PLACE_PRECISIONS)[number];

export const ROLES = [
  'party',
  'attacker',
  'venue',
  'mediator',
  'intermediary',
  'speaker',
  'involved',
] as const;
export type Role = (typeof ROLES)[number];

/** Whether a side of a call has given its own account of it. */
export const ACCOUNT_STATUSES = ['published', 'announced-beforehand', 'none-found'] as const;
export type AccountStatus = (typeof ACCOUNT_STATUSES)[number];

export const STANCES = ['asserts', 'confirms', 'denies', 'disputes', 'adds', 'withdraws', 'silent'] as const;
export type Stance = (typeof STANCES)[number];

/** Groups of speakers whose accounts are set side by side. */
export const SIDES = [
  'iran',
  'israel',
  'russia',
  'us',
  'gulf',
  'turkiye',
  'un-iaea',
  'third',
  'media',
] as const;
export type Side = (typeof SIDES)[number];

/** Names by BCP 47 language tag; `en` is always there. */
export type Names = Readonly<Record<string, string>>;

export interface Place {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly name: string;
  /** Label of 16 characters or fewer. */
  readonly shortName: string;
  readonly names: Names;
  readonly shortNames: Names;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly precision: PlacePrecision;
  readonly note: string | null;
  /** Where the coordinate comes from, and how exact it is, in words. */
  readonly coordinateSource: string;
  /** WGS84, [longitude, latitude] in degrees. */
  readonly geometry: Point;
}

export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly names: Names;
  readonly type: 'person' | 'institution' | 'state';
  /** The role held at the time of the events. */
  readonly role: string | null;
  readonly country: string | null;
  readonly affiliation: string | null;
}

export interface Source {
  readonly id: string;
  readonly publisher: string;
  readonly title: string | null;
  /** BCP 47 tag of the title's language; null where it is that of the data's texts. */
  readonly language: string | null;
  /** Kept as written; only `https:` becomes a link. */
  readonly url: string | null;
  readonly published: string | null;
  readonly note: string | null;
}

export interface Participant {
  readonly actor: string;
  readonly role: Role;
  /** The place id whose end of a line this actor stands at, where it stands at one. */
  readonly place: string | null;
}

/** One speaker on one aspect of one event, in our own words; `says` is null when the cited text lacks the aspect. */
export interface Claim {
  readonly speaker: string;
  readonly side: Side;
  readonly aspect: string;
  readonly says: string | null;
  /** Date of the statement, in the project's date profile. */
  readonly on: string;
  readonly source: string;
  readonly stance: Stance;
  /** Id of the dispute this claim belongs to. */
  readonly dispute: string | null;
}

export interface Account {
  readonly actor: string;
  readonly side: Side;
  /** The end of the line this account speaks for. */
  readonly place: string;
  readonly status: AccountStatus;
  readonly source: string | null;
}

export interface Figure {
  readonly label: string;
  readonly estimator: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly unit: string;
  readonly asOf: string;
  readonly note: string | null;
}

/** Where sources differ: both versions, each with who carries it. */
export interface Dispute {
  readonly id: string;
  readonly topic: string;
  readonly versions: readonly { readonly text: string; readonly sources: readonly string[] }[];
  readonly events: readonly string[];
  /** What Readout shows, and why. */
  readonly handling: string;
}

/** An event; named so because `Event` is the platform's. */
export interface Happening {
  readonly id: string;
  readonly kind: Kind;
  readonly title: string;
  readonly summary: string;
  readonly time: DateExpression;
  /** IANA zone of the event's place, null where no single zone follows from the sources. */
  readonly timeZone: string | null;
  readonly timeNote: string | null;
  readonly places: readonly string[];
  /** For lines: the place ids each line passes, in order, parallel to the geometry's lines. */
  readonly lines: readonly (readonly string[])[];
  readonly geometry: Point | MultiPoint | LineString | MultiLineString | null;
  readonly precision: PlacePrecision;
  readonly actors: readonly Participant[];
  /** The actor who called or sent; null when no source says who, and then the line has no direction. */
  readonly initiator: string | null;
  readonly initiatorNote: string | null;
  readonly certainty: Certainty;
  /** A public statement or vote whose wording is on record. */
  readonly onRecord: boolean;
  readonly mapDisplay: MapDisplay;
  /** Id of the umbrella event this one is a part of. */
  readonly partOf: string | null;
  /** Ids of the events that this one answers, where a source says so in words. */
  readonly replyTo: readonly string[];
  readonly attribution: string;
  readonly sources: readonly string[];
  readonly claims: readonly Claim[];
  readonly accounts: readonly Account[];
  readonly figures: readonly Figure[];
  readonly note: string | null;
}

/** A dated remark that lies outside the axis and is never drawn. */
export interface Note {
  readonly id: string;
  readonly time: DateExpression;
  readonly title: string;
  readonly text: string;
  readonly sources: readonly string[];
}

/** Where an annotation stands. */
export const ANNOTATION_GROUNDS = ['map', 'axis'] as const;
export type AnnotationGround = (typeof ANNOTATION_GROUNDS)[number];

/** A short sourced sentence beside a place on the map, or above its day on the axis. */
export interface Annotation {
  readonly id: string;
  readonly on: AnnotationGround;
  /** 90 characters or fewer. */
  readonly text: string;
  /** The place it stands beside; null on the axis. */
  readonly place: string | null;
  readonly time: DateExpression;
  readonly sources: readonly string[];
  /** The event it tells of, without which it is not shown. */
  readonly event: string | null;
}

export interface Opening {
  readonly from: string;
  readonly to: string;
  readonly fit: readonly string[];
}

export interface DatasetMeta {
  readonly title: string;
  readonly dek: string;
  readonly version: string;
  /** Nothing in the dataset is later than this day. */
  readonly asOf: string;
  readonly licence: string;
  readonly corrections: string;
  /**
   * What the story opens with: the first and the last day shown (date profile, both included) and the ids of the
   * places that the camera fits; null opens on the busiest day.
   */
  readonly opening: Opening | null;
  /** Days worth a button of their own. */
  readonly landmarks: readonly Landmark[];
}

/** A window worth a button, with the sentence that heads the page while exactly it is shown. */
export interface Landmark {
  readonly from: string;
  readonly to: string;
  readonly line: string | null;
}

export interface Dataset {
  readonly meta: DatasetMeta;
  readonly places: ReadonlyMap<string, Place>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly disputes: ReadonlyMap<string, Dispute>;
  readonly notes: readonly Note[];
  readonly annotations: readonly Annotation[];
  /** In order of time (start, then end, then id). */
  readonly events: readonly Happening[];
}
