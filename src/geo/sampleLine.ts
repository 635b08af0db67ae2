import { type GeoProjection, geoDistance, geoPath } from 'd3-geo';
import type { Position, ScreenPoint } from './camera';
import { greatCircle } from './greatCircle';
import { resample } from './polyline';
import { clamp } from './sphere';

// A line far longer than the screen is wide needs no more points than this to look smooth.
const MOST_STEPS = 600;
const DEGREES_A_STEP = 2;

/**
 * The drawn parts of the great circle between two positions, in px: cut where it goes behind the globe or over the
 * world's edge, with points some `step` px apart. Give a projection without a margin if the parts are to be offset or
 * measured, for a margin cuts them at the frame. Every coordinate is finite; nothing drawn gives no parts.
 */
export function sampleLine(
  projection: GeoProjection,
  a: Position,
  b: Position,
  { step = 6 }: { readonly step?: number } = {},
): ScreenPoint[][] {
  const degrees = (geoDistance([...a], [...b]) * 180) / Math.PI;
  const line = greatCircle(offPole(a), offPole(b), Math.ceil(degrees / DEGREES_A_STEP));
  const runs: ScreenPoint[][] = [];
  let run: ScreenPoint[] = [];
  const add = (x: number, y: number) => {
    if (Number.isFinite(x) && Number.isFinite(y)) run.push([x, y]);
  };
  const begin = (x: number, y: number) => {
    run = [];
    runs.push(run);
    add(x, y);
  };
  const draw = geoPath(projection, {
    beginPath: () => {},
    closePath: () => {},
    arc: () => {},
    moveTo: begin,
    lineTo: add,
  });
  draw({ type: 'LineString', coordinates: line.map((position) => [...position]) });
  return runs.filter((points) => points.length > 1).map((points) => resample(points, step, MOST_STEPS));
}

// On the Mercator map a pole is infinitely far away.
const offPole = ([lon, lat]: Position): Position => [lon, clamp(lat, -89.9, 89.9)];
