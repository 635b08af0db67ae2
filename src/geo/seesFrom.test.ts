import { geoDistance } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCamera, anyFrame, decimal, inhabited } from './arbitraries';
import {
  type Camera,
  clampCamera,
  fitBounds,
  freePart,
  NO_INSETS,
  pixelsPerKilometre,
  projectionOf,
  sameCamera,
  seesFrom,
  unproject,
} from './index';

const share = decimal(0.01, 0.99);

describe('seesFrom', () => {
  it('sees what is drawn in the free part, and nothing under a panel', () => {
    fc.assert(
      fc.property(anyCamera(), anyFrame, share, share, decimal(0, 140), (start, frame, u, v, cover) => {
        const camera = clampCamera(start, frame);
        const covered = { ...NO_INSETS, right: cover, bottom: cover };
        const point = [u * frame.width, v * frame.height] as const;
        const position = unproject(camera, frame, point);
        fc.pre(position !== null);
        if (!position) return;
        const { left, top, width, height } = freePart(frame, covered);
        const off = Math.min(Math.abs(point[0] - left - width), Math.abs(point[1] - top - height));
        fc.pre(off > 0.01);
        const free = point[0] < left + width && point[1] < top + height;
        // Beside the Mercator world is the world again, and a place is drawn on the nearest.
        const [x = 0] = projectionOf(camera, frame)([...position]) ?? [];
        fc.pre(Math.abs(x - point[0]) < 0.01);
        expect(seesFrom(camera, frame, covered)(position)).toBe(free);
      }),
    );
  });

  it('does not see the far side of the globe', () => {
    const camera: Camera = { center: [50, 30], zoom: 1, projection: 'globe' };
    const sees = seesFrom(camera, { width: 900, height: 900 }, NO_INSETS);
    expect(sees([50, 30])).toBe(true);
    expect(sees([-130, -30])).toBe(false);
  });

  it('sees all that was fitted', () => {
    const frame = { width: 1440, height: 900 };
    const covered = { ...NO_INSETS, right: 400, bottom: 120 };
    const some = fc.array(inhabited, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(some, decimal(2, 9), (positions, closest) => {
        const camera = fitBounds(positions, frame, { ...covered, top: 20, left: 20 }, 'mercator', closest);
        fc.pre(camera.zoom > 1.5);
        expect(camera.zoom).toBeLessThanOrEqual(closest);
        const slack = { top: -1, left: -1, right: 399, bottom: 119 };
        expect(positions.every(seesFrom(camera, frame, slack))).toBe(true);
      }),
    );
  });
});

describe('pixelsPerKilometre', () => {
  it('measures what is drawn, on both projections', () => {
    const frame = { width: 1440, height: 900 };
    for (const projection of ['mercator', 'globe'] as const)
      for (const lat of [-50, 0, 35, 60]) {
        const project = projectionOf({ center: [44, lat], zoom: 8, projection }, frame);
        const [x, y] = project([44, lat]) ?? [0, 0];
        const [there, back] = [project.invert?.([x + 50, y]), project.invert?.([x - 50, y])];
        const km = geoDistance(there ?? [0, 0], back ?? [0, 0]) * 6371.0088;
        expect(pixelsPerKilometre(project, [44, lat]) / (100 / km)).toBeCloseTo(1, 2);
      }
  });
});

describe('sameCamera', () => {
  it('tells cameras apart as soon as a screen shows the difference', () => {
    fc.assert(
      fc.property(anyCamera(), (camera) => {
        const [lon, lat] = camera.center;
        expect(sameCamera(camera, { ...camera, center: [lon + 360, lat] })).toBe(true);
        expect(sameCamera(camera, { ...camera, zoom: camera.zoom + 0.01 })).toBe(false);
        expect(sameCamera(camera, { ...camera, center: [lon + 0.001, lat] })).toBe(false);
        expect(sameCamera(camera, { ...camera, center: [lon, lat - 0.001] })).toBe(false);
      }),
    );
  });
});
