import type { Camera, Frame, ScreenPoint } from './camera';
import { clampCamera } from './clampCamera';
import { placeAt } from './placeAt';
import { unproject } from './unproject';

/** The camera zoomed by dz (1 doubles the scale) with the position under a point of the screen kept there, within the camera's limits. */
export function zoomAround(camera: Camera, frame: Frame, point: ScreenPoint, dz: number): Camera {
  const held = unproject(camera, frame, point);
  // The zoom is limited first: a camera at its limit must not slide.
  const { zoom } = clampCamera({ ...camera, zoom: camera.zoom + dz }, frame);
  const zoomed = { ...camera, zoom };
  return clampCamera(held ? placeAt(zoomed, frame, held, point) : zoomed, frame);
}
