import type { Camera } from './camera';

// Less than any screen can show.
const ZOOM = 1e-4;
const DEGREES = 1e-5;

/** Whether two cameras show the same, as far as a reader can see. */
export function sameCamera(a: Camera, b: Camera): boolean {
  const turn = Math.abs(((a.center[0] - b.center[0] + 540) % 360) - 180);
  return (
    a.projection === b.projection &&
    Math.abs(a.zoom - b.zoom) < ZOOM &&
    turn < DEGREES &&
    Math.abs(a.center[1] - b.center[1]) < DEGREES
  );
}
