import type {
  ExpressionSpecification,
  GeoJSONSourceSpecification,
  LayerSpecification,
  LineLayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import type { ProjectionName } from '../../../geo';
import type { Theme } from '../../../theme';
import { type GroundLine, REGION_FROM, STROKES, type Stops, UNDER_THE_LAND } from '../strokes';
import type { Shape } from './shapes';

/** The sources that the layers draw from: the world, the same with the finer region, and the globe's net of lines. */
export const SOURCES = ['fine', 'region', 'graticule'] as const;
export type SourceName = (typeof SOURCES)[number];

/** The closest that a camera goes: tiles need not be cut finer. */
const CLOSEST = 10;

/** On a globe lines are painted on the ground, thinner the more it turns away: these widths make up for it. */
const WIDER = { mercator: 1, globe: 1.25 } as const;

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
        paint: paintOf('graticule', theme, wider),
      },
      ...shapes('fine', theme, wider).map((layer) => ({ ...layer, maxzoom: REGION_FROM })),
      ...shapes('region', theme, wider).map((layer) => ({ ...layer, minzoom: REGION_FROM })),
    ],
  };
}

function shapes(source: SourceName, theme: Theme, wider: number): LayerSpecification[] {
  const fill = (kind: Shape, colour: string): LayerSpecification => ({
    id: `${source}-${kind}`,
    type: 'fill',
    source,
    filter: ['==', ['get', 'kind'], kind],
    // MapLibre's own smoothing draws a hairline round each shape, half a px out to sea; the canvas is smoothed instead.
    paint: { 'fill-color': colour, 'fill-antialias': false },
  });
  const line = (kind: GroundLine, of: Shape, times = 1): LayerSpecification => ({
    id: `${source}-${kind}`,
    type: 'line',
    source,
    filter: ['==', ['get', 'kind'], of],
    layout: { 'line-join': 'round' },
    paint: paintOf(kind, theme, wider, times),
  });
  return [
    line('coast', 'land', UNDER_THE_LAND),
    fill('land', theme.land),
    line('borders', 'borders'),
    line('unsettled', 'unsettled'),
    line('rivers', 'rivers'),
    fill('lakes', theme.water),
    line('shores', 'lakes'),
  ];
}

/** A stroke of the table as MapLibre's paint. Its dashes are told in widths too, but in widths made `wider`. */
function paintOf(
  kind: GroundLine,
  theme: Theme,
  wider: number,
  times = 1,
): NonNullable<LineLayerSpecification['paint']> {
  const { colour, width, opacity, dash } = STROKES[kind];
  return {
    'line-color': theme[colour],
    'line-width': byZoom(width, wider * times),
    'line-opacity': byZoom(opacity),
    ...(dash ? { 'line-dasharray': dash.map((widths) => widths / wider) } : {}),
  };
}

const byZoom = (stops: Stops, times = 1): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  ...stops.flatMap(([zoom, value]) => [zoom, value * times]),
];
