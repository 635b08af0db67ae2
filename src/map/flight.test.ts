import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Camera, projectionOf, sameCamera } from '../geo';
import { flightBetween } from './flight';

const tenths = (min: number, max: number) => fc.integer({ min: min * 10, max: max * 10 }).map((n) => n / 10);
const cameraIn = (projection: Camera['projection']): fc.Arbitrary<Camera> =>
  fc.record({
    center: fc.tuple(tenths(-180, 179), tenths(-80, 80)),
    zoom: tenths(1, 10),
    projection: fc.constant(projection),
  });
const anyCamera = fc.oneof(cameraIn('mercator'), cameraIn('globe'));
const camera = cameraIn('mercator');
const anyFrame = fc.record({ width: tenths(300, 2400), height: tenths(300, 1400) });
const frame = { width: 1440, height: 900 };
const steps = (n: number) => Array.from({ length: n + 1 }, (_, i) => i / n);

describe('flightBetween', () => {
  it('begins where it is, ends exactly where it is to, and takes at most 2 s', () => {
    fc.assert(
      fc.property(anyCamera, anyCamera, anyFrame, (from, to, size) => {
        const { at, duration } = flightBetween(from, to, size);
        expect(sameCamera(at(0), { ...from, projection: to.projection })).toBe(true);
        expect(at(1)).toEqual(to);
        expect(duration).toBeGreaterThanOrEqual(250);
        expect(duration).toBeLessThanOrEqual(2000);
      }),
    );
  });

  it('keeps within the limits of zoom all the way', () => {
    fc.assert(
      fc.property(camera, camera, anyFrame, (from, to, size) => {
        const { at } = flightBetween(from, to, size);
        for (const t of steps(20)) {
          const { center, zoom } = at(t);
          expect(zoom >= 1 && zoom <= 10 && center.every(Number.isFinite)).toBe(true);
        }
      }),
    );
  });

  it('goes out and in at most once', () => {
    fc.assert(
      fc.property(camera, camera, anyFrame, (from, to, size) => {
        const { at } = flightBetween(from, to, size);
        const zooms = steps(40).map((t) => at(t).zoom);
        const lowest = zooms.indexOf(Math.min(...zooms));
        const rising = (part: readonly number[]) => part.every((z, i) => z >= (part[i - 1] ?? z) - 1e-6);
        expect(rising(zooms.slice(0, lowest + 1).reverse()) && rising(zooms.slice(lowest))).toBe(true);
      }),
    );
  });

  it('flies the short way round, over the antimeridian', () => {
    const from: Camera = { center: [170, 20], zoom: 4, projection: 'mercator' };
    const { at } = flightBetween(from, { ...from, center: [-170, 20] }, frame);
    for (const t of steps(10)) expect(Math.abs(at(t * 0.999).center[0])).toBeGreaterThanOrEqual(170 - 1e-9);
  });

  it('takes longer for a longer way, and goes to a neighbour without zooming out far', () => {
    const tehran: Camera = { center: [51.4, 35.7], zoom: 6, projection: 'mercator' };
    const to = (center: Camera['center']) => flightBetween(tehran, { ...tehran, center }, frame);
    const [natanz, jerusalem, newYork] = [to([51.7, 33.7]), to([35.2, 31.8]), to([-74, 40.7])];
    expect(natanz.duration).toBeLessThan(jerusalem.duration);
    expect(jerusalem.duration).toBeLessThan(newYork.duration);
    expect(Math.min(...steps(20).map((t) => natanz.at(t).zoom))).toBeGreaterThan(5.5);
    // Half-way to New York, the way is seen as a whole, more or less.
    const half = projectionOf(newYork.at(0.5), frame);
    const [from, there] = [half([51.4, 35.7]), half([-74, 40.7])];
    expect(Math.abs((from?.[0] ?? Infinity) - (there?.[0] ?? 0))).toBeLessThan(2 * frame.width);
  });
});
