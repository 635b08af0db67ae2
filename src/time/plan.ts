import type { Cell, Piece } from './pieces';

// Part of the whole width that the quiet days may take however few events they hold: the rest is for the fullest runs.
const QUIET_ANYHOW = 0.11;

/** Weight of open days, in the fullest runs and between them. */
export interface Load {
  readonly busy: number;
  readonly quiet: number;
}

/** What merging needs to know of some pieces, the same at every width. */
export interface Plan {
  /** Weight of all open days. */
  readonly load: Load;
  readonly folds: number;
  /** The part of the width quiet days may take. */
  readonly quietPart: number;
  /** Weights of the quiet stretches between two folds, in the order in which they go. */
  readonly order: Float64Array;
  /** For each piece its place in that order; those that stay come after all. */
  readonly rank: Int32Array;
}

const sum = (cells: readonly Cell[], of: (cell: Cell) => number): number =>
  cells.reduce((total, cell) => total + of(cell), 0);

function weigh(cells: readonly Cell[]): Load {
  return {
    busy: sum(cells, ({ busy, weight }) => (busy ? weight : 0)),
    quiet: sum(cells, ({ busy, weight }) => (busy ? 0 : weight)),
  };
}

/** Quiet days get less than their part of all events, so that bursts stand out. */
function quietAtMost(cells: readonly Cell[]): number {
  const all = sum(cells, ({ begins }) => begins);
  const quiet = sum(cells, ({ busy, begins }) => (busy ? 0 : begins));
  return all === 0 ? 1 : Math.max(QUIET_ANYHOW, (quiet / all) ** 2);
}

function makePlan(pieces: readonly Piece[]): Plan {
  const length = (piece: Piece | undefined) =>
    piece === undefined ? 0 : piece.extent.end - piece.extent.start;
  const between = pieces
    .map((piece, i) => ({
      i,
      kind: piece.kind,
      around: length(pieces[i - 1]) + length(pieces[i + 1]),
      ...weigh(piece.cells),
    }))
    .filter(({ kind, busy, i }) => kind === 'open' && busy === 0 && i > 0 && i < pieces.length - 1)
    .sort((a, b) => a.quiet - b.quiet || a.around - b.around || a.i - b.i);
  const rank = new Int32Array(pieces.length).fill(between.length);
  between.forEach(({ i }, place) => {
    rank[i] = place;
  });
  const cells = pieces.flatMap((piece) => piece.cells);
  return {
    load: weigh(cells),
    folds: pieces.filter(({ kind }) => kind === 'fold').length,
    quietPart: quietAtMost(cells),
    order: Float64Array.from(between, ({ quiet }) => quiet),
    rank,
  };
}

const plans = new WeakMap<readonly Piece[], Plan>();

/** The plan for some pieces, worked out once. */
export function planOf(pieces: readonly Piece[]): Plan {
  const plan = plans.get(pieces) ?? makePlan(pieces);
  plans.set(pieces, plan);
  return plan;
}
