import { type SvgNode, svg } from '../../svg';
import type { Theme } from '../../theme';
import { type Axis, DAY } from '../../time';
import type { Calendar } from '../calendar';
import type { Stretch } from '../sight';
import type { AxisLayout } from './layout';

/** px of the steps of the silhouette. */
const BIN = 2;
/** So many events a day fill the height, at least: few are not to look like many. */
const FEW = 8;

/**
 * How many events there are along a part of an axis, in steps of `BIN` px: a day's, over all of the day, or those of all
 * the days that share a step. What is known less finely is spread over its time.
 */
export function silhouette({ begins }: Calendar, axis: Axis, { x0, x1 }: Stretch): Float64Array {
  const bins = new Float64Array(Math.ceil((x1 - x0) / BIN) + 1);
  const [from, to] = [axis.invert(x0), axis.invert(x1)];
  for (const { extent, count } of begins) {
    if (extent.end < from || extent.start > to) continue;
    const [a, b] = [(axis.scale(extent.start) - x0) / BIN, (axis.scale(extent.end) - x0) / BIN];
    const days = Math.max(1, (extent.end - extent.start) / DAY);
    const [first, last] = [Math.max(0, Math.floor(a)), Math.min(bins.length - 1, Math.ceil(b) - 1)];
    if (b - a < 1) bins[Math.max(0, first)] = (bins[Math.max(0, first)] ?? 0) + count;
    else for (let bin = first; bin <= last; bin += 1) bins[bin] = (bins[bin] ?? 0) + count / days;
  }
  return bins;
}

/** A silhouette as the outline of an area, `height` px high where there is most. */
export function outline(bins: Float64Array, x0: number, base: number, height: number, most: number): string {
  const greatest = bins.reduce((so, count) => Math.max(so, count), most);
  if (greatest === 0) return '';
  const at = (count: number) => (base - (count / greatest) * height).toFixed(1);
  let d = `M${x0.toFixed(1)},${base}`;
  let before = 0;
  for (const [i, count] of bins.entries()) {
    if (count === before) continue;
    d += `H${(x0 + i * BIN).toFixed(1)}V${at(count)}`;
    before = count;
  }
  return before === 0 ? `${d}z` : `${d}H${(x0 + bins.length * BIN).toFixed(1)}V${base}z`;
}

/** The density of events, behind the lanes if there are any. */
export function drawDensity({ calendar, axis, part, metrics, scheme }: AxisLayout, theme: Theme): SvgNode {
  const days = calendar.begins.filter(({ extent }) => extent.end - extent.start <= DAY);
  const most = days.reduce((so, { count }) => Math.max(so, count), FEW);
  return svg('path', 'density', {
    class: 'timeline-density',
    d: outline(silhouette(calendar, axis, part), part.x0, metrics.base, metrics.density, most),
    // Behind lanes it is background; without them, it is all there is to see.
    ...(scheme === 'none' ? { fill: theme.disputed } : { fill: theme.border, 'fill-opacity': 0.4 }),
    'aria-hidden': 'true',
    'pointer-events': 'none',
  });
}
