import type { Cell, Piece } from './pieces';

/** Widths of the parts of a folded axis, in px. */
export interface Shares {
  /** Each fold's. */
  readonly fold: number;
  /** For one unit of weight in the fullest runs of days. */
  readonly busy: number;
  /** For one unit of weight in the days between them. */
  readonly quiet: number;
}

// Part of the whole width that all folds together may take.
const FOLDS_AT_MOST = 0.09;
// Part of the whole width that the quiet days may take however few events they hold: the rest is for the fullest runs.
const QUIET_ANYHOW = 0.11;
const FOLD_AT_1000 = 16;
const NARROWEST_RUN = 2.5;

const foldAtMost = (width: number): number => FOLD_AT_1000 * Math.min(1, width / 1000);
/** The narrowest px a fold can be recognised at, before neighbours merge. */
const foldAtLeast = (width: number): number => Math.max(5, foldAtMost(width) / 2);

interface Load {
  readonly busy: number;
  readonly quiet: number;
}

const sum = (cells: readonly Cell[], of: (cell: Cell) => number): number =>
  cells.reduce((total, cell) => total + of(cell), 0);

function weigh(cells: readonly Cell[]): Load {
  return {
    busy: sum(cells, ({ busy, weight }) => (busy ? weight : 0)),
    quiet: sum(cells, ({ busy, weight }) => (busy ? 0 : weight)),
  };
}

/** The part of the width quiet days may take: it shrinks faster than their part of all events, so that bursts stand out. */
function quietAtMost(cells: readonly Cell[]): number {
  const all = sum(cells, ({ begins }) => begins);
  const quiet = sum(cells, ({ busy, begins }) => (busy ? 0 : begins));
  return all === 0 ? 1 : Math.max(QUIET_ANYHOW, (quiet / all) ** 2);
}

function shares(folds: number, { busy, quiet }: Load, quietPart: number, width: number): Shares {
  const fold = folds === 0 ? 0 : Math.min(foldAtMost(width), (width * FOLDS_AT_MOST) / folds);
  const open = width - fold * folds;
  const even = open / (busy + quiet);
  const forQuiet = width * quietPart;
  if (busy === 0 || even * quiet <= forQuiet) return { fold, busy: even, quiet: even };
  return { fold, busy: (open - forQuiet) / busy, quiet: forQuiet / quiet };
}

function join(pieces: readonly Piece[], absorbed: ReadonlySet<Piece>): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    const kind = absorbed.has(piece) ? 'fold' : piece.kind;
    if (kind === 'fold' && before?.kind === 'fold') {
      const extent = { start: before.extent.start, end: piece.extent.end };
      joined[joined.length - 1] = { kind, extent, cells: [...before.cells, ...piece.cells] };
    } else {
      joined.push({ ...piece, kind });
    }
  }
  return joined;
}

/**
 * Merges neighbouring folds over the quiet days between them until each fold can be seen and each quiet stretch is a
 * few px wide; the lightest go first, of equals those with the least empty time around them.
 */
export function mergeFolds(
  pieces: readonly Piece[],
  width: number,
): { pieces: readonly Piece[]; shares: Shares } {
  const length = (piece: Piece | undefined) =>
    piece === undefined ? 0 : piece.extent.end - piece.extent.start;
  const between = pieces
    .map((piece, i) => ({
      piece,
      around: length(pieces[i - 1]) + length(pieces[i + 1]),
      ...weigh(piece.cells),
    }))
    .filter(({ piece, busy }, i) => piece.kind === 'open' && busy === 0 && i > 0 && i < pieces.length - 1)
    .sort((a, b) => a.quiet - b.quiet || a.around - b.around || a.piece.extent.start - b.piece.extent.start);

  const cells = pieces.flatMap((piece) => piece.cells);
  const quietPart = quietAtMost(cells);
  let folds = pieces.filter(({ kind }) => kind === 'fold').length;
  let load = weigh(cells);
  let current = shares(folds, load, quietPart, width);
  const absorbed = new Set<Piece>();
  for (const run of between) {
    if (current.fold >= foldAtLeast(width) && run.quiet * current.quiet >= NARROWEST_RUN) break;
    absorbed.add(run.piece);
    folds -= 1;
    load = { busy: load.busy, quiet: load.quiet - run.quiet };
    current = shares(folds, load, quietPart, width);
  }
  return { pieces: join(pieces, absorbed), shares: current };
}
