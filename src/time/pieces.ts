import { bursts } from './bursts';
import { addDays, DAY, startOfDay } from './civil';
import { activeDays, daysBetween } from './days';
import { type Extent, overlaps } from './extent';

/** One day that an axis shows openly, or a whole domain without any event; widths are shared out by weight. */
export interface Cell {
  readonly extent: Extent;
  /** How many events begin in it. */
  readonly begins: number;
  readonly weight: number;
  /** Whether it lies in one of the story's fullest runs of days. */
  readonly busy: boolean;
}

/** A stretch of the axis: open, with its days, or folded. */
export interface Piece {
  readonly kind: 'open' | 'fold';
  readonly extent: Extent;
  readonly cells: readonly Cell[];
}

/** Pieces at a width; px. */
export interface Arrangement {
  readonly pieces: readonly Piece[];
  /** Of each fold. */
  readonly fold: number;
  /** Of an open day. */
  readonly day: (cell: Cell) => number;
}

// Fewer empty days than this are not worth a break: the mark for it would be as wide as the days.
const SHORTEST_FOLD = 3;
/** Where there are too many breaks to tell apart, a week is not worth one either. */
export const LONGER_THAN_A_WEEK = 8;
// What every open day gets, against 1 for its first event: high, so that a day of sixteen stays near a day of one.
const BASE = 3;
// A run is busy from this part of the fullest run's count on.
const BUSY = 1 / 4;

/** The domain with whole days at both ends, at least one day long. */
export function wholeDays(domain: Extent): Extent {
  const start = startOfDay(domain.start);
  return { start, end: Math.max(start + DAY, startOfDay(domain.end + DAY - 1)) };
}

interface Known {
  readonly domain: Extent;
  readonly shortest: number;
  readonly pieces: readonly Piece[];
}
const known = new WeakMap<readonly Extent[], readonly Known[]>();

/**
 * Splits a domain of whole days into open stretches and folds of at least `shortest` days, alternating, from its first
 * moment to its last. The same array of extents, which must not change, gives the same pieces without working them out
 * again.
 */
export function piecesOf(
  extents: readonly Extent[],
  domain: Extent,
  shortest = SHORTEST_FOLD,
): readonly Piece[] {
  const { start, end } = domain;
  const fitting = (known.get(extents) ?? []).filter(
    (some) => some.domain.start === start && some.domain.end === end,
  );
  const before = fitting.find((some) => some.shortest === shortest);
  if (before !== undefined) return before.pieces;
  const pieces = split(extents, domain, shortest);
  known.set(extents, [...fitting, { domain, shortest, pieces }]);
  return pieces;
}

function split(extents: readonly Extent[], domain: Extent, shortest: number): readonly Piece[] {
  const active = activeDays(extents, domain);
  if (active.length === 0) {
    const cell = { extent: domain, begins: 0, weight: BASE, busy: true };
    return [{ kind: 'open', extent: domain, cells: [cell] }];
  }
  const inside = extents.filter(({ start }) => start >= domain.start && start < domain.end);
  const ranked = bursts(inside);
  const threshold = (ranked[0]?.count ?? 0) * BUSY;
  const busy = ranked.filter(({ count }) => count >= threshold).map(({ extent }) => extent);
  busy.sort((a, b) => a.start - b.start);

  const pieces: Piece[] = [];
  let cells: Cell[] = [];
  let cursor = domain.start;
  let next = 0;
  const isBusy = (extent: Extent): boolean => {
    while (next < busy.length && (busy[next]?.end ?? 0) <= extent.start) next += 1;
    const run = busy[next];
    return run === undefined ? busy.length === 0 : overlaps(run, extent);
  };
  const close = () => {
    const first = cells[0];
    if (first !== undefined)
      pieces.push({ kind: 'open', extent: { start: first.extent.start, end: cursor }, cells });
    cells = [];
  };
  const open = (begins: number) => {
    const extent = { start: cursor, end: addDays(cursor, 1) };
    cells.push({ extent, begins, weight: BASE + Math.sqrt(begins), busy: isBusy(extent) });
    cursor = extent.end;
  };
  const skip = (end: number) => {
    if (daysBetween(cursor, end) + 1 < shortest) {
      while (cursor < end) open(0);
      return;
    }
    close();
    pieces.push({ kind: 'fold', extent: { start: cursor, end }, cells: [] });
    cursor = end;
  };
  for (const day of active) {
    skip(day.start);
    open(day.begins);
  }
  skip(domain.end);
  close();
  return pieces;
}
