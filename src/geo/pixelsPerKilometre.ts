import type { GeoProjection } from 'd3-geo';
import type { Position } from './camera';
import { RADIANS } from './sphere';

/** The Earth's mean radius in km (IUGG). */
const EARTH = 6371.0088;
const STEP = 0.01;

/** How long a kilometre along the meridian is drawn at a position, in px. */
export function pixelsPerKilometre(projection: GeoProjection, [lon, lat]: Position): number {
  const further = lat > 0 ? lat - STEP : lat + STEP;
  const [a, b] = [projection([lon, lat]), projection([lon, further])];
  return a && b ? Math.hypot(a[0] - b[0], a[1] - b[1]) / (STEP * RADIANS * EARTH) : 0;
}
