import { geoCentroid } from 'd3-geo';
import { type Camera, type Frame, MIN_ZOOM, NO_INSETS, type Position, type ScreenPoint } from './camera';
import { type FreePart, freePart } from './freePart';
import { isVisible } from './isVisible';
import { placeAt, turnTo } from './placeAt';
import { projectionOf } from './projectionOf';
import { unproject } from './unproject';

const ZOOM_STEP = 0.25;
const HALVINGS = 14;
const TURNS = 12;

/** `fitBounds` on the globe, before the camera's limits; positions that no one view can hold are shown as far out as it goes. */
export function fitGlobe(
  positions: readonly Position[],
  frame: Frame,
  free: FreePart,
  maxZoom: number,
): Camera {
  const [lon, lat] = geoCentroid({ type: 'MultiPoint', coordinates: positions.map(([x, y]) => [x, y]) });
  const center: Position = Number.isFinite(lon) && Number.isFinite(lat) ? [lon, lat] : [0, 0];
  const farthest = turnTo({ center: [0, 0], zoom: MIN_ZOOM, projection: 'globe' }, ...center);
  return (
    closest(farthest, positions, frame, free, maxZoom) ??
    // A small globe does not reach a free part at the frame's edge.
    closest(farthest, positions, frame, freePart(frame, NO_INSETS), maxZoom) ??
    farthest
  );
}

/** The closest view that holds all positions; null if there is none. */
function closest(
  farthest: Camera,
  positions: readonly Position[],
  frame: Frame,
  free: FreePart,
  maxZoom: number,
): Camera | null {
  const at = (zoom: number) => {
    const view = centred({ ...farthest, zoom }, positions, frame, free);
    return view.fits && view.camera.zoom <= maxZoom + 1e-6 ? view.camera : null;
  };
  // Step by step first: a globe can be too large for the free part, but also too small to reach it.
  let zoom = maxZoom;
  let best = at(zoom);
  while (!best && zoom > farthest.zoom) {
    zoom = Math.max(farthest.zoom, zoom - ZOOM_STEP);
    best = at(zoom);
  }
  if (!best || zoom === maxZoom) return best;
  let [low, high] = [zoom, zoom + ZOOM_STEP];
  for (let i = 0; i < HALVINGS; i += 1) {
    const closer = at((low + high) / 2);
    if (closer) [best, low] = [closer, (low + high) / 2];
    else high = (low + high) / 2;
  }
  return best;
}

/** A globe of one size, turned so that what is to be seen is in the middle of the free part, and whether it all fits there. */
function centred(start: Camera, positions: readonly Position[], frame: Frame, free: FreePart) {
  let camera = start;
  for (let turn = 0; ; turn += 1) {
    const box = screenBox(camera, positions, frame);
    if (!box) return { camera, fits: false };
    const fits =
      box.x0 >= free.left - SLACK &&
      box.y0 >= free.top - SLACK &&
      box.x1 <= free.left + free.width + SLACK &&
      box.y1 <= free.top + free.height + SLACK;
    const middle: ScreenPoint = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2];
    const off = Math.hypot(middle[0] - free.center[0], middle[1] - free.center[1]);
    if (turn === TURNS || off < SLACK / 10) return { camera, fits };
    const held = unproject(camera, frame, middle);
    if (!held) return { camera, fits };
    camera = placeAt(camera, frame, held, free.center);
  }
}

const SLACK = 0.01;

function screenBox(camera: Camera, positions: readonly Position[], frame: Frame) {
  const projection = projectionOf(camera, frame);
  const box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (const position of positions) {
    const point = isVisible(projection, position) ? projection([position[0], position[1]]) : null;
    if (!point) return null;
    box.x0 = Math.min(box.x0, point[0]);
    box.y0 = Math.min(box.y0, point[1]);
    box.x1 = Math.max(box.x1, point[0]);
    box.y1 = Math.max(box.y1, point[1]);
  }
  return box;
}
