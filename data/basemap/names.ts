import { geoCentroid } from 'd3-geo';
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { MAX_ZOOM, worldSize } from '../../src/geo';
import { textWidth } from '../../src/scene';
import type { CountryProperties } from './countries';
import type { LayeredTopology } from './join';
import { type Fitted, roomsIn } from './rooms';
import { area, type Box, REGION } from './sources';
import { WATERS } from './waters';

/** What is kept of a name: what it names, by ISO 3166-1's two letters or, for a water, in words joined by hyphens. */
export interface NameProperties {
  readonly id: string;
  readonly name: string;
  readonly kind: 'country' | 'sea' | 'ocean';
}

/** States whose short name the source abbreviates, or has in another form than the United Nations. */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  'Antigua and Barb.': 'Antigua and Barbuda',
  'Bosnia and Herz.': 'Bosnia and Herzegovina',
  'Central African Rep.': 'Central African Republic',
  'Dem. Rep. Congo': 'DR Congo',
  'Dominican Rep.': 'Dominican Republic',
  'Eq. Guinea': 'Equatorial Guinea',
  'Marshall Is.': 'Marshall Islands',
  'S. Sudan': 'South Sudan',
  'Solomon Is.': 'Solomon Islands',
  'St. Kitts and Nevis': 'Saint Kitts and Nevis',
  'St. Vin. and Gren.': 'Saint Vincent and the Grenadines',
  Turkey: 'Türkiye',
  'United States of America': 'United States',
  'W. Sahara': 'Western Sahara',
  eSwatini: 'Eswatini',
};

/** The name on the map; null for what has no code of its own, and for territories that the source abbreviates. */
export function nameOf({ name, a2 }: Pick<CountryProperties, 'name' | 'a2'>): string | null {
  if (a2 === null) return null;
  const written = WRITTEN_OUT[name] ?? name;
  return written.includes('.') ? null : written;
}

/** The least a name takes: its size in capitals with some air, in px. */
const SIZE = 11;
const SPACING = 0.08;
const AIR = { x: 8, y: 6 } as const;
/** Parts of a country smaller than this, as a share of the largest, bear no name. */
const LEAST_PART = 0.08;
/** Zooms from which a further room is of use, and how many there may be: in the story's region, more, and closer by. */
const NEARBY = { most: 8, zoom: 8.5, added: 0.04 } as const;
const ELSEWHERE = { most: 3, zoom: 7, added: 0.12 } as const;

/**
 * The layer of names: countries, largest first, each with the boxes in which its name has room on all the lines given,
 * by their south-west and north-east corners; then waters, with the lines along which theirs run, by their two ends.
 */
export function namesLayer(
  countries: readonly Feature<Polygon | MultiPolygon | null, CountryProperties>[],
  lines: readonly Position[][],
): LayeredTopology {
  const named = countries
    .map((country) => ({
      country,
      name: nameOf(country.properties),
      size: country.geometry ? area(country.geometry) : 0,
    }))
    .sort((a, b) => b.size - a.size)
    .flatMap(({ country, name }) => {
      const rooms = name && country.geometry ? roomsOf(country.geometry, name, lines) : [];
      const corners = rooms.flatMap(({ box }) => [
        [box.west, box.south],
        [box.east, box.north],
      ]);
      return name === null || rooms.length === 0
        ? []
        : [layerPoint({ id: country.properties.a2 ?? '', name, kind: 'country' }, corners)];
    });
  const waters = WATERS.map(({ name, kind, lines: along }) =>
    layerPoint({ id: name.toLowerCase().replaceAll(' ', '-'), name, kind }, along.flat()),
  );
  return {
    type: 'Topology',
    arcs: [],
    objects: { names: { type: 'GeometryCollection', geometries: [...named, ...waters] } },
  };
}

const layerPoint = (properties: NameProperties, coordinates: Position[]) => ({
  type: 'MultiPoint' as const,
  properties: { ...properties },
  coordinates: coordinates.map(([x = 0, y = 0]): [number, number] => [x, y]),
});

/** The rooms of a country for its name, the roomiest first; none where it would not even fit close by. */
function roomsOf(geometry: Polygon | MultiPolygon, name: string, lines: readonly Position[][]): Fitted[] {
  const width = textWidth(name.toUpperCase(), SIZE) + name.length * SPACING * SIZE + AIR.x;
  const height = SIZE + AIR.y;
  const at = (zoom: number) => (height * 360) / worldSize(zoom);
  const wanted = isNearby(geometry) ? NEARBY : ELSEWHERE;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const parts = polygons
    .map((rings) => ({ rings, size: area({ type: 'Polygon', coordinates: rings }) }))
    .sort((a, b) => b.size - a.size);
  const least = (parts[0]?.size ?? 0) * LEAST_PART;
  return parts
    .filter(({ size }) => size >= least)
    .flatMap(({ rings }) => roomsIn(rings, lines, width / height, { ...wanted, fit: at(wanted.zoom) }))
    .filter(({ fit }) => fit >= at(MAX_ZOOM))
    .sort((a, b) => b.fit - a.fit)
    .slice(0, wanted.most);
}

/** Whether a shape's middle lies in the story's region. */
function isNearby(geometry: Polygon | MultiPolygon): boolean {
  const [lon, lat] = geoCentroid(geometry);
  return lon > REGION.west && lon < REGION.east && lat > REGION.south && lat < REGION.north;
}

/** Every line and ring of a collection that was cut out by a box, without the stretches along the box's sides. */
export const linesIn = ({ features }: FeatureCollection, box: Box): Position[][] =>
  features.flatMap(({ geometry }) => partsOf(geometry).flatMap((line) => inside(line, box)));

function partsOf(geometry: Geometry | null): Position[][] {
  switch (geometry?.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    default:
      return [];
  }
}

function inside(line: readonly Position[], { west, south, east, north }: Box): Position[][] {
  const on = (a: number, b: number, side: number) => Math.abs(a - side) < 1e-6 && Math.abs(b - side) < 1e-6;
  const runs: Position[][] = [[]];
  for (const [i, b] of line.entries()) {
    const a = line[i - 1] ?? b;
    const [ax = 0, ay = 0] = a;
    const [bx = 0, by = 0] = b;
    const along = on(ax, bx, west) || on(ax, bx, east) || on(ay, by, south) || on(ay, by, north);
    if (along && i > 0) runs.push([b]);
    else runs.at(-1)?.push(b);
  }
  return runs.filter((run) => run.length > 1);
}
