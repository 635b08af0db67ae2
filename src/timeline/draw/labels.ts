import { type DayStyle, formatDay, type Messages } from '../../messages';
import { type SvgNode, svg } from '../../svg';
import type { Theme } from '../../theme';
import {
  type Axis,
  type AxisSpan,
  DAY,
  startOfDay,
  startOfNextMonth,
  type Tick,
  type TickPrecision,
  ticksOf,
} from '../../time';
import { labelWidth, type Metrics } from '../metrics';
import type { Stretch } from '../sight';
import { foldWords, monthWords } from '../words';

/** The style of every label on the axis; its size is in px. */
export const LABEL = { 'font-size': 10 } as const;

const SIZE = LABEL['font-size'];
const GAP = 5;
/** px of a month from which its year is named too. */
const ROOM_FOR_YEAR = 90;
/** px of an open stretch from which its days are named: single days between folds would read as one another's. */
const ROOM_FOR_DAYS = 60;

/** A time from which years are named by themselves. */
const YEARS_FROM = 4 * 366 * DAY;

/** A text centred on x, with where it came from. */
export interface AxisLabel {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  /** Half its estimated width. */
  readonly half: number;
  /** Where its tick stands; null where it has none. */
  readonly tick: number | null;
  readonly role: TickPrecision | 'fold';
}

type Words = (t: number, precision: TickPrecision) => string;

/** How a row is named: which dates it has, and in which words. */
interface Row {
  readonly precisions: readonly TickPrecision[];
  readonly words: Words;
}

/** The rows above and below the lanes; with hours below, days are named above, or at midnight where there is no such row. */
function rowsOf(axis: Axis, part: Stretch, ownRow: boolean, messages: Messages): { above: Row; below: Row } {
  const { locale } = messages;
  const written = (t: number, style: DayStyle) => formatDay(t, locale, style);
  const has = (precision: TickPrecision) => {
    const row = {
      precisions: [precision],
      words: (t: number) => written(t, precision === 'hour' ? 'time' : 'day'),
    };
    return dated(axis, part, row).length > 0;
  };
  if (has('hour')) {
    const midnight = (t: number) => written(t, startOfDay(t) === t ? 'shortDayMonth' : 'time');
    return {
      above: { precisions: ['day'], words: (t) => written(t, 'short') },
      below: { precisions: ['hour'], words: ownRow ? (t) => written(t, 'time') : midnight },
    };
  }
  const long = axis.domain.end - axis.domain.start > YEARS_FROM;
  const days = has('day');
  const month = (t: number) => {
    const room = axis.scale(startOfNextMonth(t)) - axis.scale(t);
    const withYear = long ? days : room >= ROOM_FOR_YEAR;
    return monthWords(t, withYear, messages);
  };
  const words: Words = (t, precision) =>
    precision === 'month' ? month(t) : written(t, precision === 'year' ? 'year' : 'day');
  // Years by themselves where days cannot be told apart; else each month says its year.
  const months: readonly TickPrecision[] = long && !days ? ['year', 'month'] : ['month'];
  return {
    above: { precisions: months, words },
    below: { precisions: ownRow ? ['day'] : [...months, 'day'], words },
  };
}

function dated(axis: Axis, part: Stretch, { precisions, words }: Row): AxisLabel[] {
  const stretches = axis.spans.filter(({ kind, x0, x1 }) => kind !== 'fold' && x1 - x0 >= ROOM_FOR_DAYS);
  const isRoomy = ({ t, precision }: Tick) =>
    precision !== 'day' || stretches.some(({ extent }) => t >= extent.start && t < extent.end);
  return ticksOf(axis, {
    labelWidth: (t, p) => labelWidth(words(t, p), SIZE),
    gap: GAP,
    precisions,
    range: part,
  })
    .filter(isRoomy)
    .map(({ t, x, labelX, precision }) => {
      const text = words(t, precision);
      return {
        key: `${precision} ${t}`,
        text,
        x: labelX,
        half: labelWidth(text, SIZE) / 2,
        tick: x,
        role: precision,
      };
    });
}

/** The lengths of those folds that have room for it beside the labels there are, the longest first. */
function foldLengths(
  axis: Axis,
  part: Stretch,
  taken: readonly AxisLabel[],
  { before, after, overview }: Metrics,
  messages: Messages,
): AxisLabel[] {
  const placed: AxisLabel[] = [];
  const length = ({ extent }: AxisSpan) => extent.end - extent.start;
  // What hangs over the edges can be seen only where nothing is cut off there.
  const folds = axis.spans.filter(({ kind, x0, x1 }) => kind === 'fold' && x1 > part.x0 && x0 < part.x1);
  for (const fold of folds.toSorted((a, b) => length(b) - length(a))) {
    const text = foldWords(fold, messages);
    const half = labelWidth(text, SIZE) / 2;
    const least = part.x0 + half - (overview === null ? before : 0);
    const most = part.x1 - half + (overview === null ? after : 0);
    if (least > most) continue;
    const x = Math.min(Math.max((fold.x0 + fold.x1) / 2, least), most);
    const free = [...taken, ...placed].every((other) => Math.abs(other.x - x) >= other.half + half + GAP);
    if (free) placed.push({ key: `fold ${fold.extent.start}`, text, x, half, tick: null, role: 'fold' });
  }
  return placed;
}

/** Labels by row. */
export interface AxisLabels {
  readonly days: readonly AxisLabel[];
  readonly months: readonly AxisLabel[];
}

/**
 * The labels of a part of the axis: the row below the base line, and the row above the lanes where there is one. In a
 * row, none touch.
 */
export function labelsOf(axis: Axis, part: Stretch, metrics: Metrics, messages: Messages): AxisLabels {
  const ownRow = metrics.months !== null;
  const { above, below } = rowsOf(axis, part, ownRow, messages);
  const days = dated(axis, part, below);
  return {
    days: [...days, ...foldLengths(axis, part, days, metrics, messages)],
    months: ownRow ? dated(axis, part, above) : [],
  };
}

/** The labels as SVG, with a halo where a line passes behind them. */
export function drawLabels(rows: AxisLabels, metrics: Metrics, theme: Theme): SvgNode {
  const { base, days: y, months } = metrics;
  const strong = (role: AxisLabel['role']) => role === 'month' || role === 'year';
  const draw =
    (y: number, ticks: boolean) =>
    ({ key, text, x, tick, role }: AxisLabel): SvgNode =>
      svg('g', key, { class: 'timeline-label' }, [
        ticks &&
          tick !== null &&
          svg('path', 'tick', {
            d: `M${tick.toFixed(1)},${base}v3`,
            stroke: theme.disputed,
            'stroke-width': 0.75,
          }),
        svg(
          'text',
          'text',
          {
            ...LABEL,
            x,
            y,
            'text-anchor': 'middle',
            fill: strong(role) || !ticks ? theme.ink : theme.muted,
            'font-weight': strong(role) || !ticks ? 600 : null,
            stroke: theme.paper,
            'stroke-width': 3,
            'stroke-linejoin': 'round',
            'paint-order': 'stroke',
          },
          text,
        ),
      ]);
  return svg('g', 'labels', { class: 'timeline-labels', 'aria-hidden': 'true', 'pointer-events': 'none' }, [
    ...rows.days.map(draw(y, true)),
    ...(months === null ? [] : rows.months.map(draw(months, false))),
  ]);
}
