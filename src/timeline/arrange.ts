import { group } from 'd3-array';
import type { Kind } from '../dataset';
import type { Gathering } from './calendar';
import type { Entry } from './entry';
import type { Metrics } from './metrics';

/** What stands together in a stretch of the axis; px on the axis. */
export interface Item {
  /** In order of time; several where days are narrower than any symbol. */
  readonly gatherings: readonly Gathering[];
  /** How many events. */
  readonly count: number;
  readonly x0: number;
  readonly x1: number;
  /** Where its symbol would best stand. */
  readonly anchor: number;
  /** Whether the stretch is as fine as the time is known, rather than the day around it. */
  readonly exact: boolean;
  /** Whether it is known less finely than to the day. */
  readonly loose: boolean;
}

/** A symbol of an item: its middle is given from the item's. */
export interface Cell {
  readonly entries: readonly Entry[];
  readonly kind: Kind | null;
  readonly dx: number;
  readonly dy: number;
  readonly width: number;
  readonly glyph: number;
  readonly vague: boolean;
}

export interface Arrangement {
  readonly cells: readonly Cell[];
  readonly width: number;
}

const GAP = 2;

/** px that a symbol takes, with its count where it stands for more than one event. */
export function symbolWidth(count: number, glyph: number, size: number): number {
  return count === 1 ? glyph : glyph + 1 + String(count).length * size * 0.64;
}

const kindOf = (entries: readonly Entry[]): Kind | null => {
  const kind = entries[0]?.event.kind ?? null;
  return entries.every(({ event }) => event.kind === kind) ? kind : null;
};
const isVague = (entries: readonly Entry[]) => entries.every(({ shape }) => shape.between);
const byOrder = (a: Entry, b: Entry) => a.order - b.order;

/** One symbol for everything in some items. */
export function together(items: readonly Item[], { glyph, count }: Metrics): Cell {
  const entries: Entry[] = [];
  for (const { gatherings } of items)
    for (const gathering of gatherings) for (const entry of gathering.entries) entries.push(entry);
  if (entries.some((entry, i) => entry.order < (entries[i - 1]?.order ?? 0))) entries.sort(byOrder);
  const width = symbolWidth(entries.length, glyph, count);
  return { entries, kind: kindOf(entries), dx: 0, dy: 0, width, glyph, vague: isVague(entries) };
}

/** Symbols above one another and, where there are more than rows, in columns beside one another. */
function inColumns(groups: readonly (readonly Entry[])[], { glyph, count, stack }: Metrics): Arrangement {
  const rows = Math.min(stack.rows, groups.length);
  const size = rows === 1 ? glyph : stack.glyph;
  const cells = groups.map((entries, i) => ({
    entries,
    column: Math.floor(i / rows),
    dy: ((i % rows) - (rows - 1) / 2) * stack.pitch,
    width: symbolWidth(entries.length, size, count),
  }));
  const widths = [...group(cells, ({ column }) => column).values()].map((column) =>
    Math.max(...column.map(({ width }) => width)),
  );
  const width = widths.reduce((sum, own) => sum + own, GAP * (widths.length - 1));
  const left = widths.map((_, i) => widths.slice(0, i).reduce((sum, own) => sum + own + GAP, -width / 2));
  return {
    width,
    cells: cells.map(({ entries, column, dy, width: own }) => ({
      entries,
      kind: kindOf(entries),
      // Above one another, symbols stand flush; their counts may be of different length.
      dx: (left[column] ?? 0) + own / 2,
      dy,
      width: own,
      glyph: size,
      vague: isVague(entries),
    })),
  };
}

/** Ways to set a stretch's events, which have no order: each by itself while there are few, or by kind. */
function waysOf({ entries, kind }: Gathering, { stack }: Metrics): (readonly (readonly Entry[])[])[] {
  const each = entries.length <= stack.rows ? [entries.map((entry) => [entry])] : [];
  return kind === null ? [...each, [...group(entries, ({ event }) => event.kind).values()]] : each;
}

/**
 * One stretch's events above one another and, where they are of several kinds, beside one another, as far as there is
 * room; null where all stand in one symbol.
 */
export function arrange({ gatherings, count, x0, x1, loose }: Item, metrics: Metrics): Arrangement | null {
  const [only, ...others] = gatherings;
  const room = x1 - x0;
  if (only === undefined || others.length > 0 || count === 1 || loose || room < metrics.stack.glyph)
    return null;
  const ways = waysOf(only, metrics).map((way) => inColumns(way, metrics));
  return ways.find(({ width }) => width <= room) ?? null;
}
