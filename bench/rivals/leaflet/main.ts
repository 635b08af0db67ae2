import 'leaflet/dist/leaflet.css';
import '../page.css';
import L from 'leaflet';
import 'leaflet.timeline';
import * as page from '../page';
import { slider } from '../slider';

// `preferCanvas`, as Leaflet advises for many features; its world is 256 px wide at zoom 0.
const [land, events, stops] = [page.ground(), page.events(), page.stops()];
const [lon, lat] = page.CENTRE;
const map = L.map('map', { preferCanvas: true, attributionControl: false, zoomSnap: 0 }).setView(
  [lat, lon],
  page.ZOOM + 1,
);
// The ground has a canvas of its own, so that moving time does not draw it anew.
map.createPane('ground').style.zIndex = '300';
const renderer = L.canvas({ pane: 'ground' });
const styles = {
  land: { stroke: false, fillColor: page.LAND, fillOpacity: 1 },
  lakes: { stroke: false, fillColor: page.WATER, fillOpacity: 1 },
  rivers: { color: page.WATER, weight: 1, fill: false },
  borders: { color: page.BORDER, weight: 1, fill: false },
};
const layers = await land;
for (const id of page.LAYERS)
  L.geoJSON(layers[id], {
    pane: 'ground',
    interactive: false,
    style: { ...styles[id], renderer } as L.PathOptions,
  }).addTo(map);
page.seen();

const data = await events;
let timeline: L.Timeline | null = null;
let length = 0;
/** Leaflet.timeline shows what a moment lies in: an event is given the window's length before its own beginning. */
function timelineOf(longer: number): L.Timeline {
  const made = L.timeline(data, {
    getInterval: ({ properties }) => ({
      start: properties?.start - longer,
      end: properties?.end,
      startExclusive: true,
      endExclusive: true,
    }),
    pointToLayer: (_, position) =>
      L.circleMarker(position, { radius: 6, stroke: false, fillColor: page.POINT, fillOpacity: 1 }),
    style: (feature) =>
      feature?.geometry.type.endsWith('LineString') ? { color: page.LINE, weight: 2.25, opacity: 1 } : {},
  });
  return made.addTo(map);
}
slider(
  data.features.map(({ properties }) => properties),
  await stops,
  ({ start, end }) => {
    if (timeline === null || end - start !== length) {
      timeline?.remove();
      length = end - start;
      timeline = timelineOf(length);
    }
    timeline.setTime(start);
    globalThis.mapDrawn = true;
  },
);
await page.ready();
