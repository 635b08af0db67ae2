import type { Camera, Frame, Insets, Position } from './camera';
import { freePart } from './freePart';
import { isVisible } from './isVisible';
import { projectionOf } from './projectionOf';

/** Tells of positions whether a camera sees them in the part of its frame that no inset covers, its edge included. */
export function seesFrom(camera: Camera, frame: Frame, insets: Insets): (position: Position) => boolean {
  const projection = projectionOf(camera, frame);
  const { left, top, width, height } = freePart(frame, insets);
  return (position) => {
    const point = isVisible(projection, position) ? projection([...position]) : null;
    if (!point) return false;
    const [x, y] = point;
    return x >= left && x <= left + width && y >= top && y <= top + height;
  };
}
