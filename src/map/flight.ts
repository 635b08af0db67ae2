import { interpolateZoom } from 'd3-interpolate';
import {
  type Camera,
  type Frame,
  MAX_ZOOM,
  MIN_ZOOM,
  mercatorLatitude,
  mercatorY,
  RADIANS,
  worldSize,
} from '../geo';

/** Flights take no longer and no less than this, in ms. */
const LONGEST = 2000;
const SHORTEST = 250;
/** How much quicker than at the pace that van Wijk found most agreeable, for a reader who knows where it goes. */
const HASTE = 0.6;

/**
 * The way from one camera to another (van Wijk's smooth zoom in Mercator, the short way round the world), as a camera
 * for t from 0 to 1, and how long it takes in ms: by the way's own length, at most 2 s.
 */
export function flightBetween(
  from: Camera,
  to: Camera,
  frame: Frame,
): { at: (t: number) => Camera; duration: number } {
  const span = (camera: Camera) => (frame.width / worldSize(camera.zoom)) * 2 * Math.PI;
  const turn = ((to.center[0] - from.center[0] + 540) % 360) - 180;
  const path = interpolateZoom(
    [0, mercatorY(from.center[1]), span(from)],
    [turn * RADIANS, mercatorY(to.center[1]), span(to)],
  );
  const at = (t: number): Camera => {
    if (t >= 1) return to;
    const [x, y, width] = path(t);
    const zoom = Math.log2(((frame.width / width) * 2 * Math.PI) / 512);
    return {
      ...to,
      center: [from.center[0] + x / RADIANS, mercatorLatitude(y)],
      zoom: Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom)),
    };
  };
  return { at, duration: Math.min(LONGEST, Math.max(SHORTEST, path.duration * HASTE)) };
}
