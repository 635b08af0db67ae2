import type { Axis, AxisSpan } from './axis';
import { addDays, civil, civilParts, DAY, startOfNextMonth } from './civil';

export type TickPrecision = 'month' | 'day';

/** A date worth a label: `t` is the first moment shown of that month or day. */
export interface Tick {
  readonly t: number;
  /** px of the middle of the day that begins at `t`. */
  readonly x: number;
  /** px of the label's centre: `x`, moved inwards where the label would hang over an edge. */
  readonly labelX: number;
  readonly precision: TickPrecision;
}

export interface Ticking {
  /** px of a label, all alike or each measured. */
  readonly labelWidth: number | ((t: number, precision: TickPrecision) => number);
  /** px kept free between two labels. */
  readonly gap?: number;
  /** Which dates share this row of labels; both unless told. */
  readonly precisions?: readonly TickPrecision[];
}

interface Candidate {
  readonly t: number;
  readonly precision: TickPrecision;
  readonly rank: number;
}

const MONTH_STEPS = [1, 3, 6, 12, 24, 60, 120, 600, 1200, 6000];
const NARROWEST_DAY = 2;
const NARROWEST_MONTH = 8;

function monthStep(axis: Axis): number {
  const months = (axis.domain.end - axis.domain.start) / (30 * DAY);
  return MONTH_STEPS.find((step) => (axis.width * step) / months >= NARROWEST_MONTH) ?? 12_000;
}

/** First moments shown of months; on a folded axis those with the most room rank first. */
function months(axis: Axis, open: readonly AxisSpan[]): Candidate[] {
  const step = monthStep(axis);
  const found = new Map<number, { t: number; room: number }>();
  for (const { extent } of open) {
    let { year, month } = civilParts(extent.start);
    for (let key = year * 12 + month - 1; ; key = (Math.floor(key / step) + 1) * step) {
      [year, month] = [Math.floor(key / 12), (key % 12) + 1];
      const t = Math.max(extent.start, civil(year, month, 1));
      if (t >= extent.end) break;
      const room = axis.scale(Math.min(extent.end, startOfNextMonth(t))) - axis.scale(t);
      const known = found.get(key);
      found.set(key, { t: known?.t ?? t, room: room + (known?.room ?? 0) });
    }
  }
  const rank = axis.kind === 'linear' ? () => 0 : (room: number) => -Math.round(Math.log2(room));
  return [...found.values()].map(({ t, room }) => ({ t, precision: 'month', rank: rank(room) }));
}

/** Days of the open stretches wide enough to be told apart; the first and last of a stretch rank first. */
function days(open: readonly AxisSpan[]): Candidate[] {
  return open.flatMap(({ extent, x0, x1 }) => {
    const count = (extent.end - extent.start) / DAY;
    if ((x1 - x0) / count < NARROWEST_DAY) return [];
    const last = addDays(extent.end, -1);
    return Array.from({ length: count }, (_, i): Candidate => {
      const t = addDays(extent.start, i);
      return { t, precision: 'day', rank: t === extent.start || t === last ? 1000 : 1001 };
    });
  });
}

/** Dates to label along an axis, in order; no two labels come nearer than `gap`, and folds have none. */
export function ticksOf(axis: Axis, { labelWidth, gap = 8, precisions = ['month', 'day'] }: Ticking): Tick[] {
  const open = axis.spans.filter(({ kind }) => kind === 'open');
  const candidates = [
    ...(precisions.includes('month') ? months(axis, open) : []),
    ...(precisions.includes('day') ? days(open) : []),
  ].sort((a, b) => a.rank - b.rank || a.t - b.t);
  const placed: { tick: Tick; from: number; to: number }[] = [];
  for (const { t, precision } of candidates) {
    const wide = typeof labelWidth === 'number' ? labelWidth : labelWidth(t, precision);
    if (wide > axis.width) continue;
    const x = (axis.scale(t) + axis.scale(addDays(t, 1))) / 2;
    const labelX = Math.min(Math.max(x, wide / 2), axis.width - wide / 2);
    const [from, to] = [labelX - wide / 2, labelX + wide / 2];
    if (placed.some((other) => from < other.to + gap && to > other.from - gap)) continue;
    placed.push({ tick: { t, x, labelX, precision }, from, to });
  }
  return placed.map(({ tick }) => tick).sort((a, b) => a.t - b.t);
}
