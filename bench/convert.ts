import { geoInterpolate } from 'd3-geo';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { dayText, extentOf, foldTime, isDateProblem, parseDate } from '../src/time';
import { courseOf } from '../src/timeline/course';
import { AXIS_WIDTH, LEG } from './cases';

interface Source {
  readonly id: string;
  readonly properties: {
    readonly type: string;
    readonly kind: string;
    readonly title: string;
    readonly summary: string;
    readonly time: string;
  };
  readonly geometry: Geometry | null;
}

function sampled(line: readonly Position[]): Position[] {
  return line.slice(1).flatMap(([lon = 0, lat = 0], i) => {
    const [lon0 = 0, lat0 = 0] = line[i] ?? [];
    const between = geoInterpolate([lon0, lat0], [lon, lat]);
    return Array.from({ length: LEG }, (_, j) =>
      between(j / (LEG - 1)).map((degrees) => Math.round(degrees * 1000) / 1000),
    );
  });
}

function drawn(geometry: Geometry): Geometry {
  if (geometry.type === 'LineString') return { ...geometry, coordinates: sampled(geometry.coordinates) };
  if (geometry.type === 'MultiLineString')
    return { ...geometry, coordinates: geometry.coordinates.map(sampled) };
  return geometry;
}

function eventsOf(text: string) {
  const { features, dataset }: { features: Source[]; dataset: { asOf: string } } = JSON.parse(text);
  const latest = Date.parse(dataset.asOf) + 86_400_000;
  return features.flatMap(({ id, properties, geometry }) => {
    if (properties.type !== 'event') return [];
    const time = parseDate(properties.time);
    if (isDateProblem(time)) return [];
    const { start, end } = extentOf(time, 'place');
    const { kind, title, summary } = properties;
    return Number.isFinite(start)
      ? [{ id, kind, title, summary, start, end: Math.min(end, latest), geometry }]
      : [];
  });
}

/** Where Readout's axis, which folds what is empty, has each stop that a window begins or ends at, in px. */
function axis(text: string) {
  const { features }: { features: Source[] } = JSON.parse(text);
  const events = features.flatMap(({ properties }) => {
    const time = properties.type === 'event' ? parseDate(properties.time) : null;
    return time === null || isDateProblem(time) ? [] : [{ time }];
  });
  const { extents, domain, stops } = courseOf({ events }, 'place');
  const { scale } = foldTime({ extents, domain, width: AXIS_WIDTH, kind: 'folded', unfolded: [] });
  return { stops, xs: stops.map(scale) };
}

const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });

/** The events that a map can draw, each with its start and end in ms, calls as great circles. */
const features = (text: string): FeatureCollection =>
  collection(
    eventsOf(text).flatMap(({ start, end, kind, geometry }) =>
      geometry === null
        ? []
        : [{ type: 'Feature', properties: { start, end, kind }, geometry: drawn(geometry) }],
    ),
  );

/** The same for kepler.gl, which wants times as text. */
const rows = (text: string): FeatureCollection => {
  const { features: all } = features(text);
  return collection(
    all.map((one) => ({
      ...one,
      properties: { ...one.properties, start: `${dayText(one.properties?.start)} 00:00:00` },
    })),
  );
};

const dateOf = (ms: number) => {
  const [year, month, day] = dayText(ms).split('-').map(Number);
  return { year, month, day };
};

/** All events as TimelineJS wants them. */
const slides = (text: string) => ({
  events: eventsOf(text).map(({ start, end, title, summary }) => ({
    start_date: dateOf(start),
    end_date: dateOf(end - 1),
    text: { headline: title, text: summary },
  })),
});

/** The land as a style of MapLibre's, for kepler.gl. */
const style = (world: Topology) => ({
  version: 8,
  sources: {
    land: { type: 'geojson', data: world.objects.land ? feature(world, world.objects.land) : collection([]) },
  },
  layers: [
    { id: 'water', type: 'background', paint: { 'background-color': '#dde6ec' } },
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': '#f4f1ea' } },
  ],
});

/** The text of a file that a rival's page asks for in `data/`, from the dataset's text and the world's; null of none. */
export function converted(name: string, text: () => string, world: () => string): string | null {
  if (name === 'world.json') return world();
  if (name === 'style.json') return JSON.stringify(style(JSON.parse(world())));
  if (name === 'features.json') return JSON.stringify(features(text()));
  if (name === 'axis.json') return JSON.stringify(axis(text()));
  if (name === 'rows.json') return JSON.stringify(rows(text()));
  if (name === 'slides.json') return JSON.stringify(slides(text()));
  return name === 'events.geojson' ? text() : null;
}
