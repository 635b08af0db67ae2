import type { GeoProjection } from 'd3-geo';
import { isVisible, mercatorLatitude, mercatorY, type Position, RADIANS, type ScreenPoint } from '../../geo';
import { type Box, meet } from './box';
import type { NameRoom } from './types';

/** A place for the middle of a name, and how much it slopes there, in degrees clockwise. */
export interface Spot {
  readonly at: ScreenPoint;
  readonly angle: number;
}

/** A room is halved until its pieces are smaller than this on the screen, in px: as close together are places to try. */
const NEAR = { x: 48, y: 24 } as const;
/** A piece that the map's seam runs through is halved no further than this, in degrees. */
const TORN = 4;

/** The rooms that a text of a width in px may have a place in: those wide enough, and in the part seen. */
export const roomsInView = (
  rooms: readonly NameRoom[],
  projection: GeoProjection,
  free: Box,
  width: number,
): NameRoom[] =>
  rooms.filter((room) => {
    const [[west, south], [east, north]] = room;
    // Most of the world's rooms are too small, and are passed over without being projected.
    const lowest = projection.clipAngle() ? Math.max(0, south, -north) : 0;
    const widest = (east - west) * RADIANS * Math.cos(lowest * RADIANS) * projection.scale();
    if (widest < width) return false;
    const seen = boundsOf(room, projection);
    return seen !== null && meet(seen, free);
  });

/** Places in a room, from its middle to ever smaller parts'; none where it is smaller than a text of a size in px. */
export function* spotsIn(
  room: NameRoom,
  projection: GeoProjection,
  free: Box,
  [width, height]: readonly [number, number],
): Generator<Spot> {
  const whole = boundsOf(room, projection);
  if (!whole || whole.x1 - whole.x0 < width || whole.y1 - whole.y0 < height) return;
  let pieces: NameRoom[] = [room];
  while (pieces.length > 0) {
    const halves: NameRoom[] = [];
    for (const piece of pieces) {
      const seen = boundsOf(piece, projection);
      if (!seen || !meet(seen, free)) continue;
      if (seen.middle) yield { at: seen.middle, angle: 0 };
      const large = seen.x1 - seen.x0 > NEAR.x || seen.y1 - seen.y0 > NEAR.y;
      if (large && (!seen.torn || piece[1][0] - piece[0][0] > TORN)) halves.push(...quartersOf(piece));
    }
    pieces = halves;
  }
}

const project = (projection: GeoProjection, position: Position): ScreenPoint | null =>
  isVisible(projection, position) ? projection([...position]) : null;

function middleOf([[west, south], [east, north]]: NameRoom): Position {
  return [(west + east) / 2, mercatorLatitude((mercatorY(south) + mercatorY(north)) / 2)];
}

function quartersOf(room: NameRoom): NameRoom[] {
  const [[west, south], [east, north]] = room;
  const [lon, lat] = middleOf(room);
  return [
    [
      [west, lat],
      [lon, north],
    ],
    [
      [lon, lat],
      [east, north],
    ],
    [
      [west, south],
      [lon, lat],
    ],
    [
      [lon, south],
      [east, lat],
    ],
  ];
}

interface Seen extends Box {
  readonly middle: ScreenPoint | null;
  /** The seam of a flat map, opposite the camera, runs through it: its east is drawn to the left of its west. */
  readonly torn: boolean;
}

/** What is seen of a room's middle and its two corners, as a box; null where all three are on the far side. */
function boundsOf(room: NameRoom, projection: GeoProjection): Seen | null {
  const [from, to] = [project(projection, room[0]), project(projection, room[1])];
  const middle = project(projection, middleOf(room));
  const seen = [from, to, middle].filter((point) => point !== null);
  if (seen.length === 0) return null;
  const [xs, ys] = [seen.map(([x]) => x), seen.map(([, y]) => y)];
  const torn = !projection.clipAngle() && from !== null && to !== null && from[0] > to[0];
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys), middle, torn };
}

/** Whether a box on the screen lies wholly in a room on the ground. */
export function holdsText(room: NameRoom, projection: GeoProjection, { x0, y0, x1, y1 }: Box): boolean {
  const [[west, south], [east, north]] = room;
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  const around: readonly ScreenPoint[] = [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
    [x, y0],
    [x, y1],
    [x0, y],
    [x1, y],
  ];
  return around.every((point) => {
    const [lon = Number.NaN, lat = Number.NaN] = projection.invert?.([...point]) ?? [];
    return lon >= west && lon <= east && lat >= south && lat <= north;
  });
}
