import { KINDS, type Kind } from '../dataset';
import { isDateProblem, parseDate } from '../time';
import type { Viewpoint } from './types';

/** What is known about the story a link belongs to; what is left out is not checked. */
export interface LinkContext {
  /** Ids of the events there are. */
  readonly eventIds?: ReadonlySet<string>;
  /** Language tags the interface has. */
  readonly languages?: readonly string[];
  /** The tours there are: the links of their steps, by the tour's id. */
  readonly tours?: ReadonlyMap<string, readonly string[]>;
}

/**
 * How one value is written in a link. `parse` gives undefined for a text that is no such value, and
 * `parse(serialize(value))` gives back every value that `parse` can give.
 */
export interface Codec<Value> {
  parse(text: string, context: LinkContext): Value | undefined;
  serialize(value: Value): string;
}

/** Code points of the longest search text that a link carries; longer ones are cut when written. */
export const LONGEST_QUERY = 200;
const LONGEST_ID = 128;
const LONGEST_VERSION = 40;
/** A globe turned towards a pole keeps its size, and so has a zoom below 0. */
const SMALLEST_ZOOM = -4;
const LARGEST_ZOOM = 22;

const NO_KINDS = 'none';
const TIME_WITH_LOST_PLUS = /(T\d{2}:\d{2}) (\d{2}:\d{2})$/;
const LANGUAGE_TAG = /^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,4}$/i;
const STEP = /^[1-9]\d{0,2}$/;
const NUMBER = /^-?\d{1,3}(?:\.\d{1,20})?$/;

const codePoints = (text: string): number => [...text].length;

/** One of a closed list of words. */
export function choice<Value extends string>(values: readonly Value[]): Codec<Value> {
  return {
    parse: (text) => values.find((value) => value === text),
    serialize: (value) => value,
  };
}

/** What another codec writes, which is never empty; empty for none. */
export function optional<Value>(codec: Codec<Value>): Codec<Value | null> {
  return {
    parse: (text, context) => (text === '' ? null : codec.parse(text, context)),
    serialize: (value) => (value === null ? '' : codec.serialize(value)),
  };
}

/** A calendar day, or a minute with its offset from UTC; the `+` of an offset may arrive as a space. */
export const moment: Codec<string> = {
  parse(text) {
    const date = parseDate(text.replace(TIME_WITH_LOST_PLUS, '$1+$2'));
    if (isDateProblem(date) || date.start === null || date.interval || date.phase !== null) return undefined;
    const { precision, approximate, uncertain } = date.start;
    if (approximate || uncertain || precision === 'year' || precision === 'month') return undefined;
    return date.text;
  },
  serialize: (value) => value,
};

/** The id of an event; empty for none. */
export const eventId: Codec<string | null> = {
  parse(text, { eventIds }) {
    if (text === '') return null;
    const known = eventIds === undefined ? codePoints(text) <= LONGEST_ID : eventIds.has(text);
    return known ? text : undefined;
  },
  serialize: (value) => value ?? '',
};

/** The id of a tour. */
export const tourId: Codec<string> = {
  parse(text, { tours }) {
    const known = tours === undefined ? codePoints(text) <= LONGEST_ID : tours.has(text);
    return known && text !== '' ? text : undefined;
  },
  serialize: (value) => value,
};

/** The number of a step, from 1 to 999. */
export const stepNumber: Codec<number> = {
  parse: (text) => (STEP.test(text) ? Number(text) : undefined),
  serialize: String,
};

/** Kinds separated by commas, in the order of `KINDS`; empty for all, `none` for none. */
export const kindList: Codec<readonly Kind[] | null> = {
  parse(text) {
    if (text === '') return null;
    if (text === NO_KINDS) return [];
    const words = text.split(',');
    const kinds = KINDS.filter((kind) => words.includes(kind));
    if (words.some((word) => !kinds.some((kind) => kind === word))) return undefined;
    return kinds.length === KINDS.length ? null : kinds;
  },
  serialize(value) {
    if (value === null) return '';
    const kinds = KINDS.filter((kind) => value.includes(kind));
    if (kinds.length === KINDS.length) return '';
    return kinds.length === 0 ? NO_KINDS : kinds.join(',');
  },
};

/** Free text of at most `LONGEST_QUERY` code points. */
export const freeText: Codec<string> = {
  parse: (text) => (codePoints(text) <= LONGEST_QUERY ? text : undefined),
  serialize: (value) => [...value].slice(0, LONGEST_QUERY).join(''),
};

// Adding 0 turns -0 into 0, which is written the same.
const round = (value: number, decimals: number): number =>
  Math.round(value * 10 ** decimals) / 10 ** decimals + 0;

function wrapLongitude(degrees: number): number {
  if (Math.abs(degrees) <= 180) return degrees;
  return ((((degrees + 180) % 360) + 360) % 360) - 180;
}

/** Longitude and latitude in degrees (4 decimals), and zoom (2 decimals, −4 to 22), separated by commas; empty for none. */
export const viewpoint: Codec<Viewpoint | null> = {
  parse(text) {
    if (text === '') return null;
    const parts = text.split(',');
    if (parts.length !== 3 || !parts.every((part) => NUMBER.test(part))) return undefined;
    const [lon = 0, lat = 0, zoom = 0] = parts.map(Number);
    if (Math.abs(lon) > 180 || Math.abs(lat) > 90 || zoom < SMALLEST_ZOOM || zoom > LARGEST_ZOOM)
      return undefined;
    return { center: [round(lon, 4), round(lat, 4)], zoom: round(zoom, 2) };
  },
  serialize(value) {
    if (value === null) return '';
    const [lon, lat] = value.center;
    return [round(wrapLongitude(lon), 4), round(lat, 4), round(value.zoom, 2)].join(',');
  },
};

/** A BCP 47 language tag, one the interface has where that is known; upper and lower case are alike. */
export const language: Codec<string> = {
  parse(text, { languages }) {
    if (!LANGUAGE_TAG.test(text)) return undefined;
    if (languages === undefined) return text;
    return languages.find((tag) => tag.toLowerCase() === text.toLowerCase());
  },
  serialize: (value) => value,
};

/** A dataset version, whichever it is; empty for none. */
export const datasetVersion: Codec<string | null> = {
  parse(text) {
    if (text === '') return null;
    return codePoints(text) <= LONGEST_VERSION ? text : undefined;
  },
  serialize: (value) => value ?? '',
};
