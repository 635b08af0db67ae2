import type { Camera, Frame, Position, ScreenPoint } from './camera';
import { projectionOf } from './projectionOf';
import { globeOf, wrapLongitude } from './sphere';

/** The position drawn at a point of the screen; null beside the globe. */
export function unproject(camera: Camera, frame: Frame, point: ScreenPoint): Position | null {
  const [x, y] = point;
  // Beside the globe d3 answers with some position all the same.
  if (
    camera.projection === 'globe' &&
    Math.hypot(x - frame.width / 2, y - frame.height / 2) > disc(camera, frame)
  )
    return null;
  const position = projectionOf(camera, frame).invert?.([x, y]);
  return position?.every(Number.isFinite) ? [wrapLongitude(position[0]), position[1]] : null;
}

/** The radius of the disc that is seen of a globe, in px. */
function disc(camera: Camera, frame: Frame): number {
  const { radius, distance } = globeOf(camera, frame);
  return radius * Math.sqrt((distance - 1) / (distance + 1));
}
