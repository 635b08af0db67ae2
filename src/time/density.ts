import type { Axis } from './axis';

/**
 * How many of `starts` (milliseconds, best in order) fall into each bin of `binPx` px (more than 0) along an axis; those
 * outside its domain count for nothing. The last bin may reach beyond the axis.
 */
export function densityOf(starts: ArrayLike<number>, axis: Axis, binPx: number): Float64Array {
  const counts = new Float64Array(Math.max(1, Math.ceil(axis.width / binPx)));
  const { start, end } = axis.domain;
  let [bin, from, to] = [0, start, start];
  for (let i = 0; i < starts.length; i += 1) {
    const t = starts[i] ?? Number.NaN;
    if (!(t >= start && t < end)) continue;
    // In order, neighbours mostly share a bin; only a change of bin is looked up.
    if (t < from || t >= to) {
      bin = Math.min(Math.floor(axis.scale(t) / binPx), counts.length - 1);
      from = axis.invert(bin * binPx);
      to = axis.invert((bin + 1) * binPx);
    }
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}
