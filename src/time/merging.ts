import type { Extent } from './extent';
import { type Arrangement, LONGER_THAN_A_WEEK, type Piece, piecesOf } from './pieces';
import { type Load, planOf } from './plan';

/** Widths of the parts of a folded axis, in px. */
interface Shares {
  /** Each fold's. */
  readonly fold: number;
  /** For one unit of weight in the fullest runs of days. */
  readonly busy: number;
  /** For one unit of weight in the days between them. */
  readonly quiet: number;
}

// Part of the whole width that all folds together may take …
const FOLDS_AT_MOST = 0.09;
// … and where that would leave them too narrow to be seen, although none is left to merge.
const MANY_FOLDS_AT_MOST = 0.35;
const FOLD_AT_1000 = 16;
const NARROWEST_RUN = 2.5;
/** px from which a fold can be recognised. */
export const NARROWEST_FOLD = 5;

const foldAtMost = (width: number): number => FOLD_AT_1000 * Math.min(1, width / 1000);
/** The narrowest px a fold may have before neighbours merge. */
const foldAtLeast = (width: number): number => Math.max(NARROWEST_FOLD, foldAtMost(width) / 2);

function shares(
  fold: number,
  folds: number,
  { busy, quiet }: Load,
  quietPart: number,
  width: number,
): Shares {
  const open = width - fold * folds;
  const even = open / (busy + quiet);
  const forQuiet = width * quietPart;
  if (busy === 0 || even * quiet <= forQuiet) return { fold, busy: even, quiet: even };
  return { fold, busy: (open - forQuiet) / busy, quiet: forQuiet / quiet };
}

/** The pieces without those that go: each becomes one fold with its neighbours. */
function join(pieces: readonly Piece[], goes: (i: number) => boolean): readonly Piece[] {
  const joined: Piece[] = [];
  for (let i = 0; i < pieces.length; i += 1) {
    const [piece, next] = [pieces[i], pieces[i + 1]];
    if (piece === undefined) continue;
    const before = joined.at(-1);
    if (goes(i) && before !== undefined && next !== undefined) {
      const extent = { start: before.extent.start, end: next.extent.end };
      joined[joined.length - 1] = { kind: 'fold', extent, cells: [] };
      i += 1;
    } else {
      joined.push(piece);
    }
  }
  return joined;
}

function merge(
  pieces: readonly Piece[],
  width: number,
): { pieces: readonly Piece[]; shares: Shares; seen: boolean } {
  const { load: all, folds: most, quietPart, order, rank } = planOf(pieces);
  let [folds, load, gone] = [most, all, 0];
  const layOut = (part: number) => {
    const fold = folds === 0 ? 0 : Math.min(foldAtMost(width), (width * part) / folds);
    return shares(fold, folds, load, quietPart, width);
  };
  let current = layOut(FOLDS_AT_MOST);
  for (const quiet of order) {
    if (current.fold >= foldAtLeast(width) && quiet * current.quiet >= NARROWEST_RUN) break;
    gone += 1;
    folds -= 1;
    load = { busy: load.busy, quiet: load.quiet - quiet };
    current = layOut(FOLDS_AT_MOST);
  }
  const needed = (folds * NARROWEST_FOLD) / width;
  if (needed > FOLDS_AT_MOST) current = layOut(Math.min(needed, MANY_FOLDS_AT_MOST));
  return {
    pieces: gone === 0 ? pieces : join(pieces, (i) => (rank[i] ?? gone) < gone),
    shares: current,
    seen: needed <= MANY_FOLDS_AT_MOST,
  };
}

/**
 * Gives the fullest days the room, and merges neighbouring folds over the quiet days between them until each fold can be
 * seen and each quiet stretch is a few px wide; the lightest go first, of equals those with the least empty time around
 * them. Where that leaves too many folds, those no longer than a week are laid out openly.
 */
export function mergeFolds(extents: readonly Extent[], domain: Extent, width: number): Arrangement {
  const fine = merge(piecesOf(extents, domain), width);
  const merged = fine.seen ? fine : merge(piecesOf(extents, domain, LONGER_THAN_A_WEEK), width);
  const { fold, busy, quiet } = merged.shares;
  return { pieces: merged.pieces, fold, day: (cell) => cell.weight * (cell.busy ? busy : quiet) };
}
