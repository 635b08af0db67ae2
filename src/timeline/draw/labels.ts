import { formatDay, type Messages } from '../../messages';
import { type SvgNode, svg } from '../../svg';
import type { Theme } from '../../theme';
import {
  type Axis,
  type AxisSpan,
  startOfNextMonth,
  type Tick,
  type TickPrecision,
  ticksOf,
} from '../../time';
import { labelWidth, type Metrics } from '../metrics';
import { foldWords, monthWords } from '../words';

/** The style of every label on the axis; its size is in px. */
export const LABEL = { 'font-size': 10 } as const;

const SIZE = LABEL['font-size'];
const GAP = 5;
/** px of a month from which its year is named too. */
const ROOM_FOR_YEAR = 90;
/** px of an open stretch from which its days are named: single days between folds would read as one another's. */
const ROOM_FOR_DAYS = 60;

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

function dated(axis: Axis, messages: Messages, precisions: readonly TickPrecision[]): AxisLabel[] {
  const words = (t: number, precision: TickPrecision) => {
    if (precision === 'day') return formatDay(t, messages.locale, 'day');
    const room = axis.scale(startOfNextMonth(t)) - axis.scale(t);
    return monthWords(t, room >= ROOM_FOR_YEAR, messages);
  };
  const stretches = axis.spans.filter(({ kind, x0, x1 }) => kind === 'open' && x1 - x0 >= ROOM_FOR_DAYS);
  const isRoomy = ({ t, precision }: Tick) =>
    precision === 'month' || stretches.some(({ extent }) => t >= extent.start && t < extent.end);
  return ticksOf(axis, { labelWidth: (t, p) => labelWidth(words(t, p), SIZE), gap: GAP, precisions })
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
  taken: readonly AxisLabel[],
  metrics: Metrics,
  messages: Messages,
): AxisLabel[] {
  const placed: AxisLabel[] = [];
  const length = ({ extent }: AxisSpan) => extent.end - extent.start;
  const folds = axis.spans.filter(({ kind }) => kind === 'fold');
  for (const fold of folds.toSorted((a, b) => length(b) - length(a))) {
    const text = foldWords(fold, messages);
    const half = labelWidth(text, SIZE) / 2;
    const [least, most] = [half - metrics.before, axis.width + metrics.after - half];
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

/** The labels of the row below the base line, and of the row of months where there is one; in a row, none touch. */
export function labelsOf(axis: Axis, metrics: Metrics, messages: Messages): AxisLabels {
  const ownRow = metrics.months !== null;
  const days = dated(axis, messages, ownRow ? ['day'] : ['month', 'day']);
  return {
    days: [...days, ...foldLengths(axis, days, metrics, messages)],
    months: ownRow ? dated(axis, messages, ['month']) : [],
  };
}

/** The labels as SVG, with a halo where a line passes behind them. */
export function drawLabels(rows: AxisLabels, metrics: Metrics, theme: Theme): SvgNode {
  const { base, days: y, months } = metrics;
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
            fill: role === 'month' ? theme.ink : theme.muted,
            'font-weight': role === 'month' ? 600 : null,
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
