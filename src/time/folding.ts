import { type Axis, type AxisKind, axisThrough, type Knot } from './axis';
import type { Extent } from './extent';
import { mergeFolds } from './merging';
import { piecesOf, wholeDays } from './pieces';
import { stopsOf } from './stops';

/** What shapes an axis: see `preciseExtents` for the extents; `width` in px, less than 1 counts as 1. */
export interface Folding {
  readonly extents: readonly Extent[];
  /** Widened to whole days, at least one. */
  readonly domain: Extent;
  readonly width: number;
  readonly kind?: AxisKind;
}

/**
 * An axis over `domain`: `folded` gives busy days the room and folds stretches of three days and more in which nothing
 * begins or ends, `linear` is true to scale, `even` gives every stop the same step.
 */
export function foldTime({ extents, domain: asked, width: px, kind = 'folded' }: Folding): Axis {
  const domain = wholeDays(asked);
  const width = Math.max(1, px);
  if (kind === 'linear') {
    const knots = [
      { t: domain.start, x: 0 },
      { t: domain.end, x: width },
    ];
    return axisThrough(kind, knots, [{ kind: 'open', extent: domain }]);
  }
  if (kind === 'even') {
    const stops = stopsOf(extents, domain);
    const knots = stops.map((t, i) => ({ t, x: (width * i) / (stops.length - 1) }));
    return axisThrough(kind, knots, piecesOf(extents, domain));
  }
  const { pieces, shares } = mergeFolds(piecesOf(extents, domain), width);
  const knots: Knot[] = [{ t: domain.start, x: 0 }];
  let x = 0;
  for (const piece of pieces) {
    if (piece.kind === 'fold') {
      x += shares.fold;
      knots.push({ t: piece.extent.end, x });
      continue;
    }
    for (const cell of piece.cells) {
      x += cell.weight * (cell.busy ? shares.busy : shares.quiet);
      knots.push({ t: cell.extent.end, x });
    }
  }
  // The sum of the widths misses the whole by rounding; the last knot is put right.
  knots[knots.length - 1] = { t: domain.end, x: width };
  return axisThrough(kind, knots, pieces);
}
