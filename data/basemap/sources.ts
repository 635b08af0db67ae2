import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type GeoPermissibleObjects, geoArea, geoBounds, geoEquirectangular, geoLength } from 'd3-geo';
import { geoProject } from 'd3-geo-projection';
import type { Feature, FeatureCollection, GeoJsonProperties, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

const EARTH_RADIUS_KM = 6371;
const locate = createRequire(import.meta.url).resolve;

/** A box in degrees that does not cross the antimeridian. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The box of the finer region, in degrees: the countries between the Nile and the Indus. */
export const REGION: Box = { west: 24, south: 12, east: 64, north: 42 };

/** One object of a topology in an installed npm package, as features cut at the antimeridian. */
export function read(file: string, object: string, keep: (f: GeoPermissibleObjects) => boolean = () => true) {
  const topology: Topology<Record<string, GeometryCollection<GeoJsonProperties>>> = JSON.parse(
    readFileSync(locate(file), 'utf8'),
  );
  const source = topology.objects[object];
  if (!source) throw new Error(`${file} has no ${object}`);
  const whole = feature(topology, source);
  return flat({ ...whole, features: whole.features.filter(keep) });
}

/** D3's spherical shapes as flat ones, which is what mapshaper reckons with. */
function flat(collection: FeatureCollection): FeatureCollection {
  const degrees = geoEquirectangular()
    .scale(180 / Math.PI)
    .translate([0, 0])
    .reflectY(true)
    .precision(0);
  const cut = geoProject(collection, degrees);
  // Rounded, so that neighbours still share their points after the arithmetic.
  return JSON.parse(
    JSON.stringify(cut, (_, value) => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value)),
  );
}

/** The area of a shape in km², whichever way its rings run. */
export function area(shape: GeoPermissibleObjects): number {
  const steradians = geoArea(shape);
  return Math.min(steradians, 4 * Math.PI - steradians) * EARTH_RADIUS_KM ** 2;
}

/** The length of a line in km. */
export const length = (line: GeoPermissibleObjects): number => geoLength(line) * EARTH_RADIUS_KM;

/** The rivers that are long enough, and the pieces between them: the source cuts a river where it crosses a lake. */
export function mainRivers(rivers: FeatureCollection, km: number): FeatureCollection {
  const long = rivers.features.filter((river) => length(river) >= km);
  const places = new Set(long.flatMap((river) => linesOf(river).flat().map(nearby)));
  const joins = (river: Feature) =>
    linesOf(river).some((line) => [line[0], line.at(-1)].every((end) => end && places.has(nearby(end))));
  return { ...rivers, features: rivers.features.filter((river) => long.includes(river) || joins(river)) };
}

const linesOf = ({ geometry }: Feature): Position[][] =>
  geometry?.type === 'LineString'
    ? [geometry.coordinates]
    : geometry?.type === 'MultiLineString'
      ? geometry.coordinates
      : [];

const nearby = ([x = 0, y = 0]: Position) => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** Whether any part of a shape may lie in the region. */
export function inRegion(shape: GeoPermissibleObjects): boolean {
  const [[west, south], [east, north]] = geoBounds(shape);
  const beside = west <= east && (east < REGION.west || west > REGION.east);
  return !beside && north >= REGION.south && south <= REGION.north;
}

/** Boxes as areas, with a point at every degree so that their edges stay parallels and meridians when drawn. */
export function boxes(list: readonly Box[]): FeatureCollection {
  const features = list.map(({ west, south, east, north }): Feature<Polygon> => {
    const lons = Array.from({ length: east - west }, (_, i) => west + i);
    const lats = Array.from({ length: north - south }, (_, i) => south + i);
    const ring = [
      ...lats.map((lat) => [west, lat]),
      ...lons.map((lon) => [lon, north]),
      ...lats.map((lat) => [east, south + north - lat]),
      ...lons.map((lon) => [west + east - lon, south]),
      [west, south],
    ];
    return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } };
  });
  return { type: 'FeatureCollection', features };
}

/** The same lines and areas with their corners cut twice: the source of the waters keeps them on a grid of some 3 km. */
export function smooth(collection: FeatureCollection): FeatureCollection {
  return JSON.parse(
    JSON.stringify(collection, (_, value) => (isLine(value) ? cutCorners(cutCorners(value)) : value)),
  );
}

const isLine = (value: unknown): value is Position[] =>
  Array.isArray(value) && Array.isArray(value[0]) && typeof value[0][0] === 'number';

// Chaikin's way: every corner gives place to two points a quarter of the way along its sides.
function cutCorners(line: Position[]): Position[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 3) return line;
  const closed = first[0] === last[0] && first[1] === last[1];
  const cut = line.slice(1).flatMap((b, i) => {
    const a = line[i] ?? b;
    return [toward(a, b, 0.25), toward(a, b, 0.75)];
  });
  return closed ? [...cut, ...cut.slice(0, 1)] : [first, ...cut.slice(1, -1), last];
}

const toward = ([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, t: number): Position => [
  ax + t * (bx - ax),
  ay + t * (by - ay),
];
