import fc from 'fast-check';
import type { Camera, Frame, Position } from './camera';

/** Numbers with three decimals: enough for a map, and far quicker to shrink than doubles. */
export const decimal = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: Math.ceil(min * 1000), max: Math.floor(max * 1000) }).map((n) => n / 1000);

/** Any position of the Earth, poles, antimeridian and the like made likely. */
export const anyPosition: fc.Arbitrary<Position> = fc.tuple(
  fc.oneof({ weight: 4, arbitrary: decimal(-180, 180) }, fc.constantFrom(-180, -90, 0, 90, 179.999, 180)),
  fc.oneof({ weight: 4, arbitrary: decimal(-90, 90) }, fc.constantFrom(-90, -89.99999, 0, 85.0511, 90)),
);

/** Positions where people live. */
export const inhabited: fc.Arbitrary<Position> = fc.tuple(decimal(-180, 180), decimal(-55, 70));

/** Map sizes from a phone to a wall. */
export const anyFrame: fc.Arbitrary<Frame> = fc.record({
  width: decimal(300, 2400),
  height: decimal(300, 1400),
});

/** Cameras within the limits, of either projection. */
export const anyCamera = (
  projection: fc.Arbitrary<Camera['projection']> = fc.constantFrom('mercator', 'globe'),
): fc.Arbitrary<Camera> =>
  fc.record({ center: fc.tuple(decimal(-180, 180), decimal(-80, 80)), zoom: decimal(1, 10), projection });
