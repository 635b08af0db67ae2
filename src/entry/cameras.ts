import { geoDistance } from 'd3-geo';
import { type Dataset, type Happening, perDataset } from '../dataset';
import {
  type Camera,
  type Frame,
  fitBounds,
  freePart,
  type Insets,
  type Position,
  type ProjectionName,
  sameCamera,
  seesFrom,
  unproject,
} from '../geo';
import { closestZoom, finest, positionOf, type Scene, type Spot, spotsOf } from '../scene';
import type { View } from '../view';
import { type Arrangement, coveredBy, insetsFor } from './framing';

/** What a camera is chosen for: the story, and the map that it is shown on. */
export interface Stage {
  readonly dataset: Dataset;
  readonly arrangement: Arrangement;
  readonly frame: Frame;
  /** The direction of the page, which says on which side the column is; left to right unless told. */
  readonly dir?: 'ltr' | 'rtl';
}

/** The parts of a view that the story's own camera depends on. */
export type Sight = Pick<View, 'at' | 'projection' | 'event'>;

/** Zoom at which strikes of one burst stand apart, and the land is drawn finer. */
export const CLOSE = 5;
/** The closest that the map comes by itself: a place without its surroundings tells nobody where it is. */
const CLOSEST_FIT = 6;
/** Places within so many px of the free part's border are not counted as seen: their symbols would be cut. */
const BORDER = 16;
/** What lies within about 1,000 km is seen together at that zoom; in radians. */
const NEAR = 1000 / 6371;
/** The share of its places that a camera must see to do for a period. */
const MOST = 0.5;

/** The positions that the story's first camera fits; without an opening, all places where anything happens. */
export const openingPositions = perDataset((dataset): readonly Position[] => {
  const fit = dataset.meta.opening?.fit ?? [...new Set(dataset.events.flatMap((e) => e.places))];
  return fit.flatMap((id) => {
    const place = dataset.places.get(id);
    return place ? [positionOf(place)] : [];
  });
});

/** The story's first camera, whatever is open. */
export const openingCamera = (
  { dataset, arrangement, frame, dir }: Stage,
  projection: ProjectionName,
): Camera => fitBounds(openingPositions(dataset), frame, insetsFor(arrangement, frame, dir), projection);

const within = ({ top, right, bottom, left }: Insets, by: number): Insets => ({
  top: top + by,
  right: right + by,
  bottom: bottom + by,
  left: left + by,
});

/** The share of some places, 0 to 1, that a camera shows where no panel covers the map; null of none. */
export function shareSeen(
  spots: readonly Spot[],
  { arrangement, frame, dir }: Stage,
  camera: Camera,
): number | null {
  const positions = new Map(spots.map(({ place, position }) => [place, position]));
  if (positions.size === 0) return null;
  const sees = seesFrom(camera, frame, within(coveredBy(arrangement, dir), BORDER));
  return [...positions.values()].filter(sees).length / positions.size;
}

const limitOf = (spots: readonly Spot[]): number =>
  closestZoom(finest(spots.map(({ precision }) => precision)) ?? 'city');

/** The camera that fits some places, no closer than `closest` and than the most exactly known of them allows. */
function fitted(
  spots: readonly Spot[],
  { arrangement, frame, dir }: Stage,
  projection: ProjectionName,
  closest: number,
): Camera {
  const positions = spots.map(({ position }) => position);
  const limit = Math.min(limitOf(spots), closest);
  return fitBounds(positions, frame, insetsFor(arrangement, frame, dir), projection, limit);
}

/**
 * The camera for an event from where the camera is now: the same, where all places of the event are seen; else moved to
 * hold them all, and farther away only if it must be. An event that is not on the map moves nothing.
 */
export function eventCamera(event: Happening, stage: Stage, now: Camera): Camera {
  const spots = spotsOf(event, stage.dataset);
  const seen = shareSeen(spots, stage, now);
  return seen === null || seen === 1 ? now : fitted(spots, stage, now.projection, now.zoom);
}

/**
 * The camera for some events, from those it is to choose from, first things first: the first that sees at least half of
 * their places; else fitted to all.
 */
export function periodCamera(
  events: readonly Happening[],
  stage: Stage,
  choice: readonly [Camera, ...Camera[]],
): Camera {
  const spots = events.flatMap((event) => spotsOf(event, stage.dataset));
  const enough = choice.find((camera) => (shareSeen(spots, stage, camera) ?? 1) >= MOST);
  return enough ?? fitted(spots, stage, choice[0].projection, CLOSEST_FIT);
}

/**
 * The camera of a view: where the reader has moved it; else the story's own, which is that of the opening, or where the
 * opening does not hold all of the event in focus, the one that does.
 */
export function cameraOf({ at, projection, event }: Sight, stage: Stage): Camera {
  if (at) return { center: at.center, zoom: at.zoom, projection };
  const opening = openingCamera(stage, projection);
  const focus = event === null ? undefined : stage.dataset.events.find(({ id }) => id === event);
  return focus ? eventCamera(focus, stage, opening) : opening;
}

/** The cameras of a view, each worked out when its frame is first asked about: the time shown changes none of them. */
export function camerasOf(
  { at, projection, event }: Sight,
  dataset: Dataset,
  arrangement: Arrangement,
  dir: 'ltr' | 'rtl' = 'ltr',
): (frame: Frame) => Camera {
  const known = new WeakMap<Frame, Camera>();
  return (frame) => {
    const camera =
      known.get(frame) ?? cameraOf({ at, projection, event }, { dataset, arrangement, frame, dir });
    known.set(frame, camera);
    return camera;
  };
}

/** What a view must say for a camera: nothing where it is the story's own, so that the link fits it to any screen. */
export function viewpointOf(camera: Camera, view: Sight, stage: Stage): View['at'] {
  const own = cameraOf({ ...view, at: null }, stage);
  return sameCamera(own, camera) ? null : { center: camera.center, zoom: camera.zoom };
}

/** What of a scene is drawn where. */
const spotsIn = ({ points, lines }: Scene): Spot[] => [
  ...points,
  ...lines.flatMap(({ legs }) =>
    legs.flatMap(({ from, to }) => [from, to].map((end) => ({ ...end, precision: 'city' as const }))),
  ),
];

/** The camera that shows all places of what is shown; null when nothing is. */
export function shownCamera(scene: Scene, stage: Stage, now: Camera): Camera | null {
  const spots = spotsIn(scene);
  return spots.length === 0 ? null : fitted(spots, stage, now.projection, Math.max(now.zoom, CLOSEST_FIT));
}

/** Of some positions those around the one that has most of the others within `NEAR` of it; the first of several. */
function densest(positions: readonly Position[]): readonly Position[] {
  const around = positions.map((one) =>
    positions.filter((other) => geoDistance([...one], [...other]) <= NEAR),
  );
  return around.reduce((most, some) => (some.length > most.length ? some : most), []);
}

/**
 * The camera close to the strikes shown, in the middle of the part no panel covers; where none are, to where most else
 * happened close together. Null when nothing happened at one place.
 */
export function closerCamera(
  { points }: Scene,
  { arrangement, frame, dir }: Stage,
  now: Camera,
): Camera | null {
  const at = ({ position }: { readonly position: Position }) => position;
  const strikes = points.filter(({ kind }) => kind === 'strike').map(at);
  const crowd = strikes.length > 0 ? strikes : densest(points.map(at));
  if (crowd.length === 0) return null;
  const insets = insetsFor(arrangement, frame, dir);
  const all = fitBounds(crowd, frame, insets, now.projection);
  const middle = unproject(all, frame, freePart(frame, insets).center);
  return middle ? fitBounds([middle], frame, insets, now.projection, CLOSE) : all;
}

/** The camera that brings a place into view together with the other places of the events shown there. */
export function cameraTowards(place: string, scene: Scene, stage: Stage, now: Camera): Camera {
  const partners = new Set([place]);
  for (const line of scene.lines)
    for (const leg of line.legs) {
      if (leg.from.place === place) partners.add(leg.to.place);
      if (leg.to.place === place) partners.add(leg.from.place);
    }
  const spots = spotsIn(scene).filter((spot) => partners.has(spot.place));
  return fitted(spots, stage, now.projection, Math.max(now.zoom, 4));
}
