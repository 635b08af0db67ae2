import type {
  GeoJSONSourceSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import type { ProjectionName } from '../../../geo';
import type { Theme } from '../../../theme';

/** The sources that the layers draw from: the world, the same with the finer region, and the globe's net of lines. */
export const SOURCES = ['fine', 'region', 'graticule'] as const;
export type SourceName = (typeof SOURCES)[number];

/** From this zoom the region's finer shapes are drawn, as in the SVG basemap. */
const REGION_FROM = 5;
/** The closest that a camera goes: tiles need not be cut finer. */
const CLOSEST = 10;

/** On a globe lines are painted on the ground, thinner the more it turns away: these widths make up for it. */
const WIDER = { mercator: 1, globe: 1.5 } as const;

/** MapLibre's own `globe` turns flat from zoom 11 on; ours stays round. */
const TYPES = { mercator: 'mercator', globe: 'vertical-perspective' } as const;

/** A source of the shapes given, empty if none are; its features carry nothing but the `kind` of layer they belong to. */
export const sourceOf = (data: GeoJSONSourceSpecification['data'] = EMPTY): GeoJSONSourceSpecification => ({
  type: 'geojson',
  data,
  maxzoom: CLOSEST,
  buffer: 16,
  // In px: the land is as fine as it should be already, and each corner cut moves a coast away from its marks.
  tolerance: 0.1,
});

const EMPTY: GeoJSONSourceSpecification['data'] = { type: 'FeatureCollection', features: [] };

/** The style of the WebGL basemap: a function of the theme's colours, which must be literal ones, and of the projection. */
export function styleOf(theme: Theme, projection: ProjectionName): StyleSpecification {
  const wider = WIDER[projection];
  const sources = Object.fromEntries(
    SOURCES.map((name): [string, SourceSpecification] => [name, sourceOf()]),
  );
  return {
    version: 8,
    // Colours change with the page's, at once.
    transition: { duration: 0, delay: 0 },
    projection: { type: TYPES[projection] },
    sources,
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': theme.water } },
      {
        id: 'graticule',
        type: 'line',
        source: 'graticule',
        layout: { visibility: projection === 'globe' ? 'visible' : 'none' },
        paint: { 'line-color': theme.border, 'line-width': 0.4 * wider },
      },
      ...shapes('fine', theme, wider).map((layer) => ({ ...layer, maxzoom: REGION_FROM })),
      ...shapes('region', theme, wider).map((layer) => ({ ...layer, minzoom: REGION_FROM })),
    ],
  };
}

function shapes(source: SourceName, theme: Theme, wider: number): LayerSpecification[] {
  const fill = (kind: string, colour: string): LayerSpecification => ({
    id: `${source}-${kind}`,
    type: 'fill',
    source,
    filter: ['==', ['get', 'kind'], kind],
    // MapLibre's own smoothing draws a hairline round each shape, half a px out to sea; the canvas is smoothed instead.
    paint: { 'fill-color': colour, 'fill-antialias': false },
  });
  const line = (
    kind: string,
    colour: string,
    width: number,
    dash?: [number, number],
  ): LayerSpecification => ({
    id: `${source}-${kind}`,
    type: 'line',
    source,
    filter: ['==', ['get', 'kind'], kind],
    layout: { 'line-join': 'round' },
    paint: { 'line-color': colour, 'line-width': width * wider, ...(dash ? { 'line-dasharray': dash } : {}) },
  });
  return [
    fill('land', theme.land),
    line('borders', theme.border, 0.8),
    // Dashes are told in widths: 3 px, then 2 px.
    line('unsettled', theme.disputed, 0.8, [3.75 / wider, 2.5 / wider]),
    line('rivers', theme.water, 1),
    fill('lakes', theme.water),
  ];
}
