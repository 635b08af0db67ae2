import { type Dataset, perDataset } from '../dataset';
import { type Camera, type Frame, fitBounds, freePart, type Insets, type Position, unproject } from '../geo';
import { type Box, positionOf, type Scene } from '../scene';
import type { View } from '../view';

/** How the page is laid out: `wide` with a column beside the map, `narrow` with everything below one another. */
export type Arrangement = 'wide' | 'narrow';

/** From this width on, in px, the page is wide. */
export const WIDE = 1024;
/** Below this width, in px, symbols are smaller. */
export const COMPACT = 600;
/** Width of the reading column and height of the timeline on a wide page, in px; the style sheet says the same. */
export const COLUMN = 400;
export const FOOT = 120;

const NONE: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

/** What panels cover of the map, in px. */
export const coveredBy = (arrangement: Arrangement, dir: 'ltr' | 'rtl' = 'ltr'): Insets =>
  arrangement === 'narrow'
    ? NONE
    : { ...NONE, bottom: FOOT, ...(dir === 'rtl' ? { left: COLUMN } : { right: COLUMN }) };

const BUTTON = 40;
const BUTTONS = { width: 108, top: 12 };

/**
 * Where the map's buttons lie on a wide page, in px; on a narrow one they stand below the map. There is one more of
 * them once the reader has moved the camera.
 */
export const obstaclesOf = (arrangement: Arrangement, moved: boolean): readonly Box[] =>
  arrangement === 'wide'
    ? [{ x0: 0, y0: 0, x1: moved ? BUTTONS.width : 72, y1: BUTTONS.top + BUTTON * (moved ? 5 : 4) }]
    : [];

/** Room kept around what the camera fits: what panels cover, and air for labels and edge markers. */
export function insetsFor(arrangement: Arrangement, frame: Frame, dir: 'ltr' | 'rtl' = 'ltr'): Insets {
  const covered = coveredBy(arrangement, dir);
  const air = arrangement === 'wide' ? { x: 80, top: 100, bottom: 80 } : { x: 44, top: 44, bottom: 36 };
  // Air gives way before the map does: never more than a third of what is free.
  const free = freePart(frame, covered);
  const x = Math.min(air.x, free.width / 6);
  return {
    top: covered.top + Math.min(air.top, free.height / 6),
    bottom: covered.bottom + Math.min(air.bottom, free.height / 6),
    left: covered.left + x,
    right: covered.right + x,
  };
}

/** The positions that the story's first camera fits; without an opening, all places where anything happens. */
export const openingPositions = perDataset((dataset): readonly Position[] => {
  const fit = dataset.meta.opening?.fit ?? [...new Set(dataset.events.flatMap((e) => e.places))];
  return fit.flatMap((id) => {
    const place = dataset.places.get(id);
    return place ? [positionOf(place)] : [];
  });
});

/** The camera of a view in a frame: where the reader has moved it, or fitted to the story's opening. */
export function cameraOf(
  view: Pick<View, 'at' | 'projection'>,
  dataset: Dataset,
  arrangement: Arrangement,
  frame: Frame,
): Camera {
  const { at, projection } = view;
  if (at) return { center: at.center, zoom: at.zoom, projection };
  return fitBounds(openingPositions(dataset), frame, insetsFor(arrangement, frame), projection);
}

/** The cameras of a view, each worked out when its frame is first asked about: the time shown changes none of them. */
export function camerasOf(
  view: Pick<View, 'at' | 'projection'>,
  dataset: Dataset,
  arrangement: Arrangement,
): (frame: Frame) => Camera {
  const known = new WeakMap<Frame, Camera>();
  return (frame) => {
    const camera = known.get(frame) ?? cameraOf(view, dataset, arrangement, frame);
    known.set(frame, camera);
    return camera;
  };
}

/** Zoom at which strikes of one burst stand apart, and the land is drawn finer. */
export const CLOSE = 5;

/** The camera close to the strikes shown, in the middle of the part no panel covers; null when none is shown. */
export function closerCamera(
  scene: Scene,
  frame: Frame,
  arrangement: Arrangement,
  now: Camera,
): Camera | null {
  const strikes = scene.points.filter((p) => p.kind === 'strike').map((p) => p.position);
  if (strikes.length === 0) return null;
  const insets = insetsFor(arrangement, frame);
  const fitted = fitBounds(strikes, frame, insets, now.projection);
  const middle = unproject(fitted, frame, freePart(frame, insets).center);
  return middle ? fitBounds([middle], frame, insets, now.projection, CLOSE) : fitted;
}

/** The camera that brings a place into view together with the other places of the events shown there. */
export function cameraTowards(
  place: string,
  dataset: Dataset,
  scene: Scene,
  frame: Frame,
  arrangement: Arrangement,
  now: Camera,
): Camera {
  const partners = new Set([place]);
  for (const line of scene.lines)
    for (const leg of line.legs) {
      if (leg.from.place === place) partners.add(leg.to.place);
      if (leg.to.place === place) partners.add(leg.from.place);
    }
  const positions = [...partners].flatMap((id) => {
    const known = dataset.places.get(id);
    return known ? [positionOf(known)] : [];
  });
  return fitBounds(positions, frame, insetsFor(arrangement, frame), now.projection, Math.max(now.zoom, 4));
}
