import { bisector, group } from 'd3-array';
import type { Happening, Kind } from '../dataset';
import { addDays, type Clock, type Extent, startOfDay } from '../time';
import { type Entry, entryOf } from './entry';
import { type Lane, type LaneScheme, laneOf } from './lanes';
import { type Spans, spansOf } from './spans';

/** Events that began within one stretch, in order of time; two of a day's that are known no finer have no order. */
export interface Gathering {
  readonly extent: Extent;
  readonly entries: readonly Entry[];
  /** Null where there are several. */
  readonly kind: Kind | null;
}

/** What happened in one lane. */
export interface LaneCalendar {
  /** By the day, in order. */
  readonly days: readonly Gathering[];
  /** Known less finely than to the day. */
  readonly loose: readonly Gathering[];
  readonly spans: Spans;
  /** By id: single dates that are about right or in doubt. */
  readonly doubtful: ReadonlyMap<string, Entry>;
}

/** The events of an axis by lane and day: what there is to know of them at any width. */
export interface Calendar {
  readonly ids: ReadonlySet<string>;
  readonly kinds: ReadonlySet<Kind>;
  readonly lanes: ReadonlyMap<Lane, LaneCalendar>;
  /** In order of their start: stretches, and how many events began in each. */
  readonly begins: readonly { readonly extent: Extent; readonly count: number }[];
}

const keyOf = ({ start, end }: Extent) => `${start} ${end}`;
const byStart = (a: { readonly extent: Extent }, b: { readonly extent: Extent }) =>
  a.extent.start - b.extent.start || a.extent.end - b.extent.end;

function gathered<Key>(
  entries: readonly Entry[],
  key: (entry: Entry) => Key,
  extentOf: (entry: Entry) => Extent,
): Gathering[] {
  const found: Gathering[] = [];
  for (const together of group(entries, key).values()) {
    const [first] = together;
    if (first === undefined) continue;
    const { kind } = first.event;
    const alike = together.every(({ event }) => event.kind === kind);
    found.push({ extent: extentOf(first), entries: together, kind: alike ? kind : null });
  }
  return found;
}

const began = (entry: Entry) => entry.began;
const dayBegan = (entry: Entry) => startOfDay(entry.began.start);
const dayOf = (entry: Entry): Extent => ({ start: dayBegan(entry), end: addDays(dayBegan(entry), 1) });

const parts = new WeakMap<Gathering, readonly Gathering[]>();

/** A day's events by what is known of their hours: by minute, by half of the day, and the rest; in order of their middle. */
export function partsOf(day: Gathering): readonly Gathering[] {
  const middle = ({ extent }: Gathering) => extent.start + extent.end;
  const known = parts.get(day);
  if (known !== undefined) return known;
  const found = gathered(day.entries, (entry) => keyOf(entry.began), began);
  found.sort((a, b) => middle(a) - middle(b));
  parts.set(day, found);
  return found;
}

function laneCalendar(entries: readonly Entry[]): LaneCalendar {
  const days = gathered(
    entries.filter(({ shape }) => !shape.between),
    dayBegan,
    dayOf,
  );
  const loose = gathered(
    entries.filter(({ shape }) => shape.between),
    (entry) => keyOf(entry.began),
    began,
  );
  const doubtful = entries.filter(({ shape }) => !shape.spans && !shape.between && shape.start !== 'sharp');
  return {
    days: days.sort(byStart),
    loose,
    spans: spansOf(entries),
    doubtful: new Map(doubtful.map((entry) => [entry.event.id, entry])),
  };
}

function makeCalendar(events: readonly Happening[], clock: Clock, scheme: LaneScheme): Calendar {
  const entries = events.map((event, order) => entryOf(event, order, clock));
  const lanes = group(entries, ({ event }) => laneOf(event.kind, scheme));
  const calendars = new Map([...lanes].map(([lane, own]) => [lane, laneCalendar(own)]));
  const begins = new Map<number | string, { extent: Extent; count: number }>();
  const add = (key: number | string, { extent, entries }: Gathering) => {
    const known = begins.get(key);
    if (known === undefined) begins.set(key, { extent, count: entries.length });
    else known.count += entries.length;
  };
  for (const { days, loose } of calendars.values()) {
    for (const day of days) add(day.extent.start, day);
    for (const some of loose) add(keyOf(some.extent), some);
  }
  return {
    ids: new Set(events.map(({ id }) => id)),
    kinds: new Set(events.map(({ kind }) => kind)),
    lanes: calendars,
    begins: [...begins.values()].sort(byStart),
  };
}

const calendars = new WeakMap<readonly Happening[], Map<string, Calendar>>();

/** The calendar of events, which must be in order of time and not change: it is made once for each clock and choice of lanes. */
export function calendarOf(events: readonly Happening[], clock: Clock, scheme: LaneScheme): Calendar {
  const own = calendars.get(events) ?? new Map<string, Calendar>();
  calendars.set(events, own);
  const key = `${clock} ${scheme}`;
  const calendar = own.get(key) ?? makeCalendar(events, clock, scheme);
  own.set(key, calendar);
  return calendar;
}

const startsFrom = bisector(({ extent }: { readonly extent: Extent }) => extent.start).left;

/** How many events known to the day began within an extent. */
export function countIn({ begins }: Calendar, { start, end }: Extent): number {
  let count = 0;
  for (let i = startsFrom(begins, start); i < begins.length; i += 1) {
    const next = begins[i];
    if (next === undefined || next.extent.start >= end) break;
    if (next.extent.end <= end) count += next.count;
  }
  return count;
}
