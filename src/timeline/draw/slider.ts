import { type SvgNode, svg } from '../../svg';
import type { Theme } from '../../theme';
import type { Metrics } from '../metrics';
import type { Stretch } from '../sight';
import { drawGrip, drawHandle, type Side, TARGET } from './handles';
import type { AxisLayout, Shown } from './layout';

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

/** The window on the room: px from the room's inline start, held within it, and on which side of it its ends lie. */
interface Seen extends Stretch {
  readonly room: number;
  readonly out: { readonly start: Side; readonly end: Side };
}

function stretchOf({ axis }: AxisLayout, { extent, time }: Shown): Stretch {
  return { x0: time === 'until' ? 0 : axis.scale(extent.start), x1: axis.scale(extent.end) };
}

function seenOf(layout: AxisLayout, shown: Shown): Seen {
  const { part } = layout;
  const { x0, x1 } = stretchOf(layout, shown);
  const room = part.x1 - part.x0;
  const side = (x: number): Side => (x < part.x0 - 0.5 ? -1 : x > part.x1 + 0.5 ? 1 : 0);
  return {
    x0: clamp(x0 - part.x0, 0, room),
    x1: clamp(x1 - part.x0, 0, room),
    room,
    out: { start: side(x0), end: side(x1) },
  };
}

/**
 * Where the window's grip lies, with `beside` px kept free on both sides for what else is pressed: as wide as the
 * window, but never too narrow to take hold of.
 */
function gripOf({ x0, x1, room }: Seen, { before, after }: Metrics, beside: number): Stretch {
  const [least, most] = [beside - before, room + after - beside];
  if (Math.min(x1, most) - Math.max(x0, least) >= TARGET) return { x0, x1 };
  const middle = clamp((x0 + x1) / 2, least + TARGET / 2, most - TARGET / 2);
  return { x0: middle - TARGET / 2, x1: middle + TARGET / 2 };
}

/** A handle's line from the top of the lanes to its grip. */
function line(x: number, grip: number, { top, grips, gripHeight }: Metrics): string {
  return `M${x.toFixed(1)},${top}V${grips - 6}L${grip.toFixed(1)},${grips}V${grips + gripHeight}`;
}

/** The tint of the window, below everything. */
export function drawBand(layout: AxisLayout, shown: Shown, theme: Theme): SvgNode {
  const { top, base } = layout.metrics;
  const { x0, x1 } = stretchOf(layout, shown);
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

/** The playhead: a line across the lanes, and its head above them. */
function playhead(x: number, d: string, top: number, theme: Theme): SvgNode {
  const head = `M${(x - 4.5).toFixed(1)},${top}h9l-4.5,6z`;
  return svg('g', 'playhead', { class: 'timeline-playhead', 'pointer-events': 'none' }, [
    svg('path', 'line', { d, fill: 'none', stroke: theme.ink, 'stroke-width': 1.25 }),
    svg('path', 'head', { class: 'timeline-playhead-head', d: head, fill: theme.ink }),
  ]);
}

/** The lines from the window's ends down to its handles, and the playhead; px on the axis. */
export function drawEdges(layout: AxisLayout, shown: Shown, theme: Theme): SvgNode {
  const { axis, part, metrics } = layout;
  const { top, base, grips } = metrics;
  const { x0, x1 } = stretchOf(layout, shown);
  const seen = seenOf(layout, shown);
  const edges: string[] = [];
  const heads: SvgNode[] = [];
  if (shown.time === 'window') {
    const grip = gripOf(seen, metrics, TARGET);
    if (seen.out.start === 0) edges.push(line(x0, grip.x0 + part.x0, metrics));
    if (seen.out.end === 0) edges.push(line(x1, grip.x1 + part.x0, metrics));
  } else if (shown.playhead === null) {
    const at = shown.time === 'until' ? x1 : (x0 + x1) / 2;
    const foot = shown.time === 'until' ? x1 : part.x0 + middleOf(gripOf(seen, metrics, 0));
    const down = shown.time === 'until' ? line(at, foot, metrics) : `M${at.toFixed(1)},${top}V${grips - 4}`;
    const isSeen = at >= part.x0 - 0.5 && at <= part.x1 + 0.5;
    const bend = shown.time === 'until' || !isSeen ? '' : `L${foot.toFixed(1)},${grips + 9}`;
    if (isSeen) heads.push(playhead(at, down + bend, top, theme));
  }
  if (shown.playhead !== null) {
    const at = axis.scale(shown.playhead);
    heads.push(playhead(at, `M${at.toFixed(1)},${top}V${base}`, top, theme));
    if (shown.time === 'until' && seen.out.end === 0) edges.push(line(x1, x1, metrics));
  }
  return svg('g', 'edges', { class: 'timeline-edges', 'pointer-events': 'none' }, [
    edges.length > 0 &&
      svg('path', 'edge', {
        class: 'timeline-edge',
        d: edges.join(''),
        fill: 'none',
        stroke: theme.ink,
        'stroke-width': 1.25,
      }),
    ...heads,
  ]);
}

const middleOf = ({ x0, x1 }: Stretch) => (x0 + x1) / 2;

/**
 * What one drags, below the axis; `live` where it can be. A window has its handles, which hang outwards from its ends,
 * and a grip between them; what is shown up to an end has that end's handle, an instant has a grip.
 */
export function drawSlider(layout: AxisLayout, shown: Shown, theme: Theme, live: boolean): SvgNode {
  const { metrics } = layout;
  const { before, after } = metrics;
  const seen = seenOf(layout, shown);
  const { room, out } = seen;
  const last = room + after - TARGET;
  const slider = (nodes: readonly SvgNode[]) => svg('g', 'slider', { class: 'timeline-slider' }, nodes);
  if (shown.time === 'until') {
    const target = clamp(seen.x1, -before, last);
    return slider([drawHandle({ end: 'end', inner: seen.x1, target, out: out.end }, metrics, theme, live)]);
  }
  if (shown.time === 'instant') {
    const grip = gripOf(seen, metrics, 0);
    return slider([drawGrip(grip, grip, out.start === out.end ? out.start : 0, metrics, theme, live)]);
  }
  const grip = gripOf(seen, metrics, TARGET);
  const start = Math.max(-before, grip.x0 - TARGET);
  const end = Math.min(last, grip.x1);
  const target = { x0: Math.max(grip.x0, start + TARGET), x1: Math.min(grip.x1, end) };
  const gone = out.start === out.end ? out.start : 0;
  return slider([
    drawGrip(grip, target, gone, metrics, theme, live),
    drawHandle({ end: 'start', inner: grip.x0, target: start, out: out.start }, metrics, theme, live),
    drawHandle({ end: 'end', inner: grip.x1, target: end, out: out.end }, metrics, theme, live),
  ]);
}
