import { type Camera, type Frame, MAX_LATITUDE, MAX_ZOOM, MIN_ZOOM } from './camera';
import { clamp, mercatorLatitude, mercatorY, RADIANS, worldSize, wrapLongitude } from './sphere';

/** The farthest a Mercator map goes in a frame: one world is never smaller than it. */
export const leastZoom = (frame: Frame): number =>
  Math.max(MIN_ZOOM, Math.log2(Math.max(frame.width, frame.height) / worldSize(0)));

/**
 * The nearest camera that both basemaps can show: zoom within limits, one Mercator world never smaller than the frame,
 * and, as in MapLibre, nothing seen beyond its northern or southern edge.
 */
export function clampCamera(camera: Camera, frame: Frame): Camera {
  const [lon, lat] = camera.center;
  const latitude = clamp(lat, -MAX_LATITUDE, MAX_LATITUDE);
  if (camera.projection === 'globe') {
    // A globe turned towards a pole keeps its size, and so has a lower zoom.
    const least = MIN_ZOOM + Math.log2(Math.cos(latitude * RADIANS));
    return { ...camera, center: [wrapLongitude(lon), latitude], zoom: clamp(camera.zoom, least, MAX_ZOOM) };
  }
  const least = leastZoom(frame);
  const zoom = clamp(camera.zoom, least, Math.max(least, MAX_ZOOM));
  const reach = Math.max(0, Math.PI * (1 - frame.height / worldSize(zoom)));
  const y = mercatorY(latitude);
  const kept = Math.abs(y) <= reach ? latitude : mercatorLatitude(clamp(y, -reach, reach));
  return { ...camera, center: [wrapLongitude(lon), kept], zoom };
}
