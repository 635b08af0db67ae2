import { bisectLeft } from 'd3-array';
import { DAY, type Extent, startOfDay } from '../time';
import { type Entry, isOneNight } from './entry';

/**
 * What a stretch tells of its event: it lasted all that time; it happened at some time between two dates; the date is
 * known to the month or year only; or it belongs to a part of a day.
 */
export type SpanForm = 'lasting' | 'between' | 'imprecise' | 'phase';

/** A stretch of time that an event takes, or lies in. */
export interface Span {
  readonly entry: Entry;
  readonly extent: Extent;
  readonly form: SpanForm;
  /** Which of the lane's rows of bars it lies in, from 0 at the top. */
  readonly row: number;
}

/** More rows than any lane has. */
const ROWS = 8;

function formOf({ shape, began }: Entry): Pick<Span, 'extent' | 'form'> | null {
  const { extent, between, spans, phase } = shape;
  if (between) return { extent, form: spans ? 'between' : 'imprecise' };
  if (isOneNight(shape) || (phase !== null && !spans)) return { extent: began, form: 'phase' };
  if (spans && extent.end > startOfDay(extent.start) + DAY) return { extent, form: 'lasting' };
  return spans && began.end < extent.end ? { extent, form: 'lasting' } : null;
}

/** Spans in order of their start. */
export interface Spans {
  readonly all: readonly Span[];
  /** For each, the latest end of it and all before it. */
  readonly reach: Float64Array;
}

/** The bars of a lane's events; where more overlap than there are rows, they share the last. */
export function spansOf(entries: readonly Entry[]): Spans {
  const ends: number[] = [];
  const spans: Omit<Span, 'row'>[] = [];
  for (const entry of entries) {
    const span = formOf(entry);
    if (span !== null) spans.push({ entry, ...span });
  }
  spans.sort((a, b) => a.extent.start - b.extent.start || a.entry.order - b.entry.order);
  const reach = new Float64Array(spans.length);
  let latest = Number.NEGATIVE_INFINITY;
  const all = spans.map((span, i) => {
    const { start, end } = span.extent;
    latest = Math.max(latest, end);
    reach[i] = latest;
    const free = ends.findIndex((last) => last <= start);
    const row = free >= 0 ? free : Math.min(ends.length, ROWS - 1);
    ends[row] = Math.max(ends[row] ?? end, end);
    return { ...span, row };
  });
  return { all, reach };
}

/** The spans that share time with an extent. */
export function spansWithin({ all, reach }: Spans, { start, end }: Extent): readonly Span[] {
  const found: Span[] = [];
  for (let i = bisectLeft(reach, start); i < all.length; i += 1) {
    const span = all[i];
    if (span === undefined || span.extent.start > end) break;
    if (span.extent.end >= start) found.push(span);
  }
  return found;
}
