import type { GeoProjection } from 'd3-geo';
import {
  isVisible,
  laneProfile,
  lengthsOf,
  offsetPolyline,
  type Position,
  pointAlong,
  type ScreenPoint,
  sampleLine,
  trimPolyline,
} from '../../geo';
import type { Leg, LineMark } from '../types';
import type { PlacedEnd, PlacedLeg, PlacedLine } from './types';

/** A line stops this far short of a place, in px, */
const SHORT_OF_PLACE = 9;
/** but by no more of its length than this: between places that all but meet, as on a globe's side, some of it is left. */
const MOST_SHORT = 1 / 3;

const project = (projection: GeoProjection, position: Position): ScreenPoint | null => {
  const point = isVisible(projection, position) ? projection([...position]) : null;
  return point && Number.isFinite(point[0]) && Number.isFinite(point[1]) ? [point[0], point[1]] : null;
};

const near = (a: ScreenPoint | null, b: ScreenPoint | undefined) =>
  a !== null && b !== undefined && Math.hypot(a[0] - b[0], a[1] - b[1]) < 2;

/** How much of its lane's offset applies this far from a place, as a share of what is drawn of the leg. */
const offPlace = (share: number) => laneProfile(Math.min(0.5, share));

/** What of a leg is the same whatever is told along it. */
interface Course extends Pick<PlacedLeg, 'runs' | 'shares'> {
  /** Where it meets its places, in px; null where that is out of sight. */
  readonly start: ScreenPoint | null;
  readonly stop: ScreenPoint | null;
}

// Time moves on far more often than the camera, and the same pairs speak again and again.
const courses = new WeakMap<GeoProjection, Map<string, Course>>();

function courseOf(leg: Leg, projection: GeoProjection): Course {
  const known = courses.get(projection) ?? new Map<string, Course>();
  courses.set(projection, known);
  const key = `${leg.from.position.join()} ${leg.to.position.join()} ${leg.offset}`;
  const course = known.get(key) ?? layCourse(leg, projection);
  known.set(key, course);
  return course;
}

/**
 * A leg's great circle in its lane. Where it is cut, at the world's edge or behind the globe, it is one line all the
 * same: lanes meet at the places only, and what changes along it goes on from one part to the next.
 */
function layCourse(leg: Leg, projection: GeoProjection): Course {
  const from = project(projection, leg.from.position);
  const to = project(projection, leg.to.position);
  const parts = sampleLine(projection, leg.from.position, leg.to.position);
  const lengths = parts.map((points) => lengthsOf(points).at(-1) ?? 0);
  const whole = lengths.reduce((sum, length) => sum + length, 0) || 1;
  let start: ScreenPoint | null = null;
  let stop: ScreenPoint | null = null;
  const runs: ScreenPoint[][] = [];
  const shares: PlacedLeg['shares'][number][] = [];
  let before = 0;
  for (const [i, points] of parts.entries()) {
    const length = lengths[i] ?? 0;
    const starts = near(from, points[0]);
    const stops = near(to, points.at(-1));
    const shifted = offsetPolyline(points, leg.offset, (t) =>
      Math.min(starts ? offPlace((t * length) / whole) : 1, stops ? offPlace(((1 - t) * length) / whole) : 1),
    );
    const short = Math.min(SHORT_OF_PLACE, MOST_SHORT * (lengthsOf(shifted).at(-1) ?? 0));
    const trimmed = trimPolyline(shifted, starts ? short : 0, stops ? short : 0);
    const [first, last] = [trimmed[0], trimmed.at(-1)];
    if (starts && first) start = first;
    if (stops && last) stop = last;
    if (trimmed.length > 1) {
      runs.push(trimmed);
      shares.push([before / whole, (before + length) / whole]);
    }
    before += length;
  }
  return { runs, shares, start, stop };
}

function placeLeg(leg: Leg, projection: GeoProjection): PlacedLeg {
  const { runs, shares, start, stop } = courseOf(leg, projection);
  const ends: PlacedEnd[] = [
    ...(start ? [{ x: start[0], y: start[1], end: leg.from.end }] : []),
    ...(stop ? [{ x: stop[0], y: stop[1], end: leg.to.end }] : []),
  ];
  return { runs, shares, ends, direction: leg.direction };
}

/** The longest stretch of a line that is seen; empty where nothing is. */
export const longestRun = (legs: readonly PlacedLeg[]): readonly ScreenPoint[] =>
  legs
    .flatMap((leg) => leg.runs)
    .reduce<readonly ScreenPoint[]>((best, run) => (run.length > best.length ? run : best), []);

/** A line mark on the screen: each leg's great circle in its lane, cut where it is out of sight, short of its places. */
export function placeLine(mark: LineMark, projection: GeoProjection): PlacedLine {
  const legs = mark.legs.map((leg) => placeLeg(leg, projection));
  return {
    mark,
    legs,
    relays: mark.relays.flatMap((relay) => {
      const point = project(projection, relay.position);
      return point ? [point] : [];
    }),
    middle: pointAlong(longestRun(legs), 0.5),
  };
}
