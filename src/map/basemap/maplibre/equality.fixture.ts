import {
  type Camera,
  clampCamera,
  type Frame,
  isVisible,
  projectionOf,
  type ScreenPoint,
  unproject,
} from '../../../geo';
import { LIGHT } from '../../../theme';
import { createSlave, pose, restyle } from './slave';
import { styleOf } from './style';

/** How far MapLibre and our projection put the same places apart. */
export interface Equality {
  /** The largest distance in px. */
  readonly worst: number;
  readonly places: number;
}

/**
 * Puts MapLibre's map in a frame and, camera by camera, compares where it draws what lies under some points of the
 * screen with where our projection does. Run in a browser; `points` are parts of the frame's width and height.
 */
export async function measureEquality(
  cameras: readonly Camera[],
  frame: Frame,
  points: readonly ScreenPoint[],
): Promise<Equality> {
  const container = document.createElement('div');
  container.style.width = `${frame.width}px`;
  container.style.height = `${frame.height}px`;
  document.body.append(container);
  const map = createSlave(container, styleOf(LIGHT, 'mercator'));
  await map.once('style.load');
  let worst = 0;
  let places = 0;
  for (const asked of cameras) {
    const camera = clampCamera(asked, frame);
    restyle(map, styleOf(LIGHT, camera.projection));
    pose(map, camera);
    const projection = projectionOf(camera, frame);
    for (const [across, down] of points) {
      const position = unproject(camera, frame, [across * frame.width, down * frame.height]);
      const ours = position && isVisible(projection, position) && projection([...position]);
      if (!ours) continue;
      // MapLibre draws a place in the world that its longitude names; d3 in the one nearest to the centre.
      const turns = Math.round((camera.center[0] - position[0]) / 360);
      const { x, y } = map.project([position[0] + 360 * turns, position[1]]);
      worst = Math.max(worst, Math.hypot(x - ours[0], y - ours[1]));
      places += 1;
    }
  }
  map.remove();
  container.remove();
  return { worst, places };
}
