import '../page.css';
import { Deck, type Layer } from '@deck.gl/core';
import { DataFilterExtension, type DataFilterExtensionProps } from '@deck.gl/extensions';
import { ArcLayer, GeoJsonLayer, ScatterplotLayer } from '@deck.gl/layers';
import type { Position } from 'geojson';
import { LEG } from '../../cases';
import * as page from '../page';
import { slider } from '../slider';

const DAY = 86_400_000;
const rgb = (hex: string): [number, number, number] => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
];

interface Dot extends page.Span {
  readonly at: Position;
}
interface Arc extends page.Span {
  readonly from: Position;
  readonly to: Position;
}

const [land, events, stops] = [page.ground(), page.events(), page.stops()];
const layers = await land;
const styles = {
  land: { filled: true, stroked: false, getFillColor: rgb(page.LAND) },
  lakes: { filled: true, stroked: false, getFillColor: rgb(page.WATER) },
  rivers: { getLineColor: rgb(page.WATER), lineWidthMinPixels: 1 },
  borders: { getLineColor: rgb(page.BORDER), lineWidthMinPixels: 1 },
};
const groundLayers = page.LAYERS.map((id) => new GeoJsonLayer({ id, data: layers[id], ...styles[id] }));
const [longitude, latitude] = page.CENTRE;
const deck = await new Promise<Deck>((done) => {
  const made: Deck = new Deck({
    parent: document.getElementById('map') as HTMLDivElement,
    width: '100%',
    height: '100%',
    initialViewState: { longitude, latitude, zoom: page.ZOOM },
    controller: true,
    layers: groundLayers,
    onAfterRender: () => {
      globalThis.mapDrawn = true;
      if (groundLayers.every(({ isLoaded }) => isLoaded)) done(made);
    },
  });
});
page.seen();

const { features } = await events;
const first = features[0]?.properties.start ?? 0;
const dots: Dot[] = [];
const arcs: Arc[] = [];
const lineOf = (line: readonly Position[], span: page.Span) => {
  for (let i = 0; i < line.length; i += LEG) {
    const [from, to] = [line[i], line[i + LEG - 1]];
    if (from && to) arcs.push({ from, to, ...span });
  }
};
for (const { geometry, properties } of features) {
  if (geometry.type === 'Point') dots.push({ at: geometry.coordinates, ...properties });
  else if (geometry.type === 'MultiPoint')
    dots.push(...geometry.coordinates.map((at) => ({ at, ...properties })));
  else if (geometry.type === 'LineString') lineOf(geometry.coordinates, properties);
  else if (geometry.type === 'MultiLineString')
    for (const line of geometry.coordinates) lineOf(line, properties);
}

// Two values, since an event may last; in days since the first, since the filter has 32 bits.
const extensions = [new DataFilterExtension({ filterSize: 2 })];
const days = (ms: number) => (ms - first) / DAY;
const FOREVER = 1e6;
type Filtered<Row> = Pick<Required<DataFilterExtensionProps<Row>>, 'getFilterValue' | 'filterRange'>;
const filtered = <Row extends page.Span>({ start, end }: page.Span): Filtered<Row> => ({
  getFilterValue: (row) => [days(row.start), days(row.end)],
  filterRange: [
    [-FOREVER, days(end) - 1e-3],
    [days(start) + 1e-3, FOREVER],
  ],
});
slider(
  features.map(({ properties }) => properties),
  await stops,
  (window) => {
    const shown: Layer[] = [
      new ArcLayer<Arc, Filtered<Arc>>({
        id: 'lines',
        data: arcs,
        extensions,
        ...filtered<Arc>(window),
        greatCircle: true,
        getHeight: 0,
        getWidth: 2.25,
        getSourcePosition: ({ from: [x = 0, y = 0] }) => [x, y],
        getTargetPosition: ({ to: [x = 0, y = 0] }) => [x, y],
        getSourceColor: rgb(page.LINE),
        getTargetColor: rgb(page.LINE),
      }),
      new ScatterplotLayer<Dot, Filtered<Dot>>({
        id: 'points',
        data: dots,
        extensions,
        ...filtered<Dot>(window),
        getPosition: ({ at: [x = 0, y = 0] }) => [x, y],
        radiusUnits: 'pixels',
        getRadius: 6,
        getFillColor: rgb(page.POINT),
      }),
    ];
    deck.setProps({ layers: [...groundLayers, ...shown] });
  },
);
globalThis.showWindow(first, first + DAY);
await page.ready();
