import { type Axis, type AxisKind, type AxisSpan, axisThrough } from './axis';
import type { Extent } from './extent';
import { mergeFolds } from './merging';
import { type Arrangement, piecesOf, wholeDays } from './pieces';
import { makeRoom } from './unfolding';

/**
 * What shapes an axis: see `preciseExtents` for the extents; `width` in px, less than 1 counts as 1. The array of extents
 * must not change once given: what depends on it and the domain alone is worked out once, so that laying out an axis
 * anew at another width is cheap.
 */
export interface Folding {
  readonly extents: readonly Extent[];
  /** Widened to whole days, at least one. */
  readonly domain: Extent;
  readonly width: number;
  readonly kind?: AxisKind;
  /** Each fold that shares time with one of these is laid out openly, as a whole; they have no other effect. */
  readonly unfolded?: readonly Extent[];
}

const NONE: readonly Extent[] = [];

function linear(domain: Extent, width: number): Axis {
  const span: AxisSpan = { kind: 'open', extent: domain, x0: 0, x1: width };
  return axisThrough('linear', [domain.start, domain.end], [0, width], [span]);
}

/** Every stop the same step: a fold has that of a day. */
function evenly(extents: readonly Extent[], domain: Extent, width: number): Arrangement {
  const pieces = piecesOf(extents, domain);
  const steps = pieces.reduce((count, { kind, cells }) => count + (kind === 'fold' ? 1 : cells.length), 0);
  return { pieces, fold: width / steps, day: () => width / steps };
}

/**
 * An axis over `domain`: `folded` gives busy days the room and folds stretches of three days and more in which nothing
 * begins or ends, `linear` is true to scale, `even` gives every stop the same step. All stretches unfolded together take
 * at most 40 % of the width, unless they had more as folds.
 */
export function foldTime({
  extents,
  domain: asked,
  width: px,
  kind = 'folded',
  unfolded = NONE,
}: Folding): Axis {
  const domain = wholeDays(asked);
  const width = Math.max(1, px);
  if (kind === 'linear') return linear(domain, width);
  const arrangement = (kind === 'even' ? evenly : mergeFolds)(extents, domain, width);
  const { pieces, day } = arrangement;
  const sizes = makeRoom(arrangement, unfolded, width);
  const knots = pieces.reduce((count, { cells }) => count + Math.max(1, cells.length), 1);
  const [ts, xs] = [new Float64Array(knots), new Float64Array(knots)];
  ts[0] = domain.start;
  let [n, x] = [1, 0];
  const reach = (t: number, to: number) => {
    // The sum of the widths misses the whole by rounding; the last knot is put right.
    x = n === knots - 1 ? width : to;
    ts[n] = t;
    xs[n] = x;
    n += 1;
  };
  const spans = pieces.map((piece): AxisSpan => {
    const x0 = x;
    const { kind, extent, cells } = piece;
    if (kind === 'open') {
      for (const cell of cells) reach(cell.extent.end, x + day(cell) * sizes.open);
      return { kind, extent, x0, x1: x };
    }
    const wide = sizes.unfolded.size === 0 ? undefined : sizes.unfolded.get(piece);
    reach(extent.end, x + (wide ?? sizes.fold));
    return { kind: wide === undefined ? kind : 'unfolded', extent, x0, x1: x };
  });
  return axisThrough(kind, ts, xs, spans);
}
