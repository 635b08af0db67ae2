import type { GeoProjection } from 'd3-geo';
import { isVisible } from '../../geo';
import type { HeapMark } from '../types';
import type { PlacedBin, Surface } from './types';

/** Width of the squares in which heaps are counted together, in px. */
const CELL = 64;
/** Radius of the fullest and of the least disc, in px; between them area tells the count. */
const MOST = 30;
const LEAST = 11;

interface Bin {
  count: number;
  x: number;
  y: number;
  first: HeapMark;
  readonly places: string[];
}

/**
 * Heaps as discs, those near each other as one: in squares that move with the land, so that a disc stays what it is while
 * the map is moved.
 */
export function placeBins(
  heaps: readonly HeapMark[],
  projection: GeoProjection,
  { frame }: Pick<Surface, 'frame'>,
): PlacedBin[] {
  const [ax = 0, ay = 0] = projection([0, 0]) ?? [];
  const bins = new Map<string, Bin>();
  for (const heap of heaps) {
    const at = isVisible(projection, heap.position) ? projection([...heap.position]) : null;
    if (!at) continue;
    const [x, y] = at;
    if (x < -CELL || y < -CELL || x > frame.width + CELL || y > frame.height + CELL) continue;
    const key = `bin ${Math.floor((x - ax) / CELL)} ${Math.floor((y - ay) / CELL)}`;
    const bin = bins.get(key) ?? { count: 0, x: 0, y: 0, first: heap, places: [] };
    bins.set(key, bin);
    bin.count += heap.count;
    bin.x += x * heap.count;
    bin.y += y * heap.count;
    bin.places.push(heap.place);
    if (heap.count > bin.first.count) bin.first = heap;
  }
  const most = Math.max(1, ...[...bins.values()].map(({ count }) => count));
  return [...bins].map(([key, { count, x, y, first, places }]) => ({
    key,
    count,
    x: x / count,
    y: y / count,
    r: Math.max(LEAST, MOST * Math.sqrt(count / most)),
    label: first.label,
    places,
  }));
}
