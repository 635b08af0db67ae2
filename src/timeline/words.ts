import { describeDate, type Messages } from '../messages';
import {
  type Axis,
  type AxisSpan,
  type Clock,
  civilParts,
  DAY,
  dayText,
  isDateProblem,
  parseDate,
} from '../time';
import type { TimeWindow } from '../view';
import type { AxisMark } from './gather';
import type { Lane } from './lanes';

/** Days. */
const YEAR = 365.2425;

function between(from: string, to: string, clock: Clock, { locale, t }: Messages): string {
  const date = parseDate(`${from}/${to}`);
  return isDateProblem(date) ? '' : describeDate(date, { lang: locale, clock, t });
}

/** A window's dates in words: "13 June 2025" or "13–24 June 2025". */
export function windowWords({ from, to }: TimeWindow, clock: Clock, messages: Messages): string {
  return between(from, to, clock, messages);
}

const remembered = new WeakMap<Messages, Map<string, string>>();
const MOST_REMEMBERED = 20_000;

/** What `words` gives, asked once for each key and language: dates in words are dear where an axis is drawn in every frame. */
export function remember(messages: Messages, key: string, words: () => string): string {
  const known = remembered.get(messages) ?? new Map<string, string>();
  remembered.set(messages, known);
  if (known.size > MOST_REMEMBERED) known.clear();
  const text = known.get(key) ?? words();
  known.set(key, text);
  return text;
}

type NamedMark = Pick<AxisMark, 'events' | 'kind' | 't' | 'last'>;

/** What a mark is called: title and date of a single event; kind, number and days of several. */
export function markName(mark: NamedMark, clock: Clock, messages: Messages): string {
  const { events, kind } = mark;
  const [first, ...others] = events;
  if (!first) return '';
  const { t, locale } = messages;
  if (others.length === 0) {
    const zone = first.timeZone;
    const date = remember(messages, `${clock} ${zone} ${first.time.text}`, () =>
      describeDate(first.time, { lang: locale, clock, zone, t }),
    );
    return t('timeline.one', { title: first.title, date });
  }
  const [from, to] = [dayText(mark.t), dayText(mark.last)];
  const date = remember(messages, `${from}/${to}`, () => between(from, to, clock, messages));
  const count = events.length;
  if (kind === null) return t('timeline.mixed', { count, date });
  return t('timeline.alike', { kind: t(`kind.${kind}`, { count }), count, date });
}

/** How long a fold is, in whole weeks from two weeks on and in whole years from three: "12 days", "7 weeks", "40 years". */
export function foldWords({ extent }: AxisSpan, { t }: Messages): string {
  const days = Math.round((extent.end - extent.start) / DAY);
  if (days < 14) return t('timeline.days', { count: days });
  if (days < 3 * YEAR) return t('timeline.weeks', { count: Math.round(days / 7) });
  return t('timeline.years', { count: Math.round(days / YEAR) });
}

/** What a break does, and what it hides: a fold over single quiet days hides their events too. */
export function foldName(span: AxisSpan, events: number, messages: Messages): string {
  const length = foldWords(span, messages);
  const name = span.kind === 'fold' ? 'timeline.fold' : 'timeline.unfolded';
  return messages.t(name, { length, count: events });
}

/** What a lane is called. */
export function laneWords(lane: Lane, { t }: Messages): string {
  if (lane === 'strikes' || lane === 'calls' || lane === 'other') return t(`timeline.lane.${lane}`);
  return lane === 'toll' ? t('timeline.lane.toll') : t(`kind.${lane}`, { count: 2 });
}

/** Says that an axis is not to scale, and why; null where it is. */
export function scaleWords({ kind, spans }: Axis, { t }: Messages): string | null {
  if (kind === 'even') return t('timeline.scale.even');
  return kind === 'folded' && spans.some((span) => span.kind === 'fold') ? t('timeline.scale.folded') : null;
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
