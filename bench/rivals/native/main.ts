import 'maplibre-gl/dist/maplibre-gl.css';
import '../page.css';
import { type ExpressionSpecification, Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import * as page from '../page';
import { slider } from '../slider';

// Native layers as MapLibre's own examples of a time slider have them: one GeoJSON source, and `setFilter` on input.
setWorkerUrl(workerUrl);
const [land, events, stops] = [page.ground(), page.events(), page.stops()];
const map = new MapLibreMap({
  container: 'map',
  center: [...page.CENTRE],
  zoom: page.ZOOM,
  attributionControl: false,
  fadeDuration: 0,
  style: {
    version: 8,
    sources: {},
    layers: [{ id: 'water', type: 'background', paint: { 'background-color': page.WATER } }],
  },
});
const once = (event: 'load' | 'idle') => new Promise<void>((done) => map.once(event, () => done()));
await once('load');
for (const [id, data] of Object.entries(await land)) {
  map.addSource(id, { type: 'geojson', data });
  if (id === 'land' || id === 'lakes')
    map.addLayer({
      id,
      type: 'fill',
      source: id,
      paint: { 'fill-color': id === 'land' ? page.LAND : page.WATER },
    });
  else
    map.addLayer({
      id,
      type: 'line',
      source: id,
      paint: { 'line-color': id === 'rivers' ? page.WATER : page.BORDER },
    });
}
await once('idle');
page.seen();

const data = await events;
map.addSource('events', { type: 'geojson', data });
const none: ExpressionSpecification = ['literal', false];
map.addLayer({
  id: 'lines',
  type: 'line',
  source: 'events',
  filter: none,
  paint: { 'line-color': page.LINE, 'line-width': 2.25 },
});
map.addLayer({
  id: 'points',
  type: 'circle',
  source: 'events',
  filter: none,
  paint: { 'circle-color': page.POINT, 'circle-radius': 6 },
});
const isLine: ExpressionSpecification = [
  'in',
  ['geometry-type'],
  ['literal', ['LineString', 'MultiLineString']],
];
const isPoint: ExpressionSpecification = ['in', ['geometry-type'], ['literal', ['Point', 'MultiPoint']]];
slider(
  data.features.map(({ properties }) => properties),
  await stops,
  ({ start, end }) => {
    const within: ExpressionSpecification[] = [
      ['<', ['get', 'start'], end],
      ['>', ['get', 'end'], start],
    ];
    map.setFilter('lines', ['all', isLine, ...within]);
    map.setFilter('points', ['all', isPoint, ...within]);
  },
);
await once('idle');
map.on('render', () => {
  globalThis.mapDrawn = true;
});
await page.ready();
