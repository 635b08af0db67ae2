import { type GeoProjection, geoDistance } from 'd3-geo';
import { MAX_LATITUDE, type Position } from './camera';
import { RADIANS } from './sphere';

/** Whether a position is on the side of the globe that is seen, or within the Mercator world; the frame plays no part. */
export function isVisible(projection: GeoProjection, [lon, lat]: Position): boolean {
  const angle = projection.clipAngle();
  if (!angle) return Math.abs(lat) <= MAX_LATITUDE;
  const [turnLon, turnLat] = projection.rotate();
  return geoDistance([lon, lat], [-turnLon, -turnLat]) < angle * RADIANS;
}
