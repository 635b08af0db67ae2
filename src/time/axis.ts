import type { Extent } from './extent';

/** How time is laid out: empty stretches folded, true to scale, or every stop the same step. */
export const AXIS_KINDS = ['folded', 'linear', 'even'] as const;
export type AxisKind = (typeof AXIS_KINDS)[number];

/**
 * A stretch of an axis and where it lies, in px: open, with its days; a fold, as a short break; or unfolded, which is a
 * fold laid out with its days true to scale.
 */
export interface AxisSpan {
  readonly kind: 'open' | 'fold' | 'unfolded';
  readonly extent: Extent;
  readonly x0: number;
  readonly x1: number;
}

/** A scale between time and px that never runs backwards nor stands still, and can be read both ways. */
export interface Axis {
  readonly kind: AxisKind;
  /** Whole days. */
  readonly domain: Extent;
  /** px; the range is 0 to `width`. */
  readonly width: number;
  /** Covers the domain without gaps, in order. */
  readonly spans: readonly AxisSpan[];
  /** px of a moment; moments outside the domain (open ends too) fall on its edge. */
  scale(t: number): number;
  /** The moment at px, held within the domain; not rounded. */
  invert(x: number): number;
}

/** Index of the last of the values, which increase, that is not after `value`; −1 when all are. */
function lastNotAfter(values: ArrayLike<number>, value: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function interpolate(from: ArrayLike<number>, to: ArrayLike<number>, value: number): number {
  const i = Math.min(Math.max(lastNotAfter(from, value), 0), from.length - 2);
  const [a, b, c, d] = [from[i] ?? 0, from[i + 1] ?? 0, to[i] ?? 0, to[i + 1] ?? 0];
  if (value <= a) return c;
  if (value >= b) return d;
  // From the nearer end, so that the two directions agree to the last bits.
  const part = (value - a) / (b - a);
  return part < 0.5 ? c + (d - c) * part : d - (d - c) * ((b - value) / (b - a));
}

/** An axis through two or more knots, whose times `ts` and px `xs` both increase; spans begin and end at knots. */
export function axisThrough(
  kind: AxisKind,
  ts: ArrayLike<number>,
  xs: ArrayLike<number>,
  spans: readonly AxisSpan[],
): Axis {
  return {
    kind,
    domain: { start: ts[0] ?? 0, end: ts[ts.length - 1] ?? 0 },
    width: xs[xs.length - 1] ?? 0,
    spans,
    scale: (t) => interpolate(ts, xs, t),
    invert: (x) => interpolate(xs, ts, x),
  };
}
