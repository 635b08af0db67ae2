import { geoDistance } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCamera, anyFrame, anyPosition, decimal } from './arbitraries';
import {
  greatCircle,
  laneProfile,
  offsetPolyline,
  type Position,
  pointAlong,
  projectionOf,
  type ScreenPoint,
  sampleLine,
  trimPolyline,
} from './index';
import { lengthsOf } from './polyline';

const frame = { width: 1440, height: 900 };
const length = (points: readonly ScreenPoint[]) => lengthsOf(points).at(-1) ?? 0;
const moscow: Position = [37.618, 55.756];
const tehran: Position = [51.389, 35.689];

describe('greatCircle', () => {
  it('runs along the shortest way in even steps', () => {
    fc.assert(
      fc.property(anyPosition, anyPosition, fc.integer({ min: 1, max: 60 }), (a, b, n) => {
        const line = greatCircle(a, b, n);
        expect(line.flat().every(Number.isFinite)).toBe(true);
        const whole = geoDistance([...a], [...b]);
        fc.pre(whole > 1e-6);
        expect(line).toHaveLength(n + 1);
        for (const position of line) {
          const way = geoDistance([...a], [...position]) + geoDistance([...position], [...b]);
          expect(way).toBeCloseTo(whole, 5);
        }
        const steps = line
          .slice(1)
          .map((position, i) => geoDistance([...(line[i] ?? position)], [...position]));
        for (const step of steps) expect(step).toBeCloseTo(whole / n, 5);
      }),
    );
  });

  it('is one position where both ends are the same', () => {
    expect(greatCircle(moscow, moscow, 10)).toEqual([moscow]);
  });

  it('goes over the nearer pole between antipodes', () => {
    const line = greatCircle([10, 30], [-170, -30], 4);
    expect(line[1]?.[1]).toBeCloseTo(75, 6);
    expect(line.flat().every(Number.isFinite)).toBe(true);
  });
});

describe('sampleLine', () => {
  it('never gives a coordinate that is not a number', () => {
    fc.assert(
      fc.property(
        anyCamera(),
        anyFrame,
        anyPosition,
        anyPosition,
        fc.boolean(),
        (camera, size, a, b, flip) => {
          const antipode: Position = [a[0] > 0 ? a[0] - 180 : a[0] + 180, -a[1]];
          const runs = sampleLine(projectionOf(camera, size), a, flip ? antipode : b);
          for (const run of runs) {
            expect(run.length).toBeGreaterThan(1);
            expect(run.flat().every(Number.isFinite)).toBe(true);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('starts and ends at its two places, with points 4 to 8 px apart', () => {
    const projection = projectionOf({ center: [44, 42], zoom: 3.3, projection: 'mercator' }, frame);
    const [run = [], ...others] = sampleLine(projection, moscow, tehran);
    expect(others).toHaveLength(0);
    expect(run[0]).toEqual(projection([...moscow]));
    expect(run.at(-1)).toEqual(projection([...tehran]));
    const lengths = lengthsOf(run);
    const steps = lengths.slice(1).map((at, i) => at - (lengths[i] ?? 0));
    expect(Math.min(...steps)).toBeGreaterThan(4);
    expect(Math.max(...steps)).toBeLessThan(8);
  });

  it('lies on the great circle', () => {
    for (const projection of ['mercator', 'globe'] as const) {
      const project = projectionOf({ center: [0, 45], zoom: 1.5, projection }, frame);
      const [a, b]: [Position, Position] = [[-77, 39], tehran];
      for (const point of sampleLine(project, a, b).flat()) {
        const position = project.invert?.([...point]) ?? [0, 0];
        const detour =
          geoDistance([...a], position) + geoDistance(position, [...b]) - geoDistance([...a], [...b]);
        expect(detour).toBeLessThan(0.002);
      }
    }
  });

  it('is cut behind the globe and at the seam of the Mercator map', () => {
    const globe = projectionOf({ center: [44, 42], zoom: 2, projection: 'globe' }, frame);
    expect(sampleLine(globe, [-140, -40], [-130, -45])).toEqual([]);
    const toFarSide = sampleLine(globe, tehran, [-100, 10]);
    expect(toFarSide).toHaveLength(1);
    expect(toFarSide[0]?.[0]).toEqual(globe([...tehran]));
    const flat = projectionOf({ center: [0, 30], zoom: 2, projection: 'mercator' }, frame);
    const runs = sampleLine(flat, [140, 36], [-118, 34]);
    expect(runs).toHaveLength(2);
    expect(Math.abs((runs[0]?.at(-1)?.[0] ?? 0) - (runs[1]?.[0]?.[0] ?? 0))).toBeCloseTo(2048, 0);
    const turned = projectionOf({ center: [180, 30], zoom: 2, projection: 'mercator' }, frame);
    expect(sampleLine(turned, [140, 36], [-118, 34])).toHaveLength(1);
  });

  it('gives nothing where both places are one', () => {
    const projection = projectionOf({ center: [44, 42], zoom: 3, projection: 'mercator' }, frame);
    expect(sampleLine(projection, tehran, tehran)).toEqual([]);
  });
});

const coordinate = decimal(-2000, 2000);
const polyline = fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 30 });
const part = decimal(0, 1);

describe('trimPolyline', () => {
  it('takes away exactly what was asked', () => {
    fc.assert(
      fc.property(polyline, part, part, (points, s, e) => {
        const whole = length(points);
        const [start, end] = [s * whole * 0.45, e * whole * 0.45];
        fc.pre(whole > 1);
        expect(length(trimPolyline(points, start, end))).toBeCloseTo(whole - start - end, 5);
      }),
    );
  });

  it('leaves nothing of a line shorter than the trim', () => {
    expect(
      trimPolyline(
        [
          [0, 0],
          [10, 0],
        ],
        9,
        9,
      ),
    ).toEqual([]);
    expect(
      trimPolyline(
        [
          [0, 0],
          [30, 0],
        ],
        9,
        9,
      ),
    ).toEqual([
      [9, 0],
      [21, 0],
    ]);
  });
});

describe('offsetPolyline', () => {
  it('keeps both ends and stays finite', () => {
    fc.assert(
      fc.property(polyline, decimal(-40, 40), (points, distance) => {
        const moved = offsetPolyline(points, distance);
        expect(moved[0]).toEqual(points[0]);
        expect(moved.at(-1)).toEqual(points.at(-1));
        expect(moved.flat().every(Number.isFinite)).toBe(true);
        moved.forEach(([x, y], i) => {
          const [px = 0, py = 0] = points[i] ?? [];
          expect(Math.hypot(x - px, y - py)).toBeLessThanOrEqual(Math.abs(distance) + 1e-9);
        });
      }),
    );
  });

  it('shifts the middle 70 % by the whole distance, to the right of the way it runs', () => {
    const straight = Array.from({ length: 101 }, (_, i) => [i * 5, 100] as const);
    const moved = offsetPolyline(straight, 6);
    for (let i = 15; i <= 85; i += 1) expect(moved[i]?.[1]).toBeCloseTo(106, 9);
    expect(moved[7]?.[1]).toBeGreaterThan(100);
    expect(moved[7]?.[1]).toBeLessThan(106);
    expect([laneProfile(0), laneProfile(0.5), laneProfile(1)]).toEqual([0, 1, 0]);
  });
});

describe('pointAlong', () => {
  it('finds point and direction by share of the length', () => {
    const corner = [
      [0, 0],
      [100, 0],
      [100, 100],
    ] as const;
    expect(pointAlong(corner, 0.25)).toEqual({ x: 50, y: 0, angle: 0 });
    expect(pointAlong(corner, 0.75)).toEqual({ x: 100, y: 50, angle: 90 });
    expect(pointAlong(corner, 0)).toEqual({ x: 0, y: 0, angle: 0 });
    expect(pointAlong(corner, 1)).toEqual({ x: 100, y: 100, angle: 90 });
    expect(pointAlong([], 0.5)).toBeNull();
  });

  it('splits a line at its share of the length', () => {
    fc.assert(
      fc.property(polyline, part, (points, t) => {
        const at = pointAlong(points, t);
        const whole = length(points);
        fc.pre(whole > 1);
        const rest = trimPolyline(points, t * whole, 0);
        expect(at?.x).toBeCloseTo(rest[0]?.[0] ?? points.at(-1)?.[0] ?? 0, 6);
      }),
    );
  });
});
