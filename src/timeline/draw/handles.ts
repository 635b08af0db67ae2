import { type SvgNode, svg } from '../../svg';
import type { Theme } from '../../theme';
import type { Metrics } from '../metrics';

/** px of a handle as drawn, and as pressed. */
export const GRIP = 14;
export const TARGET = 44;

/** On which side of what is seen something lies: −1 before it, 1 after it, 0 within. */
export type Side = -1 | 0 | 1;

/** A handle as it is placed; px of the room. */
export interface PlacedHandle {
  readonly end: 'start' | 'end';
  /** Where it touches the window. */
  readonly inner: number;
  /** Where what one presses begins; it is `TARGET` px wide. */
  readonly target: number;
  readonly out: Side;
}

const ring = (x: number, y: number, width: number, height: number): SvgNode =>
  svg('rect', 'ring', {
    class: 'timeline-ring',
    x,
    y,
    width,
    height,
    rx: 5,
    fill: 'none',
    stroke: 'none',
    'stroke-width': 2,
  });

/** One end's handle, hanging outwards; an arrow points to an end that is out of sight. */
export function drawHandle(placed: PlacedHandle, metrics: Metrics, theme: Theme, live: boolean): SvgNode {
  const { end, inner, target, out } = placed;
  const { grips: y, gripHeight: tall } = metrics;
  const side = end === 'start' ? -1 : 1;
  const corner = end === 'start' ? '0 0 0' : '0 0 1';
  const notch = (x: number) => `M${(inner + side * x).toFixed(1)},${y + tall / 2 - 4}v8`;
  const arrow = `M${(inner + side * 7 - out * 2.5).toFixed(1)},${y + tall / 2 - 5}l${out * 5},5l${-out * 5},5`;
  const round = `a4,4 ${corner} ${side * 4},${4}`;
  const d = `M${inner.toFixed(1)},${y}h${side * (GRIP - 4)}${round}v${tall - 8}a4,4 ${corner} ${-side * 4},4h${-side * (GRIP - 4)}z`;
  return svg('g', end, { 'data-handle': live && end, class: 'timeline-handle' }, [
    svg('rect', 'target', { x: target, y, width: TARGET, height: tall, fill: 'transparent' }),
    svg('path', 'grip', {
      class: 'timeline-grip',
      d,
      fill: theme.paper,
      stroke: theme.ink,
      'stroke-width': 1.25,
    }),
    svg('path', 'notches', {
      class: 'timeline-notch',
      d: out === 0 ? notch(5.5) + notch(8.5) : arrow,
      fill: 'none',
      stroke: out === 0 ? theme.muted : theme.ink,
      'stroke-width': out === 0 ? 1.25 : 1.75,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }),
    ring((end === 'start' ? inner - GRIP : inner) - 2, y - 2, GRIP + 4, tall + 4),
  ]);
}

/** The window's own grip: drawn over `grip`, pressed over `target`, both in px of the room. */
export function drawGrip(
  grip: { readonly x0: number; readonly x1: number },
  target: { readonly x0: number; readonly x1: number },
  out: Side,
  metrics: Metrics,
  theme: Theme,
  live: boolean,
): SvgNode {
  const { grips, gripHeight } = metrics;
  const middle = (target.x0 + target.x1) / 2;
  const y = grips + gripHeight / 2;
  const dots = [-6, 0, 6].map((dx) => `M${(middle + dx).toFixed(1)},${y}h0`).join('');
  const arrow = `M${(middle - out * 2).toFixed(1)},${y - 3.5}l${out * 4},3.5l${-out * 4},3.5`;
  return svg('g', 'window', { 'data-handle': live && 'window', class: 'timeline-handle' }, [
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
      d: out === 0 ? dots : arrow,
      fill: 'none',
      stroke: theme.ink,
      'stroke-width': out === 0 ? 2.5 : 1.5,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }),
    ring(grip.x0 - 2, y - 7, grip.x1 - grip.x0 + 4, 14),
  ]);
}
