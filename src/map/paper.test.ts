import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Camera, clampCamera, freePart, projectionOf, unproject } from '../geo';
import { PAPER, paperCamera } from './paper';

describe('paperCamera', () => {
  it('shows on paper what is seen of a flat map, in its middle and as large as it fits', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.record({
          width: fc.integer({ min: 320, max: 2560 }),
          height: fc.integer({ min: 300, max: 1440 }),
        }),
        fc.record({ right: fc.integer({ min: 0, max: 400 }), bottom: fc.integer({ min: 0, max: 120 }) }),
        fc.tuple(fc.integer({ min: -170, max: 170 }), fc.integer({ min: -50, max: 60 })),
        fc.double({ min: 4, max: 8, noNaN: true }),
        share,
        share,
        (frame, { right, bottom }, center, zoom, x, y) => {
          const covered = { top: 0, left: 0, right, bottom };
          const camera: Camera = clampCamera({ center, zoom, projection: 'mercator' }, frame);
          const free = freePart(frame, covered);
          const seen = unproject(camera, frame, [free.left + x * free.width, free.top + y * free.height]);
          const onPaper = seen && projectionOf(paperCamera(camera, frame, covered), PAPER)([...seen]);
          const scale = Math.min(PAPER.width / free.width, PAPER.height / free.height);
          expect(onPaper?.[0]).toBeCloseTo(PAPER.width / 2 + (x - 0.5) * free.width * scale, 4);
          expect(onPaper?.[1]).toBeCloseTo(PAPER.height / 2 + (y - 0.5) * free.height * scale, 4);
        },
      ),
    );
  });

  it('keeps to a globe, and turns it to the middle of what is seen', () => {
    const camera: Camera = { center: [44, 40], zoom: 3, projection: 'globe' };
    const frame = { width: 1440, height: 900 };
    const covered = { top: 0, left: 0, right: 400, bottom: 120 };
    const there = paperCamera(camera, frame, covered);
    expect(there.projection).toBe('globe');
    expect(there.center).toEqual(unproject(camera, frame, [520, 390]));
  });
});
