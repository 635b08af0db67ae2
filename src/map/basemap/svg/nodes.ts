import { type SvgNode, svg } from '../../../svg';
import type { Theme } from '../../../theme';
import { rimNode } from '../rim';
import { type GroundLine, STROKES, UNDER_THE_LAND, valueAt } from '../strokes';
import type { BasemapPaths } from './basemapPaths';

/** The basemap as SVG, for a zoom: water, graticule, coast and land, borders, rivers, lakes, and the globe's edge. */
export function basemapNodes(paths: BasemapPaths, theme: Theme, zoom: number): SvgNode[] {
  const stroke = (line: GroundLine, times = 1) => {
    const { colour, width, opacity, dash } = STROKES[line];
    const seen = valueAt(width, zoom) * times;
    const strength = valueAt(opacity, zoom);
    return {
      stroke: theme[colour],
      'stroke-width': seen,
      'stroke-opacity': strength < 1 ? strength : null,
      'stroke-dasharray': dash?.map((widths) => (widths * seen).toFixed(1)).join(' '),
      'stroke-linejoin': 'round',
      // Land that is only shifted and scaled keeps its lines as they are.
      'vector-effect': 'non-scaling-stroke',
    };
  };
  const line = (kind: Exclude<GroundLine, 'coast' | 'shores'>) =>
    svg('path', kind, { d: paths[kind], fill: 'none', ...stroke(kind) });
  return [
    svg('rect', 'space', {
      class: 'space',
      width: '100%',
      height: '100%',
      fill: paths.sphere ? theme.paper : theme.water,
    }),
    svg('g', 'ground', { class: 'ground' }, [
      paths.sphere ? svg('path', 'sphere', { d: paths.sphere, fill: theme.water }) : null,
      paths.graticule ? line('graticule') : null,
      svg('path', 'land', {
        class: 'land',
        d: paths.land,
        fill: theme.land,
        ...stroke('coast', UNDER_THE_LAND),
        'paint-order': 'stroke',
      }),
      line('borders'),
      line('unsettled'),
      line('rivers'),
      svg('path', 'lakes', { d: paths.lakes, fill: theme.water, ...stroke('shores') }),
    ]),
    ...(paths.sphere ? [rimNode(paths.sphere, theme)] : []),
  ];
}
