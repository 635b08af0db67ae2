import { type SvgNode, svg } from '../../../svg';
import type { Theme } from '../../../theme';
import type { BasemapPaths } from './basemapPaths';

const FIXED_WIDTH = { 'vector-effect': 'non-scaling-stroke' };

/** The basemap as SVG: water, graticule, land, borders, rivers, lakes. */
export function basemapNodes(paths: BasemapPaths, theme: Theme): SvgNode[] {
  const line = { fill: 'none', 'stroke-linejoin': 'round', ...FIXED_WIDTH };
  return [
    svg('rect', 'space', {
      class: 'space',
      width: '100%',
      height: '100%',
      fill: paths.sphere ? theme.paper : theme.water,
    }),
    svg('g', 'ground', { class: 'ground' }, [
      paths.sphere ? svg('path', 'sphere', { d: paths.sphere, fill: theme.water }) : null,
      paths.graticule
        ? svg('path', 'graticule', { d: paths.graticule, ...line, stroke: theme.border, 'stroke-width': 0.4 })
        : null,
      svg('path', 'land', { d: paths.land, fill: theme.land }),
      svg('path', 'borders', { d: paths.borders, ...line, stroke: theme.border, 'stroke-width': 0.8 }),
      svg('path', 'unsettled', {
        d: paths.unsettled,
        ...line,
        stroke: theme.disputed,
        'stroke-width': 0.8,
        'stroke-dasharray': '3 2',
      }),
      svg('path', 'rivers', { d: paths.rivers, ...line, stroke: theme.water, 'stroke-width': 1 }),
      svg('path', 'lakes', { d: paths.lakes, fill: theme.water }),
    ]),
  ];
}
