import { geoDistance } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Camera, Frame } from './camera';
import { projectionOf } from './projectionOf';
import { scaleBar } from './scaleBar';
import { unproject } from './unproject';

const EARTH = 6371.0088;
const frame: Frame = { width: 1024, height: 768 };
const cameras = fc.record({
  center: fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -70, max: 70, noNaN: true }),
  ),
  zoom: fc.double({ min: 3, max: 10, noNaN: true }),
  projection: fc.constantFrom('mercator', 'globe'),
}) satisfies fc.Arbitrary<Camera>;
const lengths = fc.integer({ min: 40, max: 200 });
const barOf = (camera: Camera, most: number) => scaleBar(projectionOf(camera, frame), camera.center, most);

/** How many km there are between two points of the screen, as the crow flies. */
function ground(camera: Camera, from: readonly [number, number], to: readonly [number, number]): number {
  const [a, b] = [unproject(camera, frame, from), unproject(camera, frame, to)];
  if (!a || !b) throw new Error('There is no ground there.');
  return geoDistance([...a], [...b]) * EARTH;
}

describe('scaleBar', () => {
  it('is 1, 2 or 5 and noughts, and the longest such that fits', () => {
    fc.assert(
      fc.property(cameras, lengths, (camera, most) => {
        const { km, length } = barOf(camera, most);
        expect(String(km)).toMatch(/^(0\.0*)?[125]0*$/);
        expect(length).toBeLessThanOrEqual(most * (1 + 1e-9));
        expect(length * 2.5).toBeGreaterThan(most * (1 - 1e-9));
      }),
    );
  });

  it('measures the ground in the middle of either map, in any direction', () => {
    fc.assert(
      fc.property(cameras, fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }), (camera, way) => {
        const { km, length } = barOf(camera, 100);
        const [x, y] = [frame.width / 2, frame.height / 2];
        // So short that the scale is the same at both ends.
        const [dx, dy] = [Math.cos(way) / 2, Math.sin(way) / 2];
        expect(ground(camera, [x - dx, y - dy], [x + dx, y + dy])).toBeCloseTo(km / length, 2);
      }),
    );
  });

  it('grows on a flat map towards the poles', () => {
    const projection = projectionOf({ center: [44, 40], zoom: 4, projection: 'mercator' }, frame);
    const at = (lat: number) => scaleBar(projection, [44, lat], 100);
    expect(at(0)).toMatchObject({ km: 200 });
    expect(at(60).length / at(60).km).toBeCloseTo((2 * at(0).length) / at(0).km, 3);
  });
});
