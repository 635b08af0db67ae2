import { quantize } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** A topology all of whose layers are collections, as mapshaper writes them. */
export type LayeredTopology = Topology<Record<string, GeometryCollection<Record<string, unknown>>>>;

/** Several topologies in degrees as one, their coordinates on a grid of `steps` by `steps`. */
export function join(topologies: readonly LayeredTopology[], steps: number): Topology {
  const whole: LayeredTopology = { type: 'Topology', arcs: [], objects: {} };
  for (const { arcs, objects } of topologies) {
    const first = whole.arcs.length;
    whole.arcs.push(...arcs.map((arc) => arc.map(([x = 0, y = 0]) => [x, Math.max(y, SOUTH_END)])));
    for (const [name, layer] of Object.entries(objects)) whole.objects[name] = shifted(layer, first);
  }
  return quantize(whole, steps);
}

// At the very pole a Mercator map has no coordinates.
const SOUTH_END = -89.99;

function shifted<T>(layer: T, first: number): T {
  // A negative index is an arc run backwards, ~i.
  const shift = (i: number) => (i < 0 ? i - first : i + first);
  return JSON.parse(JSON.stringify(layer), (key, value) => (key === 'arcs' ? deep(value, shift) : value));
}

type Indexes = number | Indexes[];

const deep = (arcs: Indexes, shift: (i: number) => number): Indexes =>
  typeof arcs === 'number' ? shift(arcs) : arcs.map((inner) => deep(inner, shift));
