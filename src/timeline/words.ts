import type { Happening } from '../dataset';
import { describeDate, type Messages } from '../messages';
import {
  type AxisSpan,
  type Clock,
  civilParts,
  DAY,
  dayText,
  extentOf,
  isDateProblem,
  parseDate,
} from '../time';
import type { TimeWindow } from '../view';
import type { AxisMark } from './gather';

function between(from: string, to: string, clock: Clock, { locale, t }: Messages): string {
  const date = parseDate(`${from}/${to}`);
  return isDateProblem(date) ? '' : describeDate(date, { lang: locale, clock, t });
}

/** A window's dates in words: "13 June 2025" or "13–24 June 2025". */
export function windowWords({ from, to }: TimeWindow, clock: Clock, messages: Messages): string {
  return between(from, to, clock, messages);
}

function startDay({ time }: Happening, clock: Clock): number | null {
  const { start } = extentOf(time, clock);
  return Number.isFinite(start) ? start : null;
}

/** What a mark is called: title and date of a single event; kind, number and days of several. */
export function markName({ events, kind }: AxisMark, clock: Clock, messages: Messages): string {
  const [first, ...others] = events;
  if (!first) return '';
  const { t, locale } = messages;
  if (others.length === 0) {
    const date = describeDate(first.time, { lang: locale, clock, zone: first.timeZone, t });
    return t('timeline.one', { title: first.title, date });
  }
  const starts = events.flatMap((event) => startDay(event, clock) ?? []);
  const date = between(dayText(Math.min(...starts)), dayText(Math.max(...starts)), clock, messages);
  const count = events.length;
  if (kind === null) return t('timeline.mixed', { count, date });
  return t('timeline.alike', { kind: t(`kind.${kind}`, { count }), count, date });
}

/** How long a fold is, in whole weeks from two weeks on: "12 days", "7 weeks". */
export function foldWords({ extent }: AxisSpan, { t }: Messages): string {
  const days = Math.round((extent.end - extent.start) / DAY);
  return days < 14
    ? t('timeline.days', { count: days })
    : t('timeline.weeks', { count: Math.round(days / 7) });
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A month's short name; with its year where asked, and where the year begins. */
export function monthWords(t: number, withYear: boolean, { locale }: Messages): string {
  const year = withYear || civilParts(t).month === 1;
  const key = `${locale} ${year}`;
  const options = { month: 'short', calendar: 'gregory', timeZone: 'UTC' } as const;
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(locale, year ? { ...options, year: 'numeric' } : options);
  formats.set(key, format);
  return format.format(t);
}
