import {
  addDays,
  type Clock,
  civilParts,
  type DateExpression,
  type DatePoint,
  extentOfPoint,
  isImprecise,
} from '../time';
import type english from './en/dates.json';
import { formatDay } from './formatDay';

export { type DayStyle, formatDay } from './formatDay';

/** The id of a piece of text dates are put together from. */
export type DateMessageId = keyof typeof english;

/** What a date is described for. */
export interface DateReading {
  /** BCP 47; plain `en` writes dates day first. */
  readonly lang: string;
  readonly clock: Clock;
  /** IANA zone of the place: an hour there is `UTC+00:00` where it only happens to agree with UTC. */
  readonly zone?: string | null;
  readonly t: (id: DateMessageId, values?: Readonly<Record<string, string | number>>) => string;
}

const startOf = (point: DatePoint, clock: Clock): number => extentOfPoint(point, clock).start;
const isQualified = (point: DatePoint): boolean => point.approximate || point.uncertain;

/** An offset is named as it is: names of zones differ from one release of the locale data to the next. */
function zoneOf(point: DatePoint & { precision: 'minute' }, { clock, zone }: DateReading): string {
  const nowhere = zone === undefined || zone === null || zone === 'Etc/UTC';
  if (clock === 'utc' || (point.offset === 0 && nowhere)) return 'UTC';
  const east = Math.abs(point.offset);
  const digits = (value: number) => String(value).padStart(2, '0');
  return `UTC${point.offset < 0 ? '−' : '+'}${digits(Math.floor(east / 60))}:${digits(east % 60)}`;
}

function qualified(point: DatePoint, text: string, { t }: DateReading): string {
  const about = point.approximate ? t('date.about', { date: text }) : text;
  return point.uncertain ? t('date.uncertain', { date: about }) : about;
}

/** One end in words, no finer than it is known; a time is followed by its zone. */
function pointWords(point: DatePoint, reading: DateReading): string {
  const { lang, clock, t } = reading;
  const ms = startOf(point, clock);
  if (point.precision === 'year' || point.precision === 'month') {
    return qualified(point, formatDay(ms, lang, point.precision), reading);
  }
  if (point.precision === 'day') return qualified(point, formatDay(ms, lang, 'long'), reading);
  const day = formatDay(ms, lang, 'long');
  const date = t('date.dayTime', { day, time: formatDay(ms, lang, 'time') });
  return qualified(point, t('date.zoned', { date, zone: zoneOf(point, reading) }), reading);
}

function singleWords(date: DateExpression, point: DatePoint, reading: DateReading): string {
  const { lang, clock, t } = reading;
  const words = pointWords(point, reading);
  if (date.phase !== null) return t('date.phase', { date: words, phase: date.phase });
  if (isQualified(point) || point.precision === 'minute') return words;
  if (point.precision === 'month') return t('date.dayUnknown', { date: words });
  if (point.precision === 'year') return t('date.monthUnknown', { date: words });
  return formatDay(startOf(point, clock), lang, 'weekday');
}

/** Two days, the month and the year said once where they are shared. */
function dayRange(first: number, last: number, { lang, t }: DateReading): string {
  const [a, b] = [civilParts(first), civilParts(last)];
  const end = formatDay(last, lang, 'long');
  if (a.year !== b.year) return t('date.range', { start: formatDay(first, lang, 'long'), end });
  if (a.month !== b.month) return t('date.range', { start: formatDay(first, lang, 'dayMonth'), end });
  if (a.day === b.day) return end;
  return t('date.days', { startDay: formatDay(first, lang, 'day'), end });
}

/** Two times, the day said once where it is shared and the zone said once. */
function timeRange(first: number, last: number, zone: string, { lang, t }: DateReading): string {
  const time = (ms: number) => formatDay(ms, lang, 'time');
  const day = (ms: number) => formatDay(ms, lang, 'long');
  const times = first === last ? time(first) : t('date.times', { start: time(first), end: time(last) });
  const start = t('date.dayTime', { day: day(first), time: time(first) });
  const end = t('date.dayTime', { day: day(last), time: time(last) });
  const sameDay = day(first) === day(last);
  const date = sameDay
    ? t('date.dayTime', { day: day(first), time: times })
    : t('date.range', { start, end });
  return t('date.zoned', { date, zone });
}

function intervalWords(date: DateExpression, start: DatePoint, end: DatePoint, reading: DateReading): string {
  const { clock, t } = reading;
  const [first, last] = [startOf(start, clock), startOf(end, clock)];
  const ends = () => ({ start: pointWords(start, reading), end: pointWords(end, reading) });
  const plain = !isQualified(start) && !isQualified(end);
  if (isImprecise(date)) return t('date.between', ends());
  if (start.precision === 'minute' && end.precision === 'minute') {
    const zone = zoneOf(start, reading);
    if (plain && zone === zoneOf(end, reading)) return timeRange(first, last, zone, reading);
  }
  const days = start.precision === 'day' && end.precision === 'day';
  const words = plain && days ? dayRange(first, last, reading) : t('date.fromTo', ends());
  if (date.phase === null) return words;
  if (date.phase === 'night' && plain && last === addDays(first, 1))
    return t('date.nightOf', { date: words });
  return t('date.phase', { date: words, phase: date.phase });
}

/** A date in words, on the clock given: it never says more than the date does, and an hour always has its zone. */
export function describeDate(date: DateExpression, reading: DateReading): string {
  const { start, end } = date;
  if (start === null) return end === null ? '' : reading.t('date.until', { end: pointWords(end, reading) });
  if (end === null) return reading.t('date.onwards', { start: pointWords(start, reading) });
  return date.interval ? intervalWords(date, start, end, reading) : singleWords(date, start, reading);
}
