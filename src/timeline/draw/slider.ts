import { type SvgNode, svg } from '../../svg';
import type { Theme } from '../../theme';
import type { Metrics } from '../metrics';

/** A stretch of the axis in px. */
export interface Stretch {
  readonly x0: number;
  readonly x1: number;
}

const GRIP = 14;
const TARGET = 44;

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

/** Where the window's grip lies between the handles': as wide as the window, but never too narrow to take hold of. */
function gripOf({ x0, x1 }: Stretch, least: number, most: number): Stretch {
  if (x1 - x0 >= TARGET) return { x0, x1 };
  const middle = clamp((x0 + x1) / 2, least + TARGET * 1.5, most - TARGET * 1.5);
  return { x0: middle - TARGET / 2, x1: middle + TARGET / 2 };
}

/** A handle's line from the top of the lanes to its grip. */
function line(x: number, grip: number, { top, grips, gripHeight }: Metrics): string {
  return `M${x.toFixed(1)},${top}V${grips - 6}L${grip.toFixed(1)},${grips}V${grips + gripHeight}`;
}

function handle(
  end: 'start' | 'end',
  inner: number,
  target: number,
  metrics: Metrics,
  theme: Theme,
  live: boolean,
): SvgNode {
  const { grips, gripHeight: tall } = metrics;
  const out = end === 'start' ? -1 : 1;
  const corner = end === 'start' ? '0 0 0' : '0 0 1';
  const box = { y: grips, height: tall };
  const notch = (x: number) => `M${(inner + out * x).toFixed(1)},${grips + tall / 2 - 4}v8`;
  const round = `a4,4 ${corner} ${out * 4},${4}`;
  const d = `M${inner.toFixed(1)},${grips}h${out * (GRIP - 4)}${round}v${tall - 8}a4,4 ${corner} ${-out * 4},4h${-out * (GRIP - 4)}z`;
  return svg('g', end, { 'data-handle': live && end, class: 'timeline-handle' }, [
    svg('rect', 'target', { ...box, x: target, width: TARGET, fill: 'transparent' }),
    svg('path', 'grip', {
      class: 'timeline-grip',
      d,
      fill: theme.paper,
      stroke: theme.ink,
      'stroke-width': 1.25,
    }),
    svg('path', 'notches', {
      class: 'timeline-notch',
      d: notch(5.5) + notch(8.5),
      stroke: theme.muted,
      'stroke-width': 1.25,
    }),
    svg('rect', 'ring', {
      class: 'timeline-ring',
      x: (end === 'start' ? inner - GRIP : inner) - 2,
      y: grips - 2,
      width: GRIP + 4,
      height: tall + 4,
      rx: 5,
      fill: 'none',
      stroke: 'none',
      'stroke-width': 2,
    }),
  ]);
}

/** The tint of the window, below everything. */
export function drawBand({ x0, x1 }: Stretch, { top, base }: Metrics, theme: Theme): SvgNode {
  return svg('rect', 'band', {
    class: 'timeline-band',
    x: x0,
    y: top,
    width: Math.max(1, x1 - x0),
    height: base - top,
    fill: theme.window,
    'pointer-events': 'none',
  });
}

/** The lines from the window's ends down to its handles. */
export function drawEdges(window: Stretch, width: number, metrics: Metrics, theme: Theme): SvgNode {
  const grip = gripOf(window, -metrics.before, width + metrics.after);
  return svg('path', 'edges', {
    class: 'timeline-edge',
    d: line(window.x0, grip.x0, metrics) + line(window.x1, grip.x1, metrics),
    fill: 'none',
    stroke: theme.ink,
    'stroke-width': 1.25,
    'pointer-events': 'none',
  });
}

/** The handles, hanging outwards from the window's ends, and the window's own grip between them; `live` where they can be dragged. */
export function drawSlider(
  window: Stretch,
  width: number,
  metrics: Metrics,
  theme: Theme,
  live: boolean,
): SvgNode {
  const { grips, gripHeight, before, after } = metrics;
  const grip = gripOf(window, -before, width + after);
  const start = Math.max(-before, grip.x0 - TARGET);
  const end = Math.min(width + after - TARGET, grip.x1);
  const target = { x0: Math.max(grip.x0, start + TARGET), x1: Math.min(grip.x1, end) };
  const middle = (target.x0 + target.x1) / 2;
  const y = grips + gripHeight / 2;
  const dots = [-6, 0, 6].map((dx) => `M${(middle + dx).toFixed(1)},${y}h0`).join('');
  return svg('g', 'slider', { class: 'timeline-slider' }, [
    svg('g', 'window', { 'data-handle': live && 'window', class: 'timeline-handle' }, [
      svg('rect', 'target', {
        x: target.x0,
        y: grips,
        width: target.x1 - target.x0,
        height: gripHeight,
        fill: 'transparent',
      }),
      svg('rect', 'grip', {
        class: 'timeline-grip-bar',
        x: grip.x0,
        y: y - 5,
        width: grip.x1 - grip.x0,
        height: 10,
        fill: theme.window,
        stroke: theme.border,
        'stroke-width': 0.75,
      }),
      svg('path', 'notches', {
        class: 'timeline-notch',
        d: dots,
        stroke: theme.ink,
        'stroke-width': 2.5,
        'stroke-linecap': 'round',
      }),
    ]),
    handle('start', grip.x0, start, metrics, theme, live),
    handle('end', grip.x1, end, metrics, theme, live),
  ]);
}
