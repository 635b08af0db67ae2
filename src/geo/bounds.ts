import type { Position } from './camera';
import { wrapLongitude } from './sphere';

/** A box in degrees; `west` is greater than `east` where it crosses the antimeridian, as in RFC 7946. */
export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The smallest box round some positions, taken the short way round the world; null for none. */
export function boundsOf(positions: readonly Position[]): Bounds | null {
  const lons = positions.map(([lon]) => wrapLongitude(lon)).sort((a, b) => a - b);
  const first = lons[0];
  const last = lons.at(-1);
  if (first === undefined || last === undefined) return null;
  // The box leaves out the widest stretch with nothing in it.
  let box = { west: first, east: last, gap: first + 360 - last };
  lons.forEach((east, i) => {
    const west = lons[i + 1];
    if (west !== undefined && west - east > box.gap) box = { west, east, gap: west - east };
  });
  const lats = positions.map(([, lat]) => lat);
  return { west: box.west, south: Math.min(...lats), east: box.east, north: Math.max(...lats) };
}

/** How many degrees of longitude a box spans, 0 to 360. */
export const lonSpan = ({ west, east }: Bounds): number => (east >= west ? east - west : east - west + 360);

/** Whether a position lies in a box or on its edge. */
export function contains(bounds: Bounds, [lon, lat]: Position): boolean {
  const offset = (((lon - bounds.west) % 360) + 360) % 360;
  return lat >= bounds.south && lat <= bounds.north && offset <= lonSpan(bounds);
}
