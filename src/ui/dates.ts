import { describeDate, formatDay } from '../messages';
import {
  type Clock,
  civilParts,
  type DateExpression,
  type DatePoint,
  extentOf,
  extentOfPoint,
  isDateProblem,
  parseDate,
  serializeDate,
} from '../time';
import type { Reading } from './reading';

/** A date of the dataset in words, with how exactly it is known; `zone` (IANA) names the zone of an hour besides its offset. */
export function dateWords(
  { clock, messages }: Reading,
  date: DateExpression,
  zone: string | null = null,
): string {
  return describeDate(date, { lang: messages.locale, clock, zone, t: messages.t });
}

/** A written date of the profile in words, a day without its weekday; a text that is not a date comes back as it is. */
export function writtenDate(reading: Reading, text: string): string {
  const date = parseDate(text);
  if (isDateProblem(date)) return text;
  const plain = date.start?.precision === 'day' && machineDate(date) !== null;
  if (!plain) return dateWords(reading, date);
  return formatDay(extentOf(date, reading.clock).start, reading.messages.locale, 'long');
}

const EXACT = { approximate: false, uncertain: false } as const;

function startOn(point: DatePoint, clock: Clock): DatePoint {
  if (point.precision === 'year' || point.precision === 'month') return { ...point, ...EXACT };
  const { year, month, day } = civilParts(extentOfPoint(point, clock).start);
  return { precision: 'day', year, month, day, ...EXACT };
}

/** The day (or month, or year, where no more is known) on which a date begins; null when its beginning is open. */
export function dayOf(date: DateExpression, clock: Clock): DateExpression | null {
  if (date.start === null) return null;
  const point = startOn(date.start, clock);
  const day = { start: point, end: point, interval: false, phase: null };
  return { ...day, text: serializeDate(day) };
}

const DAY_KEYS: Readonly<Record<Clock, WeakMap<DateExpression, string>>> = {
  place: new WeakMap(),
  utc: new WeakMap(),
};

/** What dates that begin on one day (or month, or year, where no more is known) share; empty where the beginning is open. */
export function dayKey(date: DateExpression, clock: Clock): string {
  const known = DAY_KEYS[clock].get(date);
  if (known !== undefined) return known;
  const key = dayOf(date, clock)?.text ?? '';
  DAY_KEYS[clock].set(date, key);
  return key;
}

/** The value of a `<time>` element: a single day or minute that no source doubts; null for anything vaguer. */
export function machineDate(date: DateExpression): string | null {
  const { start, interval, phase } = date;
  if (start === null || interval || phase !== null || start.approximate || start.uncertain) return null;
  return start.precision === 'day' || start.precision === 'minute' ? date.text : null;
}

/** A time zone by the city that names it, such as "New York" for `America/New_York`. */
export function zoneCity(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** The day a date begins on, in words, as the heading of that day's events. */
export function dayWords(reading: Reading, date: DateExpression): string {
  const day = dayOf(date, reading.clock);
  return day === null ? reading.messages.t('list.undated') : dateWords(reading, day);
}
