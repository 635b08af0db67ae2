import type { Camera, Frame } from './camera';
import { clampCamera } from './clampCamera';
import { placeAt, turnTo } from './placeAt';
import { globeOf, RADIANS } from './sphere';

/** The camera after the map has been dragged by (dx, dy) px: what is drawn moves that way; a globe turns under it. */
export function panBy(camera: Camera, frame: Frame, dx: number, dy: number): Camera {
  const [lon, lat] = camera.center;
  if (camera.projection === 'mercator')
    return clampCamera(
      placeAt(camera, frame, camera.center, [frame.width / 2 + dx, frame.height / 2 + dy]),
      frame,
    );
  const { radius } = globeOf(camera, frame);
  const turned = turnTo(
    camera,
    lon - dx / (radius * Math.cos(lat * RADIANS)) / RADIANS,
    lat + dy / radius / RADIANS,
  );
  return clampCamera(turned, frame);
}
