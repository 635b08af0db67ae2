import { bisectRight } from 'd3-array';
import type { Extent } from './extent';

/** How time is laid out: empty stretches folded, true to scale, or every stop the same step. */
export const AXIS_KINDS = ['folded', 'linear', 'even'] as const;
export type AxisKind = (typeof AXIS_KINDS)[number];

/** A stretch of an axis and where it lies, in px. */
export interface AxisSpan {
  readonly kind: 'open' | 'fold';
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

/** A point a piecewise linear scale passes through. */
export interface Knot {
  readonly t: number;
  readonly x: number;
}

function interpolate(from: readonly number[], to: readonly number[], value: number): number {
  const last = from.length - 1;
  const i = Math.min(Math.max(bisectRight(from, value), 1), last);
  const [a, b, c, d] = [from[i - 1] ?? 0, from[i] ?? 0, to[i - 1] ?? 0, to[i] ?? 0];
  if (value <= a) return c;
  if (value >= b) return d;
  // From the nearer end, so that the two directions agree to the last bits.
  const part = (value - a) / (b - a);
  return part < 0.5 ? c + (d - c) * part : d - (d - c) * ((b - value) / (b - a));
}

/** An axis through two or more knots, whose times and px both increase; spans begin and end at knots. */
export function axisThrough(
  kind: AxisKind,
  knots: readonly Knot[],
  spans: readonly Pick<AxisSpan, 'kind' | 'extent'>[],
): Axis {
  const ts = knots.map(({ t }) => t);
  const xs = knots.map(({ x }) => x);
  const scale = (t: number) => interpolate(ts, xs, t);
  return {
    kind,
    domain: { start: ts[0] ?? 0, end: ts.at(-1) ?? 0 },
    width: xs.at(-1) ?? 0,
    spans: spans.map(({ kind, extent }) => ({
      kind,
      extent,
      x0: scale(extent.start),
      x1: scale(extent.end),
    })),
    scale,
    invert: (x) => interpolate(xs, ts, x),
  };
}
