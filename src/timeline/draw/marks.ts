import type { Messages } from '../../messages';
import { GLYPHS, kindColour } from '../../scene';
import { type SvgNode, svg } from '../../svg';
import type { Theme } from '../../theme';
import type { Clock } from '../../time';
import type { AxisMark } from '../gather';
import type { Metrics } from '../metrics';
import { markName } from '../words';
import type { AxisLayout } from './layout';
import { UPRIGHT } from './mirror';

/** How marks answer. */
export interface Answering {
  /** Id of the event in focus. */
  readonly focus: string | null;
  /** Key of the mark or break that holds the axis' one tab stop. */
  readonly current: string | null;
  /** Key of the mark whose list of events is open. */
  readonly opened: string | null;
}

/** Four dots, for events of several kinds. */
const SEVERAL = 'M-4.5,-4.5h0M4.5,-4.5h0M-4.5,4.5h0M4.5,4.5h0';
/** Units of a glyph's box by which it stands off what lies behind it. */
const HALO = 4;
/** Units of the outline of a hollow glyph. */
const HOLLOW = 1.3;

/** Where the middle of a lane's symbols lies, in px. */
const laneY = ({ lanes }: Metrics, lane: AxisMark['lane']): number =>
  lanes.find((own) => own.lane === lane)?.y ?? 0;

/** The symbol's middle: a count stands after it. */
const symbolX = ({ x, width, glyph }: AxisMark): number => x - width / 2 + glyph / 2;

function symbol(
  mark: AxisMark,
  y: number,
  { count }: Metrics,
  theme: Theme,
  { number }: Messages,
): SvgNode[] {
  const { kind, glyph, events, vague } = mark;
  const left = symbolX(mark);
  const transform = `translate(${left.toFixed(1)},${y.toFixed(1)}) scale(${(glyph / 16).toFixed(3)})`;
  const halo = {
    stroke: theme.paper,
    'stroke-width': HALO,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  };
  const hollow = kind && { fill: theme.paper, stroke: kindColour(kind, theme), 'stroke-width': HOLLOW };
  const shape = kind
    ? svg('path', 'glyph', {
        class: UPRIGHT,
        d: GLYPHS[kind],
        transform,
        fill: kindColour(kind, theme),
        ...(vague ? hollow : halo),
      })
    : svg('path', 'glyph', {
        class: 'timeline-several',
        d: SEVERAL,
        transform,
        stroke: theme.ink,
        'stroke-width': 5.5,
        'stroke-linecap': 'round',
      });
  if (events.length === 1) return [shape];
  const style = { 'font-size': count, 'font-weight': 700, fill: theme.ink };
  const halos = {
    stroke: theme.paper,
    'stroke-width': 2,
    'paint-order': 'stroke',
    'stroke-linejoin': 'round',
  };
  const at = { x: left + glyph / 2 + 1, y: y + count * 0.36 };
  return [
    shape,
    svg('text', 'count', { class: 'timeline-count', ...at, ...style, ...halos }, number(events.length)),
  ];
}

/** A mark; it answers to pointer and keys unless it is only a picture (`answering` null). */
export function drawMark(
  mark: AxisMark,
  clock: Clock,
  metrics: Metrics,
  theme: Theme,
  messages: Messages,
  answering: Answering | null,
): SvgNode {
  const { events, kind, key, lane, x, dy, width, glyph } = mark;
  const y = laneY(metrics, lane) + dy;
  const body = symbol(mark, y, metrics, theme, messages);
  const vague = mark.vague && 'timeline-mark-vague';
  if (answering === null) return svg('g', key, { class: vague, 'data-kind': kind }, body);
  const name = markName(mark, clock, messages);
  const focused = events.some(({ id }) => id === answering.focus);
  const one = events.length === 1;
  const identity = one
    ? { 'data-event': key }
    : {
        'data-events': events.map(({ id }) => id).join(' '),
        'aria-haspopup': 'dialog',
        'aria-expanded': String(answering.opened === key),
      };
  // Above one another, each of two has its half of the lane.
  const half = dy === 0 ? metrics.glyph / 2 + 3 : glyph / 2 + 0.4;
  const around = { rx: half, fill: 'none', 'stroke-width': 2, 'pointer-events': 'none' } as const;
  return svg(
    'g',
    key,
    {
      class: vague ? `timeline-mark ${vague}` : 'timeline-mark',
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
        y: y - half - (dy === 0 ? 0 : 1),
        width: width + 6,
        height: 2 * half + (dy === 0 ? 0 : 2),
        ...around,
        stroke: focused ? theme.accent : 'none',
      }),
    ],
  );
}

/** px by which a tie stays inside its stretch, and height of its ends. */
const INSET = 1.5;
const END = 5;

/** Stretches within which symbols have no known place: a faint line from end to end behind them. */
export function drawTies({ ties, metrics }: AxisLayout, theme: Theme): SvgNode {
  return svg(
    'g',
    'ties',
    { class: 'timeline-ties', 'aria-hidden': 'true', 'pointer-events': 'none' },
    ties.map(({ key, lane, x0, x1 }) => {
      const y = laneY(metrics, lane);
      const [a, b] = [(x0 + INSET).toFixed(1), (x1 - INSET).toFixed(1)];
      return svg('path', key, {
        class: 'timeline-tie',
        d: `M${a},${y - END / 2}v${END}M${a},${y}H${b}M${b},${y - END / 2}v${END}`,
        fill: 'none',
        stroke: theme.border,
        'stroke-width': 1,
      });
    }),
  );
}
