import { bisector } from 'd3-array';
import type { Axis, AxisSpan } from './axis';
import { type Candidate, days, hours, monthsOrYears, type Seen, type TickPrecision } from './candidates';

export type { TickPrecision } from './candidates';

/** A date worth a label: `t` is the first moment shown of that year, month or day, or the hour. */
export interface Tick {
  readonly t: number;
  /** px of the middle of the day that begins at `t`, or of the hour; outside the range where only a later part is seen. */
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
  /** Which dates share this row of labels; months and days unless told. */
  readonly precisions?: readonly TickPrecision[];
  /** The part of the axis that is seen, in px: all labels lie within it; the whole axis unless told. */
  readonly range?: { readonly x0: number; readonly x1: number };
}

interface Placed {
  readonly tick: Tick;
  readonly from: number;
  readonly to: number;
}

// px
const NARROWEST = 1;

const byEnd = bisector(({ x1 }: AxisSpan) => x1);
const byStart = bisector(({ x0 }: AxisSpan) => x0);
const byFrom = bisector(({ from }: Placed) => from);

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

/** The stretches that show days between two px; of those too narrow to be told apart, only some. */
function shown(spans: readonly AxisSpan[], x0: number, x1: number): readonly AxisSpan[] {
  let end = Number.NEGATIVE_INFINITY;
  return spans.slice(byEnd.right(spans, x0), byStart.left(spans, x1)).filter((span) => {
    if (span.kind === 'fold' || span.x1 - end < NARROWEST) return false;
    end = span.x1;
    return true;
  });
}

/** Where a label stands: by its date, or within what is still seen of what it names; null where neither is possible. */
function labelX({ x, x0, x1 }: Candidate, wide: number, seen: Seen): number | null {
  if (wide > seen.x1 - seen.x0) return null;
  if (x >= seen.x0 && x <= seen.x1) return clamp(x, seen.x0 + wide / 2, seen.x1 - wide / 2);
  const [from, to] = [Math.max(x0, seen.x0), Math.min(x1, seen.x1)];
  return to - from < wide ? null : clamp(x, from + wide / 2, to - wide / 2);
}

/**
 * Dates to label along an axis, in order of their labels; no two labels come nearer than `gap`, and folds have none. Costs no more than
 * the part seen does.
 */
export function ticksOf(
  axis: Axis,
  { labelWidth, gap = 8, precisions = ['month', 'day'], range }: Ticking,
): Tick[] {
  const widthOf = typeof labelWidth === 'number' ? () => labelWidth : labelWidth;
  const [x0, x1] = [Math.max(0, range?.x0 ?? 0), Math.min(axis.width, range?.x1 ?? axis.width)];
  const seen: Seen = {
    axis,
    spans: shown(axis.spans, x0, x1),
    x0,
    x1,
    room: (t, precision) => widthOf(t, precision) + gap,
  };
  const years = precisions.includes('year');
  const candidates = [
    ...(years ? monthsOrYears(seen, 'year') : []),
    ...(precisions.includes('month') ? monthsOrYears(seen, 'month', years) : []),
    ...(precisions.includes('day') ? days(seen) : []),
    ...(precisions.includes('hour') ? hours(seen) : []),
  ].sort((a, b) => a.rank - b.rank || a.t - b.t);
  const placed: Placed[] = [];
  for (const candidate of candidates) {
    const { t, x, precision } = candidate;
    const wide = widthOf(t, precision);
    const middle = labelX(candidate, wide, seen);
    if (middle === null) continue;
    const [from, to] = [middle - wide / 2, middle + wide / 2];
    const place = byFrom.left(placed, from);
    const [before, after] = [placed[place - 1], placed[place]];
    if ((before && from < before.to + gap) || (after && to > after.from - gap)) continue;
    placed.splice(place, 0, { tick: { t, x, labelX: middle, precision }, from, to });
  }
  return placed.map(({ tick }) => tick);
}
