import { bisector, extent } from 'd3-array';
import type { Happening, Kind } from '../dataset';
import { type Axis, MINUTE } from '../time';
import { type Item, together } from './arrange';
import { type Calendar, type Gathering, partsOf } from './calendar';
import type { Lane } from './lanes';
import type { Metrics } from './metrics';
import { keptInSight, type Sight, type Stretch, timeOf } from './sight';
import { type Block, sweep } from './sweep';

/** A symbol on the axis: one event, or several that would cover each other or have no order. Px on the axis. */
export interface AxisMark {
  /** Id of its first event. */
  readonly key: string;
  readonly lane: Lane;
  /** When the first and the last of its events began, in milliseconds of civil time. */
  readonly t: number;
  readonly last: number;
  /** In order of time, as far as they have one. */
  readonly events: readonly Happening[];
  /** Null where it stands for several kinds. */
  readonly kind: Kind | null;
  /** Middle of the symbol with its count, from the lane's beginning and from its middle line. */
  readonly x: number;
  readonly dy: number;
  readonly width: number;
  /** Height of the symbol. */
  readonly glyph: number;
  /** Whether it happened at some time only within its bar, rather than where it stands. */
  readonly vague: boolean;
}

/** A stretch within which a lane's symbols have no known place: a day, or half of one. */
export interface Tie extends Stretch {
  readonly key: string;
  readonly lane: Lane;
}

/** px of a day from which its hours count. */
export const WIDE_DAY = 48;
/** px within which days that are narrower still stand together. */
const TOGETHER = 4;

const startsFrom = bisector(({ extent }: Gathering) => extent.start).left;
const endsAfter = bisector(({ extent }: Gathering) => extent.end).right;

/** What stands in a lane in and near what is seen, in order of px. */
function itemsOf(calendar: Calendar, lane: Lane, axis: Axis, sight: Sight): Item[] {
  const own = calendar.lanes.get(lane);
  if (own === undefined) return [];
  const { days, loose } = own;
  const { start: from, end: to } = timeOf(axis, sight.near);
  const item = (gathering: Gathering, exact: boolean, loose: boolean): Item => {
    const [x0, x1] = [axis.scale(gathering.extent.start), axis.scale(gathering.extent.end)];
    const anchor = exact || loose ? keptInSight({ x0, x1 }, sight) : (x0 + x1) / 2;
    return { gatherings: [gathering], count: gathering.entries.length, x0, x1, anchor, exact, loose };
  };
  const items: Item[] = [];
  let next = Math.max(0, startsFrom(days, from) - 1);
  for (let i = next; i < days.length; i = next) {
    const day = days[i];
    if (day === undefined || day.extent.start > to) break;
    next = i + 1;
    const whole = item(day, false, false);
    const wide = whole.x1 - whole.x0;
    if (wide >= WIDE_DAY) {
      items.push(...partsOf(day).map((part) => item(part, true, false)));
      continue;
    }
    // Where many days share a px, the cost is that of the px.
    if (wide < TOGETHER / 2) next = Math.max(next, endsAfter(days, axis.invert(whole.x0 + TOGETHER)));
    const gatherings = days.slice(i, next);
    const x1 = axis.scale(gatherings.at(-1)?.extent.end ?? day.extent.end);
    const count = gatherings.reduce((sum, { entries }) => sum + entries.length, 0);
    items.push({ ...whole, gatherings, count, x1, anchor: (whole.x0 + x1) / 2 });
  }
  for (const gathering of loose)
    if (gathering.extent.end >= from && gathering.extent.start <= to)
      items.push(item(gathering, false, true));
  return items.sort((a, b) => a.anchor - b.anchor);
}

/** The stretches whose symbols have no place of their own within them. */
function tieOf({ items }: Block, lane: Lane): Tie[] {
  const key = items[0]?.gatherings[0]?.entries[0]?.event.id;
  const isLong = ({ extent }: Gathering) => extent.end - extent.start > MINUTE;
  if (key === undefined || !items.every(({ exact, gatherings }) => exact && gatherings.every(isLong)))
    return [];
  const x0 = Math.min(...items.map((item) => item.x0));
  return [{ key, lane, x0, x1: Math.max(...items.map((item) => item.x1)) }];
}

/**
 * The symbols of a calendar's events in and near what is seen of an axis, in order of time: in no lane does one cover
 * another. What is known no finer than to the day is never set side by side as if it had an order.
 */
export function gather(
  calendar: Calendar,
  axis: Axis,
  sight: Sight,
  metrics: Metrics,
): { marks: readonly AxisMark[]; ties: readonly Tie[] } {
  const { near } = sight;
  const ties: Tie[] = [];
  const placed = metrics.lanes.flatMap(({ lane }) =>
    sweep(itemsOf(calendar, lane, axis, sight), metrics).flatMap((block) => {
      ties.push(...tieOf(block, lane));
      const cells = block.arrangement?.cells ?? [together(block.items, metrics)];
      return cells.flatMap(({ entries, dx, ...cell }) => {
        const [first] = entries;
        if (first === undefined) return [];
        const events = entries.map(({ event }) => event);
        const [t = 0, last = 0] = extent(entries, ({ began }) => began.start);
        return [
          {
            order: first.order,
            mark: { key: first.event.id, lane, t, last, events, ...cell, x: block.x + dx },
          },
        ];
      });
    }),
  );
  const isNear = ({ mark: { x } }: { mark: AxisMark }) => x >= near.x0 && x <= near.x1;
  return {
    marks: placed
      .filter(isNear)
      .sort((a, b) => a.order - b.order)
      .map(({ mark }) => mark),
    ties,
  };
}
