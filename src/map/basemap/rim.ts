import type { GeoProjection } from 'd3-geo';
import { type SvgNode, svg } from '../../svg';
import type { Theme } from '../../theme';
import { RIM } from './strokes';

/** The seen disc of a globe as the `d` of a path, in px; null for a flat map. */
export function discOf(projection: GeoProjection): string | null {
  const clip = projection.clipAngle();
  if (!clip) return null;
  // As two arcs: d3 would make a polygon of it.
  const cos = Math.cos((clip * Math.PI) / 180);
  const r = projection.scale() * Math.sqrt((1 - cos) / (1 + cos));
  const [x, y] = projection.translate();
  const round = (n: number) => Math.round(n * 10) / 10;
  const arc = `a${round(r)},${round(r)} 0 1,1`;
  return `M${round(x - r)},${round(y)}${arc} ${round(2 * r)},0${arc} ${round(-2 * r)},0z`;
}

/** The edge of the globe: an outline and a faint glow, above the land and under the marks. */
export const rimNode = (disc: string, theme: Theme): SvgNode =>
  svg(
    'g',
    'rim',
    { class: 'rim', fill: 'none', stroke: theme.coast },
    RIM.map(({ width, opacity }) =>
      svg('path', String(width), { d: disc, 'stroke-width': width, 'stroke-opacity': opacity }),
    ),
  );
