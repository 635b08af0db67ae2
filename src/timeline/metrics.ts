import type { Lane } from './lanes';

interface LaneMetrics {
  /** px of the middle of its symbols. */
  readonly y: number;
  /** px of the middle of its uppermost bar. */
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
  readonly lanes: Readonly<Record<Lane, LaneMetrics>>;
  readonly barWidth: number;
  readonly barPitch: number;
  /** Where the lanes begin and end: the window's tint, the breaks. */
  readonly top: number;
  readonly base: number;
  /** Baseline of the months' names; null where they stand among the days. */
  readonly months: number | null;
  /** Baseline of the days and of the lengths of folds. */
  readonly days: number;
  readonly laneLabels: boolean;
  /** Top and height of the row of the handles and of the window's grip. */
  readonly grips: number;
  readonly gripHeight: number;
}

const FULL: Metrics = {
  height: 119,
  before: 60,
  after: 34,
  glyph: 9,
  count: 9.5,
  lanes: {
    strikes: { y: 22, bars: 28.5, rows: 2 },
    calls: { y: 40.5, bars: 47, rows: 2 },
    other: { y: 59, bars: 65.5, rows: 4 },
  },
  barWidth: 1.5,
  barPitch: 2.5,
  top: 14,
  base: 76,
  months: 10,
  days: 86.5,
  laneLabels: true,
  grips: 90,
  gripHeight: 28,
};

const COMPACT: Metrics = {
  height: 80,
  before: 30,
  after: 30,
  glyph: 8,
  count: 9,
  lanes: {
    strikes: { y: 5, bars: 10.25, rows: 1 },
    calls: { y: 16.5, bars: 21.75, rows: 1 },
    other: { y: 28, bars: 33.25, rows: 3 },
  },
  barWidth: 1,
  barPitch: 2,
  top: 0,
  base: 39,
  months: null,
  days: 49,
  laneLabels: false,
  grips: 51,
  gripHeight: 28,
};

/** Below this width in px of the whole region, its buttons stand above the axis and the axis is lower. */
export const COMPACT_BELOW = 720;

/** The measures for a region that is wide enough for one row, or is not. */
export function metricsFor(compact: boolean): Metrics {
  return compact ? COMPACT : FULL;
}

/** Estimated px of a text at a font size; a little wide, so that no label touches the next in another font. */
export function labelWidth(text: string, size: number): number {
  return text.length * size * 0.57;
}
