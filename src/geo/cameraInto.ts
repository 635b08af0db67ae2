import type { Camera, Frame, Insets } from './camera';
import { clampCamera } from './clampCamera';
import { freePart } from './freePart';
import { unproject } from './unproject';

/** The camera that shows in another frame, as large as it fits, what one shows in the part of its own that nothing covers. */
export function cameraInto(camera: Camera, frame: Frame, covered: Insets, into: Frame): Camera {
  const free = freePart(frame, covered);
  const scale = Math.min(into.width / free.width, into.height / free.height);
  const center = unproject(camera, frame, free.center) ?? camera.center;
  return clampCamera({ ...camera, center, zoom: camera.zoom + Math.log2(scale) }, into);
}
