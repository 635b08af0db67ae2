import { type SvgNode, svg } from '../../svg';
import type { Theme } from '../../theme';
import { outline, silhouette } from './density';
import type { AxisLayout, Shown } from './layout';

const NARROWEST = 8;

/** The whole axis above a part of it: its density on a line, and its folds as gaps in that. Px of the room. */
export function drawOverview(layout: AxisLayout, theme: Theme): SvgNode | null {
  const { overview, metrics, calendar } = layout;
  if (overview === null || metrics.overview === null) return null;
  const { y, height } = metrics.overview;
  const base = y + height - 1;
  const bins = silhouette(calendar, overview, { x0: 0, x1: overview.width });
  const ground = overview.spans
    .filter(({ kind }) => kind !== 'fold')
    .map(({ x0, x1 }) => `M${x0.toFixed(1)},${base}H${x1.toFixed(1)}`);
  return svg('g', 'whole', { class: 'timeline-overview', 'aria-hidden': 'true', 'pointer-events': 'none' }, [
    svg('path', 'density', {
      d: outline(bins, 0, base, height - 2, 1),
      fill: theme.disputed,
      'fill-opacity': 0.55,
    }),
    svg('path', 'base', { d: ground.join(''), stroke: theme.disputed, 'stroke-width': 0.75 }),
  ]);
}

/** What is seen of the whole, and what is shown, over the overview; to be pressed and pulled. */
export function drawOverviewPart(layout: AxisLayout, { extent, time }: Shown, theme: Theme): SvgNode | null {
  const { overview, metrics, axis, part } = layout;
  if (overview === null || metrics.overview === null) return null;
  const { y, height } = metrics.overview;
  const { width } = overview;
  const [from, to] = [overview.scale(axis.invert(part.x0)), overview.scale(axis.invert(part.x1))];
  const wide = Math.max(NARROWEST, to - from);
  const x = Math.min(Math.max(0, (from + to - wide) / 2), width - wide);
  const start = time === 'until' ? 0 : overview.scale(extent.start);
  const shown = Math.max(1.5, overview.scale(extent.end) - start);
  return svg('g', 'overview', { 'data-overview': true, 'aria-hidden': 'true', class: 'timeline-overview' }, [
    svg('rect', 'target', { x: 0, y, width, height, fill: 'transparent' }),
    svg('rect', 'shown', {
      class: 'timeline-overview-shown',
      x: Math.min(start, width - 1.5),
      y: y + height - 2.5,
      width: Math.min(shown, width - start),
      height: 2.5,
      fill: theme.ink,
    }),
    svg('rect', 'part', {
      'data-overview-part': true,
      class: 'timeline-overview-part',
      x,
      y: y + 0.5,
      width: wide,
      height: height - 1,
      rx: 2,
      fill: theme.accent,
      'fill-opacity': 0.12,
      stroke: theme.accent,
      'stroke-width': 1,
    }),
  ]);
}
