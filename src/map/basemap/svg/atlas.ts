import type { Position as Coordinates, Feature, GeometryCollection as Shapes } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Objects, Topology } from 'topojson-specification';
import type { MapName, NameRoom } from '../../../scene';

/** The bundled basemap as it is fetched: TopoJSON in degrees. The region may come later, or never. */
export interface AtlasFiles {
  readonly world: Topology;
  readonly coarse: Topology;
  readonly region?: Topology | undefined;
}

/** How closely the basemap is drawn: in motion or far off, at rest, or close to the story's region. */
export type Detail = 'coarse' | 'fine' | 'region';

/** The shapes of one level of detail, ready for d3. */
export interface Layers {
  readonly land: Shapes;
  readonly borders: Shapes;
  /** Ceasefire lines and the like, and borders that not everyone takes for one. */
  readonly unsettled: Shapes;
  readonly lakes: Shapes;
  readonly rivers: Shapes;
}

/** What the file tells of a name. */
interface NameProperties {
  readonly id: string;
  readonly name: string;
  readonly kind: MapName['kind'];
}

/** The whole basemap, decoded once; without the region's file, `region` is as fine as `fine`. */
export interface Atlas extends Readonly<Record<Detail, Layers>> {
  /** Countries, the largest first, then waters. */
  readonly names: readonly MapName[];
}

/** Decodes the basemap's files; throws an Error that names what a file lacks. */
export function parseAtlas({ world, coarse, region }: AtlasFiles): Atlas {
  const fine = layers(world);
  return {
    coarse: layers(coarse),
    fine,
    region: region ? joined(layers(world, 'Beyond'), layers(region)) : fine,
    names: namesOf(world),
  };
}

function layers(topology: Topology, suffix = ''): Layers {
  const borders = features(topology, `borders${suffix}`);
  const isUnsettled = ({ properties }: Feature) => properties?.unsettled === true;
  return {
    land: shapes(features(topology, `land${suffix}`)),
    borders: shapes(borders.filter((border) => !isUnsettled(border))),
    unsettled: shapes(borders.filter(isUnsettled)),
    lakes: shapes(features(topology, `lakes${suffix}`)),
    rivers: shapes(features(topology, `rivers${suffix}`)),
  };
}

function features(topology: Topology, name: string): Feature[] {
  const object = (topology.objects as Objects<{ unsettled?: boolean }>)[name];
  if (object?.type !== 'GeometryCollection') throw new Error(`The basemap has no layer "${name}".`);
  return feature(topology, object as GeometryCollection).features;
}

function namesOf(world: Topology): MapName[] {
  return features(world, 'names').flatMap(({ geometry, properties }) => {
    const { id, name, kind } = (properties ?? {}) as NameProperties;
    return geometry?.type === 'MultiPoint'
      ? [{ id, text: name, kind, rooms: pairs(geometry.coordinates) }]
      : [];
  });
}

const pairs = (coordinates: readonly Coordinates[]): NameRoom[] =>
  coordinates.flatMap(([x0 = 0, y0 = 0], i): NameRoom[] => {
    const [x1, y1] = coordinates[i + 1] ?? [];
    return i % 2 === 0 && x1 !== undefined && y1 !== undefined
      ? [
          [
            [x0, y0],
            [x1, y1],
          ],
        ]
      : [];
  });

const shapes = (list: readonly Feature[]): Shapes => ({
  type: 'GeometryCollection',
  geometries: list.map(({ geometry }) => geometry).filter((geometry) => geometry !== null),
});

const joined = (outer: Layers, inner: Layers): Layers => ({
  land: both(outer.land, inner.land),
  borders: both(outer.borders, inner.borders),
  unsettled: both(outer.unsettled, inner.unsettled),
  lakes: both(outer.lakes, inner.lakes),
  rivers: both(outer.rivers, inner.rivers),
});

const both = (a: Shapes, b: Shapes): Shapes => ({
  type: 'GeometryCollection',
  geometries: [...a.geometries, ...b.geometries],
});
