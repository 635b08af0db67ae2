import type { Kind } from '../dataset';
import { type Lane, type LaneScheme, lanesOf } from './lanes';

/** Where a row of the axis lies; px from the top. */
export interface LaneMetrics {
  readonly lane: Lane;
  /** Middle of its symbols. */
  readonly y: number;
  /** Middle of its uppermost bar. */
  readonly bars: number;
  /** How many bars may lie below one another. */
  readonly rows: number;
}

/** The measures of the axis, all in px from the top left corner of the drawing. */
export interface Metrics {
  readonly height: number;
  /** Where the axis begins, and what is kept free after its end: room for what hangs outwards. */
  readonly before: number;
  readonly after: number;
  /** Width of a symbol, and of its count's digits by their height. */
  readonly glyph: number;
  readonly count: number;
  /** How many symbols of one day may stand above one another, how large, and how far apart. */
  readonly stack: { readonly rows: number; readonly glyph: number; readonly pitch: number };
  /** From the top down. */
  readonly lanes: readonly LaneMetrics[];
  readonly barWidth: number;
  readonly barPitch: number;
  /** Where the lanes begin and end: the window's tint, the breaks. */
  readonly top: number;
  readonly base: number;
  /** How high the density may rise above the base. */
  readonly density: number;
  /** Baseline of the months' names; null where they stand among the days. */
  readonly months: number | null;
  /** Baseline of the days and of the lengths of folds. */
  readonly days: number;
  /** Size of the lanes' names, and whether they stand beside the lanes or, small, at their beginning; null for none. */
  readonly laneNames: { readonly size: number; readonly beside: boolean } | null;
  /** Top and height of the row of the handles and of the window's grip. */
  readonly grips: number;
  readonly gripHeight: number;
  /** Top and height of the strip that shows the whole while a part is seen. */
  readonly overview: { readonly y: number; readonly height: number } | null;
}

/** What the measures depend on. */
export interface Measuring {
  /** Whether the region is too narrow for one row. */
  readonly compact: boolean;
  readonly lanes?: LaneScheme;
  /** The kinds there are, where each has its own lane. */
  readonly kinds?: ReadonlySet<Kind>;
  /** Whether only a part of the axis is seen. */
  readonly zoomed?: boolean;
}

const OVERVIEW = 14;
/** px that density has for itself where there are no lanes: 72 px in all. */
const DENSITY = 31;
const NONE: ReadonlySet<Kind> = new Set();

interface Rows {
  readonly first: number;
  readonly pitch: number;
  readonly bars: number;
  /** From the last lane's middle to the base. */
  readonly below: number;
  /** Of bars, in each lane and in the last. */
  readonly rows: number;
  readonly lastRows: number;
}

function rowsOf(compact: boolean, all: boolean): Rows {
  if (compact)
    return all
      ? { first: 6, pitch: 14, bars: 5.25, below: 9, rows: 1, lastRows: 1 }
      : { first: 5, pitch: 11.5, bars: 5.25, below: 11, rows: 1, lastRows: 3 };
  return all
    ? { first: 22, pitch: 18, bars: 6.5, below: 12, rows: 2, lastRows: 2 }
    : { first: 22, pitch: 18.5, bars: 6.5, below: 17, rows: 2, lastRows: 4 };
}

/** The measures for a region that is wide enough for one row, or is not, with these lanes, whole or zoomed. */
export function metricsFor({
  compact,
  lanes: scheme = 'three',
  kinds = NONE,
  zoomed = false,
}: Measuring): Metrics {
  const lanes = lanesOf(scheme, kinds);
  const all = scheme === 'all';
  const { first, pitch, bars, below, rows, lastRows } = rowsOf(compact, all);
  const down = zoomed ? OVERVIEW : 0;
  const y = (i: number) => down + first + i * pitch;
  const base = lanes.length === 0 ? down + DENSITY : y(lanes.length - 1) + below;
  return {
    height: base + (compact ? 41 : 43),
    before: compact ? 30 : 60,
    after: compact ? 30 : 34,
    glyph: compact ? 8 : 9,
    count: compact ? 9 : 9.5,
    stack: compact ? { rows: 1, glyph: 8, pitch: 0 } : { rows: 2, glyph: 7.5, pitch: 8.25 },
    lanes: lanes.map((lane, i) => ({
      lane,
      y: y(i),
      bars: y(i) + bars,
      rows: i === lanes.length - 1 ? lastRows : rows,
    })),
    barWidth: compact ? 1 : 1.5,
    barPitch: compact ? 2 : 2.5,
    top: down + (compact ? 0 : 14),
    base,
    density: lanes.length === 0 ? DENSITY - 3 : compact ? 14 : 22,
    months: compact || lanes.length === 0 ? null : down + 10,
    days: base + (compact ? 10 : 10.5),
    laneNames:
      lanes.length === 0
        ? null
        : compact
          ? all
            ? { size: 8, beside: false }
            : null
          : { size: 10, beside: true },
    grips: base + (compact ? 12 : 14),
    gripHeight: 28,
    overview: zoomed ? { y: 0, height: OVERVIEW - 3 } : null,
  };
}

/** Below this width in px of the whole region, its buttons stand above the axis and the axis is lower. */
export const COMPACT_BELOW = 720;

/** Estimated px of a text at a font size; a little wide, so that no label touches the next in another font. */
export function labelWidth(text: string, size: number): number {
  return text.length * size * 0.57;
}
