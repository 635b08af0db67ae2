import { freePart, type ScreenPoint } from '../../geo';
import { type Box, holds } from './box';
import type { Surface } from './types';

const MARGIN = 8;

/** The part of a surface where marks and words can be read: what panels leave of it, less a margin. */
export function seenPart({ frame, covered }: Pick<Surface, 'frame' | 'covered'>): Box {
  const free = freePart(frame, covered);
  return {
    x0: free.left + MARGIN,
    y0: free.top + MARGIN,
    x1: free.left + free.width - MARGIN,
    y1: free.top + free.height - MARGIN,
  };
}

/** Tells whether a point of the screen lies under something on the map that cannot be seen through. */
export function isUnder({ obstacles }: Pick<Surface, 'obstacles'>): (point: ScreenPoint) => boolean {
  const opaque = obstacles.filter(({ clear }) => clear !== true);
  return (point) => opaque.some((box) => holds(box, point));
}

/** Tells whether a point of the screen is seen: neither panels nor what lies on the map are over it. */
export function seesOn(surface: Surface): (point: ScreenPoint) => boolean {
  const [free, under] = [seenPart(surface), isUnder(surface)];
  return (point) => holds(free, point) && !under(point);
}
