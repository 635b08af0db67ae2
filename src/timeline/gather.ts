import { group } from 'd3-array';
import type { Happening, Kind } from '../dataset';
import { type Axis, addDays, type Clock, DAY, extentOf, isImprecise, startOfDay } from '../time';
import { type Bar, barsOf } from './bars';
import { LANES, type Lane, laneOf } from './lanes';
import type { Metrics } from './metrics';

/** A symbol on the axis: one event, or several that would cover each other. Its x is in px on the axis. */
export interface AxisMark {
  /** Id of its first event. */
  readonly key: string;
  readonly lane: Lane;
  /** In order of time. */
  readonly events: readonly Happening[];
  /** Null where it stands for several kinds. */
  readonly kind: Kind | null;
  /** Middle of the symbol with its count. */
  readonly x: number;
  readonly width: number;
  readonly bars: readonly Bar[];
}

interface Day {
  readonly anchor: number;
  readonly room: number;
  readonly events: readonly Happening[];
}

interface Block {
  readonly days: readonly Day[];
  readonly parts: readonly (readonly Happening[])[];
  readonly width: number;
}

/** px between two symbols of a day, and between those of different days. */
const GAP = 2;
const BETWEEN = 3;

/** px that a symbol takes, with its count where it stands for more than one event. */
export function symbolWidth(count: number, { glyph, count: size }: Metrics): number {
  return count === 1 ? glyph : glyph + 1 + String(count).length * size * 0.64;
}

const spread = (parts: Block['parts'], metrics: Metrics) =>
  parts.reduce((sum, part) => sum + symbolWidth(part.length, metrics), GAP * (parts.length - 1));

/** One day's events side by side where the day has room, else by kind, else all in one; several days always in one. */
function blockOf(days: readonly Day[], metrics: Metrics): Block {
  const events = days.flatMap((day) => day.events);
  const [day, ...others] = days;
  const arrangements = [events.map((event) => [event]), [...group(events, ({ kind }) => kind).values()]];
  const fitting =
    day && others.length === 0
      ? arrangements.find((parts) => parts.length === 1 || spread(parts, metrics) <= day.room)
      : undefined;
  const parts = fitting ?? [events];
  return { days, parts, width: spread(parts, metrics) };
}

/** Where a block would best stand. */
function middle({ days }: Block): number {
  const anchors = days.map(({ anchor }) => anchor);
  return (Math.min(...anchors) + Math.max(...anchors)) / 2;
}

/** Blocks from left to right, none over another: one that would have to give way too far joins the one before. */
function sweep(days: readonly Day[], metrics: Metrics): { block: Block; x: number }[] {
  const placed: { block: Block; x: number }[] = [];
  const edge = () => {
    const last = placed.at(-1);
    return last ? last.x + last.block.width / 2 + BETWEEN : Number.NEGATIVE_INFINITY;
  };
  for (const day of days) {
    let block = blockOf([day], metrics);
    const before = placed.at(-1);
    if (before && edge() + block.width / 2 - day.anchor > block.width / 4) {
      placed.pop();
      block = blockOf([...before.block.days, day], metrics);
    }
    placed.push({ block, x: Math.max(middle(block), edge() + block.width / 2) });
  }
  return placed;
}

function daysOf(events: readonly Happening[], axis: Axis, clock: Clock): Day[] {
  const inDays = group(events, (event) => {
    const { start, end } = extentOf(event.time, clock);
    return isImprecise(event.time) || !Number.isFinite(start) ? `${start} ${end}` : String(startOfDay(start));
  });
  return [...inDays.values()]
    .map((together): Day => {
      const [first] = together;
      const { start, end } = first ? extentOf(first.time, clock) : axis.domain;
      const whole = (first && isImprecise(first.time)) || !Number.isFinite(start);
      const [from, to] = whole ? [start, end] : [startOfDay(start), addDays(startOfDay(start), 1)];
      const [x0, x1] = [axis.scale(from), axis.scale(to)];
      return { anchor: (x0 + x1) / 2, room: to - from > DAY ? 0 : x1 - x0, events: together };
    })
    .sort((a, b) => a.anchor - b.anchor);
}

/** The symbols of events (in order of time) on an axis: in no lane does one cover another. In order of time. */
export function gather(
  events: readonly Happening[],
  axis: Axis,
  clock: Clock,
  metrics: Metrics,
): readonly AxisMark[] {
  const marks = LANES.flatMap((lane) => {
    const own = events.filter(({ kind }) => laneOf(kind) === lane);
    const bars = barsOf(own, axis, clock, metrics.lanes[lane].rows);
    return sweep(daysOf(own, axis, clock), metrics).flatMap(({ block, x }) => {
      let left = x - block.width / 2;
      return block.parts.flatMap((part): AxisMark[] => {
        const [first] = part;
        if (!first) return [];
        const width = symbolWidth(part.length, metrics);
        const kind = part.every((event) => event.kind === first.kind) ? first.kind : null;
        const mark = { key: first.id, lane, events: part, kind, x: left + width / 2, width };
        left += width + GAP;
        return [{ ...mark, bars: part.flatMap(({ id }) => bars.get(id) ?? []) }];
      });
    });
  });
  const order = new Map(events.map(({ id }, i) => [id, i]));
  return marks.sort((a, b) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0));
}
