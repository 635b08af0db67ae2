import type { Extent } from '../time';

/** The indices, in ascending order, of the extents that share any time with a window. */
export type TimeIndex = (window: Extent) => readonly number[];

/**
 * An index of extents: a search costs the logarithm of their number and what it finds. It is an interval tree without
 * nodes: the extents in order of their starts, the middle of each stretch being the root of it, with the latest end in
 * that stretch.
 */
export function indexExtents(extents: readonly Extent[]): TimeIndex {
  const order = Int32Array.from(extents.keys());
  const startOf = (index: number) => extents[index]?.start ?? 0;
  const isSorted = extents.every(({ start }, index) => index === 0 || startOf(index - 1) <= start);
  // A subtraction would make NaN of two open ends.
  if (!isSorted) order.sort((a, b) => (startOf(a) < startOf(b) ? -1 : startOf(a) > startOf(b) ? 1 : a - b));
  const starts = Float64Array.from(order, startOf);
  const ends = Float64Array.from(order, (index) => extents[index]?.end ?? 0);
  const latest = new Float64Array(order.length);

  const build = (low: number, high: number): number => {
    if (low >= high) return Number.NEGATIVE_INFINITY;
    const middle = (low + high) >> 1;
    const end = Math.max(ends[middle] ?? 0, build(low, middle), build(middle + 1, high));
    latest[middle] = end;
    return end;
  };
  build(0, order.length);

  return ({ start, end }) => {
    const found: number[] = [];
    const visit = (low: number, high: number): void => {
      if (low >= high) return;
      const middle = (low + high) >> 1;
      if ((latest[middle] ?? 0) <= start) return;
      visit(low, middle);
      if ((starts[middle] ?? 0) >= end) return;
      if ((ends[middle] ?? 0) > start) found.push(order[middle] ?? 0);
      visit(middle + 1, high);
    };
    visit(0, order.length);
    return isSorted ? found : found.sort((a, b) => a - b);
  };
}
