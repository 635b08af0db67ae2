import { boundsOf, lonSpan } from './bounds';
import {
  type Camera,
  type Frame,
  type Insets,
  MAX_LATITUDE,
  MIN_ZOOM,
  type Position,
  type ProjectionName,
} from './camera';
import { clampCamera, leastZoom } from './clampCamera';
import { fitGlobe } from './fitGlobe';
import { type FreePart, freePart } from './freePart';
import { placeAt } from './placeAt';
import { clamp, mercatorLatitude, mercatorY, RADIANS, worldSize } from './sphere';

/**
 * The camera that shows all positions in the part of the frame that no inset covers, in its middle and as large as
 * possible; one position alone is shown at `maxZoom`, none at all give the whole world. The camera's limits come first.
 */
export function fitBounds(
  positions: readonly Position[],
  frame: Frame,
  insets: Insets,
  projection: ProjectionName,
  maxZoom = 8,
): Camera {
  if (positions.length === 0) return clampCamera({ center: [0, 0], zoom: MIN_ZOOM, projection }, frame);
  const free = freePart(frame, insets);
  const fitted =
    projection === 'globe'
      ? fitGlobe(positions, frame, free, maxZoom)
      : fitMercator(positions, frame, free, maxZoom, leastZoom(frame));
  return clampCamera(fitted, frame);
}

/** `fitBounds` on the Mercator map, before the camera's limits, but no farther than `minZoom`. */
export function fitMercator(
  positions: readonly Position[],
  frame: Frame,
  free: FreePart,
  maxZoom: number,
  minZoom = Number.NEGATIVE_INFINITY,
): Camera {
  const bounds = boundsOf(positions) ?? { west: -180, south: 0, east: 180, north: 0 };
  const north = mercatorY(clamp(bounds.north, -MAX_LATITUDE, MAX_LATITUDE));
  const south = mercatorY(clamp(bounds.south, -MAX_LATITUDE, MAX_LATITUDE));
  const span = lonSpan(bounds);
  const radius = Math.min(free.width / (span * RADIANS), free.height / (north - south));
  const fitted = Math.min(maxZoom, Math.log2((radius * 2 * Math.PI) / worldSize(0)));
  // Where the map cannot go far enough, it is still the middle that is in the middle.
  const zoom = Math.max(fitted, minZoom);
  const middle: Position = [bounds.west + span / 2, mercatorLatitude((north + south) / 2)];
  return placeAt({ center: middle, zoom, projection: 'mercator' }, frame, middle, free.center);
}
