import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCamera, anyFrame, anyPosition, decimal } from './arbitraries';
import { type Camera, clampCamera, isVisible, panBy, projectionOf, unproject, zoomAround } from './index';

const share = decimal(0, 1);

describe('projectionOf', () => {
  it('agrees with web Mercator pixels, as MapLibre has them', () => {
    // Tile arithmetic, worked out apart from d3: x = 256·2^z·(lon + 180)/180 and so on.
    const camera: Camera = { center: [44, 42], zoom: 3.3, projection: 'mercator' };
    const size = 512 * 2 ** 3.3;
    const pixel = (lon: number, lat: number) => {
      const sin = Math.sin((lat * Math.PI) / 180);
      return [
        (size * (lon + 180)) / 360,
        size * (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)),
      ] as const;
    };
    const project = projectionOf(camera, { width: 1440, height: 900 });
    for (const [lon, lat] of [
      [37.6, 55.75],
      [51.4, 35.7],
      [-120, -33],
    ] as const) {
      const [x, y] = project([lon, lat]) ?? [0, 0];
      const [cx, cy] = pixel(44, 42);
      const [px, py] = pixel(lon, lat);
      expect(x).toBeCloseTo(720 + px - cx, 6);
      expect(y).toBeCloseTo(450 + py - cy, 6);
    }
  });

  it('puts the centre at the middle of the frame', () => {
    fc.assert(
      fc.property(anyCamera(), anyFrame, (camera, frame) => {
        const [x, y] = projectionOf(camera, frame)([...camera.center]) ?? [Number.NaN, Number.NaN];
        expect(x).toBeCloseTo(frame.width / 2, 4);
        expect(y).toBeCloseTo(frame.height / 2, 4);
      }),
    );
  });

  it('draws the globe at the scale of the Mercator map around its centre', () => {
    const frame = { width: 1440, height: 900 };
    const width = (projection: Camera['projection']) => {
      const project = projectionOf({ center: [50, 50], zoom: 5, projection }, frame);
      return (project([50.01, 50])?.[0] ?? 0) - (project([49.99, 50])?.[0] ?? 0);
    };
    expect(width('globe') / width('mercator')).toBeCloseTo(1, 4);
  });
});

describe('unproject', () => {
  it('undoes the projection wherever something is drawn', () => {
    fc.assert(
      fc.property(anyCamera(), anyFrame, anyPosition, (camera, frame, position) => {
        const project = projectionOf(camera, frame);
        fc.pre(Math.abs(position[1]) < 85 && isVisible(project, position));
        const point = project([...position]) ?? [Number.NaN, Number.NaN];
        const middle = [frame.width / 2, frame.height / 2] as const;
        // Close to the globe's edge a pixel covers a whole stretch of land, and rounding shows.
        fc.pre(camera.projection === 'mercator' || awayFromEdge(camera, frame, point));
        const back = project(toMutable(unproject(camera, frame, point) ?? [0, 0])) ?? [0, 0];
        expect(Math.hypot(sideways(camera, back[0] - point[0]), back[1] - point[1])).toBeLessThan(
          1e-4 * Math.max(1, Math.hypot(point[0] - middle[0], point[1] - middle[1])),
        );
      }),
    );
  });

  it('finds nothing beside the globe', () => {
    const camera: Camera = { center: [44, 42], zoom: 1, projection: 'globe' };
    expect(unproject(camera, { width: 1440, height: 900 }, [3, 3])).toBeNull();
    expect(unproject(camera, { width: 1440, height: 900 }, [720, 450])?.[0]).toBeCloseTo(44);
  });
});

const toMutable = ([lon, lat]: readonly [number, number]): [number, number] => [lon, lat];

// Beside the Mercator world is the world again.
const sideways = ({ projection, zoom }: Camera, dx: number) =>
  projection === 'globe' ? dx : dx - Math.round(dx / (512 * 2 ** zoom)) * 512 * 2 ** zoom;

const awayFromEdge = (
  camera: Camera,
  frame: { width: number; height: number },
  [x, y]: readonly [number, number],
) => {
  const [cx, cy] = [frame.width / 2, frame.height / 2];
  return unproject(camera, frame, [cx + (x - cx) * 1.05, cy + (y - cy) * 1.05]) !== null;
};

describe('clampCamera', () => {
  it('never lets the frame leave the Mercator world to the north or south', () => {
    fc.assert(
      fc.property(anyCamera(fc.constant('mercator')), anyFrame, (camera, frame) => {
        const kept = clampCamera(camera, frame);
        const project = projectionOf(kept, frame);
        expect(project([0, 85.0511287798066])?.[1]).toBeLessThan(1e-3);
        expect(project([0, -85.0511287798066])?.[1]).toBeGreaterThan(frame.height - 1e-3);
        const again = clampCamera(kept, frame);
        expect(again.center[1]).toBeCloseTo(kept.center[1], 9);
        expect(again.zoom).toBe(kept.zoom);
      }),
    );
  });

  it('leaves a camera within the limits as it is', () => {
    const camera: Camera = { center: [44, 42], zoom: 3.3, projection: 'mercator' };
    expect(clampCamera(camera, { width: 1440, height: 900 })).toEqual(camera);
    const globe: Camera = { ...camera, projection: 'globe' };
    expect(clampCamera(globe, { width: 1440, height: 900 })).toEqual(globe);
  });

  it('keeps the zoom between 1 and 10', () => {
    const at = (zoom: number) =>
      clampCamera({ center: [0, 0], zoom, projection: 'mercator' }, { width: 400, height: 400 });
    expect([at(-3).zoom, at(5).zoom, at(99).zoom]).toEqual([1, 5, 10]);
  });
});

describe('zoomAround', () => {
  it('keeps the position under the pointer there on the Mercator map', () => {
    fc.assert(
      fc.property(
        anyCamera(fc.constant('mercator')),
        anyFrame,
        share,
        share,
        decimal(-2, 2),
        (start, frame, sx, sy, dz) => {
          const camera = clampCamera(start, frame);
          const point = [sx * frame.width, sy * frame.height] as const;
          const zoomed = zoomAround(camera, frame, point, dz);
          const held = unproject(camera, frame, point) ?? [0, 0];
          const [x, y] = projectionOf(zoomed, frame)([...held]) ?? [0, 0];
          // At the edge of the world the camera's limits come first, but only north and south.
          expect(Math.abs(sideways(zoomed, x - point[0]))).toBeLessThan(1e-3);
          const free = clampCamera({ ...camera, center: [0, 0], zoom: camera.zoom + dz }, frame);
          expect(zoomed.zoom).toBeCloseTo(free.zoom, 9);
          const top = projectionOf(zoomed, frame)([0, 85.0511287798066])?.[1] ?? 0;
          const foot = projectionOf(zoomed, frame)([0, -85.0511287798066])?.[1] ?? 0;
          if (top < -1e-3 && foot > frame.height + 1e-3) expect(Math.abs(y - point[1])).toBeLessThan(1e-3);
        },
      ),
    );
  });

  it('keeps the position under the pointer there on the globe', () => {
    const frame = { width: 1440, height: 900 };
    for (const point of [[720, 450] as const, [500, 300] as const, [900, 700] as const]) {
      const camera: Camera = { center: [44, 32], zoom: 2.4, projection: 'globe' };
      const zoomed = zoomAround(camera, frame, point, 0.7);
      const held = unproject(camera, frame, point) ?? [0, 0];
      const [x, y] = projectionOf(zoomed, frame)([...held]) ?? [0, 0];
      expect(Math.hypot(x - point[0], y - point[1])).toBeLessThan(0.01);
    }
  });

  it('does not slide at the end of its zoom', () => {
    const camera: Camera = { center: [44, 42], zoom: 10, projection: 'mercator' };
    const zoomed = zoomAround(camera, { width: 1440, height: 900 }, [10, 10], 1);
    expect(zoomed.center[0]).toBeCloseTo(44, 9);
    expect(zoomed.center[1]).toBeCloseTo(42, 9);
  });
});

describe('panBy', () => {
  it('moves what is drawn as far as the pointer went, and back', () => {
    const frame = { width: 1440, height: 900 };
    const camera: Camera = { center: [179, 42], zoom: 5, projection: 'mercator' };
    const panned = panBy(camera, frame, -300, 120);
    const [x, y] = projectionOf(panned, frame)([179, 42]) ?? [0, 0];
    expect([x, y]).toEqual([expect.closeTo(420, 6), expect.closeTo(570, 6)]);
    expect(panned.center[0]).toBeLessThan(-170);
    const back = panBy(panned, frame, 300, -120);
    expect(back.center[0]).toBeCloseTo(179, 6);
    expect(back.center[1]).toBeCloseTo(42, 6);
  });

  it('turns a globe without changing its size', () => {
    const frame = { width: 1440, height: 900 };
    const camera: Camera = { center: [0, 10], zoom: 2.5, projection: 'globe' };
    const panned = panBy(camera, frame, 40, 300);
    expect(panned.center[0]).toBeLessThan(0);
    expect(panned.center[1]).toBeGreaterThan(10);
    expect(projectionOf(panned, frame).scale()).toBeCloseTo(projectionOf(camera, frame).scale(), 6);
  });

  it('gives a camera within the limits, whatever is asked', () => {
    const far = decimal(-1e5, 1e5);
    fc.assert(
      fc.property(anyCamera(), anyFrame, far, far, (camera, frame, dx, dy) => {
        const { center, zoom } = panBy(camera, frame, dx, dy);
        expect([center[0], center[1], zoom].every(Number.isFinite)).toBe(true);
        expect(Math.abs(center[1])).toBeLessThanOrEqual(85.06);
        expect(center[0]).toBeGreaterThanOrEqual(-180);
        expect(center[0]).toBeLessThan(180);
      }),
    );
  });
});
