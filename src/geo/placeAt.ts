import { type Camera, type Frame, MAX_LATITUDE, type Position, type ScreenPoint } from './camera';
import { clamp, globeZoom, mercatorLatitude, mercatorY, RADIANS, worldSize, wrapLongitude } from './sphere';
import { unproject } from './unproject';

/**
 * The camera moved, not zoomed, so that a position is drawn at a point of the screen. On a globe, which keeps its size
 * and north up, the nearest there is; a point beside the globe leaves the camera as it was.
 */
export function placeAt(camera: Camera, frame: Frame, position: Position, point: ScreenPoint): Camera {
  if (camera.projection === 'globe') return placeOnGlobe(camera, frame, position, point);
  const radius = worldSize(camera.zoom) / (2 * Math.PI);
  const lon = position[0] - (point[0] - frame.width / 2) / radius / RADIANS;
  const lat = mercatorLatitude(mercatorY(position[1]) + (point[1] - frame.height / 2) / radius);
  return { ...camera, center: [wrapLongitude(lon), lat] };
}

/** A globe turned to another centre without a change of its size. */
export function turnTo(camera: Camera, lon: number, lat: number): Camera {
  const latitude = clamp(lat, -MAX_LATITUDE, MAX_LATITUDE);
  const zoom = globeZoom(camera) + Math.log2(Math.cos(latitude * RADIANS));
  return { ...camera, center: [wrapLongitude(lon), latitude], zoom };
}

function placeOnGlobe(camera: Camera, frame: Frame, position: Position, point: ScreenPoint): Camera {
  // What is at that point of a globe seen from above [0, 0], as a direction east, north and up from its centre.
  const level = turnTo(camera, 0, 0);
  const seen = unproject(level, frame, point);
  if (!seen) return camera;
  const [seenLon, seenLat] = [seen[0] * RADIANS, seen[1] * RADIANS];
  const east = Math.cos(seenLat) * Math.sin(seenLon);
  const north = Math.sin(seenLat);
  const up = Math.cos(seenLat) * Math.cos(seenLon);
  // Solve north·cos φ + up·sin φ = sin(latitude) for the centre's latitude φ; the second root looks over a pole.
  const slope = Math.asin(clamp(Math.sin(position[1] * RADIANS) / Math.hypot(north, up), -1, 1));
  const tilt = Math.atan2(north, up);
  const roots = [slope - tilt, Math.PI - slope - tilt, -Math.PI - slope - tilt];
  const now = camera.center[1] * RADIANS;
  const off = (root: number) => Math.abs(root - now) + (Math.abs(root) > Math.PI / 2 ? 10 : 0);
  const lat = roots.reduce((best, root) => (off(root) < off(best) ? root : best));
  const lon = Math.atan2(east, up * Math.cos(lat) - north * Math.sin(lat));
  return turnTo(camera, position[0] - lon / RADIANS, lat / RADIANS);
}
