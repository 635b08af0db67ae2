import type { GeoProjection } from 'd3-geo';
import { isVisible } from '../../geo';
import { type Box, meet } from './box';
import type { Spot } from './rooms';
import type { NameRoom } from './types';

/** A line is halved until its pieces are shorter than this on the screen, in px: as close together are places to try. */
const NEAR = 40;
/** A slope that looks like a mistake, in degrees, is none. */
const LEVEL = 2;

/** Places along a line, from its middle to ever smaller parts', for a text of a width in px that lies wholly along it. */
export function* spotsAlong(
  [from, to]: NameRoom,
  projection: GeoProjection,
  free: Box,
  width: number,
): Generator<Spot> {
  const a = isVisible(projection, from) ? projection([...from]) : null;
  const b = isVisible(projection, to) ? projection([...to]) : null;
  // Where the map's seam, opposite the camera, lies between them, west is to the right.
  if (!a || !b || a[0] >= b[0]) return;
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(dx, dy);
  const half = width / 2 / length;
  const slope = (Math.atan(dy / dx) * 180) / Math.PI;
  const angle = Math.abs(slope) < LEVEL ? 0 : slope;
  let pieces: (readonly [number, number])[] = [[0, 1]];
  while (pieces.length > 0 && half <= 0.5) {
    const halves: (readonly [number, number])[] = [];
    for (const [start, end] of pieces) {
      const [x0, x1] = [a[0] + dx * start, a[0] + dx * end];
      const [y0, y1] = [a[1] + dy * start, a[1] + dy * end];
      const bounds = {
        x0: Math.min(x0, x1),
        y0: Math.min(y0, y1),
        x1: Math.max(x0, x1),
        y1: Math.max(y0, y1),
      };
      if (!meet(bounds, free)) continue;
      const t = (start + end) / 2;
      if (t >= half && t <= 1 - half) yield { at: [a[0] + dx * t, a[1] + dy * t], angle };
      if ((end - start) * length > NEAR) halves.push([start, t], [t, end]);
    }
    pieces = halves;
  }
}
