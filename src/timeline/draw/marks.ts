import type { Messages } from '../../messages';
import { GLYPHS, kindColour } from '../../scene';
import { type SvgNode, svg } from '../../svg';
import type { Theme } from '../../theme';
import type { Clock } from '../../time';
import type { Bar } from '../bars';
import type { AxisMark } from '../gather';
import type { Metrics } from '../metrics';
import { markName } from '../words';

/** How marks answer: which event is in focus, and which mark holds the axis' one tab stop. */
export interface Answering {
  readonly focus: string | null;
  /** Key of a mark. */
  readonly current: string | null;
}

const SOFT = 8;
/** Four dots, for events of several kinds. */
const SEVERAL = 'M-4.5,-4.5h0M4.5,-4.5h0M-4.5,4.5h0M4.5,4.5h0';

/** A bar's stretches: dashed towards an end that is not known. */
function drawBar(bar: Bar, y: number, { barWidth, barPitch }: Metrics, theme: Theme): SvgNode[] {
  const { x0, x1, row, softStart, softEnd, event, kind } = bar;
  const soft = Math.min(SOFT, (x1 - x0) / 2);
  const [a, b] = [softStart ? x0 + soft : x0, softEnd ? x1 - soft : x1];
  const stretch = (key: string, from: number, to: number, dashed: boolean) =>
    to > from &&
    svg('path', `${event} ${key}`, {
      class: 'timeline-bar',
      d: `M${from.toFixed(1)},${(y + row * barPitch).toFixed(2)}H${to.toFixed(1)}`,
      stroke: kindColour(kind, theme),
      'stroke-width': barWidth,
      'stroke-dasharray': dashed ? '2 1.5' : null,
    });
  return [stretch('start', x0, a, true), stretch('middle', a, b, false), stretch('end', b, x1, true)].filter(
    (node) => node !== false,
  );
}

function symbol({ kind, x, width, events }: AxisMark, y: number, metrics: Metrics, theme: Theme): SvgNode[] {
  const { glyph, count } = metrics;
  const left = x - width / 2 + glyph / 2;
  const at = `translate(${left.toFixed(1)},${y.toFixed(1)})`;
  const shape = kind
    ? svg('path', 'glyph', {
        class: 'timeline-glyph',
        d: GLYPHS[kind],
        transform: `${at} scale(${(glyph / 16).toFixed(3)})`,
        fill: kindColour(kind, theme),
      })
    : svg('path', 'glyph', {
        class: 'timeline-several',
        d: SEVERAL,
        transform: `${at} scale(${(glyph / 16).toFixed(3)})`,
        stroke: theme.ink,
        'stroke-width': 5.5,
        'stroke-linecap': 'round',
      });
  if (events.length === 1) return [shape];
  const style = { 'font-size': count, 'font-weight': 700, fill: theme.ink };
  return [
    shape,
    svg('text', 'count', { x: left + glyph / 2 + 1, y: y + count * 0.36, ...style }, String(events.length)),
  ];
}

/** A mark with its bars, and what answers to pointer and keys unless it is only a picture (`answering` null). */
export function drawMark(
  mark: AxisMark,
  clock: Clock,
  metrics: Metrics,
  theme: Theme,
  messages: Messages,
  answering: Answering | null,
): SvgNode {
  const { events, kind, key, lane, x, width, bars } = mark;
  const { y, bars: below } = metrics.lanes[lane];
  const body = [
    ...bars.flatMap((bar) => drawBar(bar, below, metrics, theme)),
    ...symbol(mark, y, metrics, theme),
  ];
  if (answering === null) return svg('g', key, { 'data-kind': kind }, body);
  const name = markName(mark, clock, messages);
  const focused = events.some(({ id }) => id === answering.focus);
  const identity =
    events.length === 1 ? { 'data-event': key } : { 'data-events': events.map(({ id }) => id).join(' ') };
  const half = metrics.glyph / 2 + 3;
  return svg(
    'g',
    key,
    {
      class: 'timeline-mark',
      ...identity,
      'data-key': key,
      'data-kind': kind,
      role: 'button',
      'aria-label': name,
      'aria-pressed': String(focused),
      tabindex: answering.current === key ? 0 : -1,
    },
    [
      svg('title', 'title', {}, name),
      ...body,
      svg('rect', 'hit', {
        class: 'timeline-hit',
        x: x - width / 2 - 1,
        y: y - half - 0.5,
        width: width + 2,
        height: 2 * half + 1,
        fill: 'transparent',
      }),
      svg('rect', 'ring', {
        class: 'timeline-ring',
        x: x - width / 2 - 3,
        y: y - half,
        width: width + 6,
        height: 2 * half,
        rx: half,
        fill: 'none',
        stroke: focused ? theme.accent : 'none',
        'stroke-width': 2,
        'pointer-events': 'none',
      }),
    ],
  );
}
