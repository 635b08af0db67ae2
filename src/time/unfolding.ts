import { DAY } from './civil';
import { type Extent, overlaps } from './extent';
import { NARROWEST_FOLD } from './merging';
import type { Arrangement, Piece } from './pieces';

/** Widths of the parts of an axis, in px. */
interface Sizes {
  /** Each fold's. */
  readonly fold: number;
  /** By how much each open day's width is multiplied. */
  readonly open: number;
  /** Widths of the folds that are laid out openly. */
  readonly unfolded: ReadonlyMap<Piece, number>;
}

// Part of the whole width that all unfolded stretches together may take.
const AT_MOST = 0.4;
const NARROWEST = 24;

const daysOf = ({ extent }: Piece): number => (extent.end - extent.start) / DAY;

function narrowestDay({ pieces, day }: Arrangement): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { cells } of pieces) for (const cell of cells) least = Math.min(least, day(cell));
  return least;
}

/**
 * Makes room for the folds that overlap one of `asked`: their days get the width of the narrowest open day, or as much
 * of it as there is room for. All else shrinks in proportion, but no fold that could be recognised until it cannot be.
 */
export function makeRoom(arrangement: Arrangement, asked: readonly Extent[], width: number): Sizes {
  const { pieces, fold } = arrangement;
  const folds = asked.length === 0 ? [] : pieces.filter(({ kind }) => kind === 'fold');
  const chosen = folds.filter(({ extent }) => asked.some((other) => overlaps(other, extent)));
  if (chosen.length === 0) return { fold, open: 1, unfolded: new Map() };
  const atMost = Math.max(width * AT_MOST, fold * chosen.length);
  const floor = Math.min(Math.max(NARROWEST, fold), atMost / chosen.length);
  const days = chosen.reduce((total, piece) => total + daysOf(piece), 0);
  const perDay = Math.min(narrowestDay(arrangement), (atMost - floor * chosen.length) / days);
  const unfolded = new Map(chosen.map((piece) => [piece, floor + perDay * daysOf(piece)]));
  const rest = width - floor * chosen.length - perDay * days;
  const others = folds.length - chosen.length;
  const inProportion = (fold * rest) / (width - fold * chosen.length);
  const smaller = Math.max(inProportion, Math.min(fold, NARROWEST_FOLD));
  return { fold: smaller, open: (rest - smaller * others) / (width - fold * folds.length), unfolded };
}
