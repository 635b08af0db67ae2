import type { Axis, AxisSpan } from './axis';
import { addDays, civil, civilParts, DAY, startOfDay } from './civil';

/** How large a piece of the calendar a label names. */
export type TickPrecision = 'year' | 'month' | 'day' | 'hour';

/** A date that may be labelled; px along the axis. */
export interface Candidate {
  readonly t: number;
  readonly precision: TickPrecision;
  /** Where it stands. */
  readonly x: number;
  /** From where to where lies what it names. */
  readonly x0: number;
  readonly x1: number;
  /** The lowest are placed first. */
  readonly rank: number;
}

/** The part of an axis to be labelled. */
export interface Seen {
  readonly axis: Axis;
  /** Stretches with days of their own that lie at least partly within `x0` to `x1`. */
  readonly spans: readonly AxisSpan[];
  readonly x0: number;
  readonly x1: number;
  /** px that a label of this kind takes, with the gap. */
  readonly room: (t: number, precision: TickPrecision) => number;
}

const HOUR = DAY / 24;
const HOUR_STEPS = [1, 2, 3, 6, 12];
const DAY_STEPS = [1, 2, 5, 10, 15];
const MONTH_STEPS = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000];
const YEAR_STEPS = MONTH_STEPS.filter((step) => step % 12 === 0);
// A stretch of so few months or years has each of them as a candidate: the one with the most room is to be named.
const FEW = 4;
// Days; a stretch longer than this is read by the month.
const LONG = 45;
const NARROWEST_DAY = 2;
// A day is divided into hours where it has room for so many labels.
const FEWEST_HOURS = 3;
const RANKS = { year: -1000, month: 0, day: 1000, hour: 2000 } as const;

const monthKey = (t: number): number => {
  const { year, month } = civilParts(t);
  return year * 12 + month - 1;
};
const startOfKey = (key: number): number => civil(Math.floor(key / 12), (key % 12) + 1, 1);

/** First moments shown of months or of years; where the axis is not true to scale, those with the most room rank first. */
export function monthsOrYears(seen: Seen, precision: 'month' | 'year', finerThanYears = false): Candidate[] {
  const { axis, spans, room } = seen;
  const steps = precision === 'year' ? YEAR_STEPS : MONTH_STEPS;
  const unit = steps[0] ?? 1;
  const found = new Map<number, Candidate & { room: number }>();
  for (const { extent, x0, x1 } of spans) {
    const [first, last] = [monthKey(extent.start), monthKey(extent.end - 1)];
    const perMonth = (x1 - x0) / (last - first + 1);
    const needed = room(extent.start, precision);
    const step =
      last - first < FEW * unit
        ? unit
        : (steps.find((some) => some * perMonth >= needed) ?? steps.at(-1) ?? unit);
    if (finerThanYears && step >= 12) continue;
    const seenFrom = monthKey(Math.max(extent.start, axis.invert(seen.x0)));
    const seenTo = Math.min(extent.end, axis.invert(seen.x1));
    for (let multiple = Math.floor(seenFrom / step) * step; ; multiple += step) {
      // Before its first multiple, a stretch names the month or year that it begins with.
      const key = multiple < first ? Math.floor(first / unit) * unit : multiple;
      const t = Math.max(extent.start, startOfKey(key));
      if (t >= seenTo) break;
      const own = axis.scale(Math.min(extent.end, startOfKey(key + unit)));
      const [from, to] = [axis.scale(t), axis.scale(Math.min(extent.end, startOfKey(key + step)))];
      const known = found.get(key);
      const total = to - from + (known?.room ?? 0);
      const late = multiple < first && step > unit ? 1 : 0;
      const rank = RANKS[precision] + late - (axis.kind === 'linear' ? 0 : Math.round(Math.log2(total)));
      const x = known?.x ?? (from + axis.scale(addDays(t, 1))) / 2;
      found.set(key, { t: known?.t ?? t, precision, x, x0: known?.x0 ?? from, x1: own, rank, room: total });
    }
  }
  return [...found.values()];
}

/** The days of a stretch that are seen: from the first to the last, counted from the stretch's own first day. */
function seenDays(
  { axis, x0: from, x1: to }: Seen,
  { extent, x0, x1 }: AxisSpan,
): { first: number; last: number } {
  const all = Math.round((extent.end - extent.start) / DAY);
  const index = (x: number) => Math.floor((axis.invert(x) - extent.start) / DAY);
  return { first: from <= x0 ? 0 : index(from), last: to >= x1 ? all - 1 : Math.min(index(to), all - 1) };
}

/** How often a number can be halved, at most thirty times: of evenly spaced days those that can most often come first. */
const halvings = (n: number): number => (n === 0 ? 30 : 31 - Math.clz32(n & -n));

/** Ranks days of a short stretch: its first and last, then every so many days. */
const rankInShort = (i: number, count: number): number => (i === count - 1 ? 0 : 30 - halvings(i));

/** Ranks a day of the month, where every so many days are named: null for those that are not. */
function rankInMonth(day: number, step: number): number | null {
  if (day === 1) return 0;
  if (step <= 2) return step === 1 || (day % 2 === 1 && day < 31) ? 1 : null;
  return day % step === 0 && day < 30 ? 1 : null;
}

/** Days wide enough to be told apart; of a long stretch, round days of each month. */
export function days(seen: Seen): Candidate[] {
  const { axis, spans, room } = seen;
  return spans.flatMap((span) => {
    const { extent, x0, x1 } = span;
    const count = Math.round((extent.end - extent.start) / DAY);
    const perDay = (x1 - x0) / count;
    if (perDay < NARROWEST_DAY) return [];
    const needed = room(extent.start, 'day');
    const step = DAY_STEPS.find((some) => some * perDay >= needed) ?? 15;
    const { first, last } = seenDays(seen, span);
    return Array.from({ length: last - first + 1 }, (_, n) => first + n).flatMap((i): Candidate[] => {
      const t = addDays(extent.start, i);
      const rank = count > LONG ? rankInMonth(civilParts(t).day, step) : rankInShort(i, count);
      if (rank === null) return [];
      const [from, to] = [axis.scale(t), axis.scale(addDays(t, 1))];
      return [{ t, precision: 'day', x: (from + to) / 2, x0: from, x1: to, rank: RANKS.day + rank }];
    });
  });
}

/** Hours of days wide enough for it, at even steps; midnight ranks first, then noon. */
export function hours(seen: Seen): Candidate[] {
  const { axis, spans, room } = seen;
  const found: Candidate[] = [];
  for (const span of spans) {
    const end = Math.min(span.x1, seen.x1);
    let done = Number.NEGATIVE_INFINITY;
    // In steps of px where days are narrow, so that a thousand years cost no more than a year.
    for (let x = Math.max(span.x0, seen.x0); x < end; x = Math.max(axis.scale(done), x + NARROWEST_DAY)) {
      const day = Math.max(done, startOfDay(axis.invert(x)));
      done = addDays(day, 1);
      if (done > span.extent.end) break;
      found.push(...hoursOf(day, axis.scale(done) - axis.scale(day), room(day + DAY / 2, 'hour'), seen));
    }
  }
  return found;
}

function hoursOf(day: number, wide: number, needed: number, { axis, x0, x1 }: Seen): Candidate[] {
  const step = HOUR_STEPS.find((some) => (wide * some) / 24 >= needed);
  if (step === undefined || wide < FEWEST_HOURS * needed) return [];
  return Array.from({ length: 24 / step }, (_, n): Candidate => {
    const t = day + n * step * HOUR;
    const x = axis.scale(t);
    const coarsest = [24, 12, 6, 3].findIndex((some) => (n * step) % some === 0);
    // At an edge, a label stands beside its hour: it gives way to those that stand where they belong.
    const aside = x - needed / 2 < x0 || x + needed / 2 > x1 ? HOUR_STEPS.length : 0;
    const rank = RANKS.hour + aside + (coarsest === -1 ? 4 : coarsest);
    return { t, precision: 'hour', x, x0: x, x1: x, rank };
  }).filter(({ x }) => x >= x0 && x <= x1);
}
