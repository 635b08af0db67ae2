import type { GeoProjection } from 'd3-geo';
import { isVisible, pixelsPerKilometre } from '../../geo';
import { REACH } from '../exactness';
import type { PointMark } from '../types';
import type { PlacedRing } from './types';

/** A ring is drawn once it is this many times as wide as the symbol: smaller, it would say nothing more. */
const WIDER = 2;
/** A ring that is wider than any screen is not on it, in px. */
const LARGEST = 4000;

/** Round each place of a mark, how far off it may be, at the scale of the ground; once for places known alike. */
export function placeRings(points: readonly PointMark[], projection: GeoProjection): PlacedRing[] {
  const rings = new Map<string, PlacedRing>();
  for (const { place, position, precision, size, halo } of points) {
    const key = `ring ${place} ${precision}`;
    const reach = REACH[precision];
    if (reach === null || rings.has(key) || !isVisible(projection, position)) continue;
    const r = reach * pixelsPerKilometre(projection, position);
    const at = projection([...position]);
    if (at && r >= WIDER * (size / 2 + halo) && r < LARGEST) rings.set(key, { key, x: at[0], y: at[1], r });
  }
  return [...rings.values()];
}
