import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFrame, decimal, inhabited } from './arbitraries';
import { fitMercator } from './fitBounds';
import { fitGlobe } from './fitGlobe';
import {
  boundsOf,
  type Camera,
  contains,
  type Frame,
  fitBounds,
  freePart,
  isVisible,
  lonSpan,
  NO_INSETS,
  type Position,
  projectionOf,
} from './index';

const moscow: Position = [37.618, 55.756];
const jerusalem: Position = [35.214, 31.768];
const tehran: Position = [51.389, 35.689];
const shiraz: Position = [52.532, 29.61];
const some = fc.array(inhabited, { minLength: 1, maxLength: 8 });
const side = decimal(0, 500);
const insets = fc.record({ top: side, right: side, bottom: side, left: side });

function overshoot(
  camera: Camera,
  frame: Frame,
  positions: readonly Position[],
  part = freePart(frame, NO_INSETS),
) {
  const project = projectionOf(camera, frame);
  return Math.max(
    ...positions.map((position) => {
      const [x, y] = project([...position]) ?? [Number.NaN, Number.NaN];
      if (!isVisible(project, position)) return Number.POSITIVE_INFINITY;
      return Math.max(part.left - x, x - part.left - part.width, part.top - y, y - part.top - part.height);
    }),
  );
}

describe('fitBounds on the Mercator map', () => {
  it('shows every position in the free part, touching its edge', () => {
    fc.assert(
      fc.property(some, anyFrame, insets, (positions, frame, covered) => {
        const part = freePart(frame, covered);
        const camera = fitMercator(positions, frame, part, 8);
        // A world smaller than the frame goes round more than once; limits keep cameras from there.
        fc.pre(512 * 2 ** camera.zoom > frame.width);
        const over = overshoot(camera, frame, positions, part);
        expect(over).toBeLessThan(0.01);
        if (camera.zoom < 8) expect(over).toBeGreaterThan(-0.01);
      }),
    );
  });

  it('fits the first view beside the reading column', () => {
    const frame = { width: 1440, height: 900 };
    const covered = { top: 40, right: 440, bottom: 160, left: 40 };
    const positions = [moscow, jerusalem, tehran, shiraz];
    const camera = fitBounds(positions, frame, covered, 'mercator');
    expect(overshoot(camera, frame, positions, freePart(frame, covered))).toBeLessThan(0.01);
    expect(camera.zoom).toBeGreaterThan(3);
    expect(camera.zoom).toBeLessThan(5);
  });

  it('goes the short way round the world', () => {
    const camera = fitBounds(
      [
        [170, 10],
        [-170, -10],
      ],
      { width: 900, height: 900 },
      NO_INSETS,
      'mercator',
    );
    expect(Math.abs(camera.center[0])).toBeCloseTo(180, 6);
    expect(camera.zoom).toBeGreaterThan(4);
  });

  it('shows one position at the zoom asked for, and none as the whole world', () => {
    const frame = { width: 900, height: 600 };
    const one = fitBounds([tehran], frame, { ...NO_INSETS, left: 300 }, 'mercator', 6);
    expect(one.zoom).toBe(6);
    expect(projectionOf(one, frame)([...tehran])?.[0]).toBeCloseTo(600, 6);
    expect(fitBounds([], frame, NO_INSETS, 'mercator').zoom).toBe(1);
  });

  it('ignores insets that leave no room', () => {
    const frame = { width: 390, height: 420 };
    const covered = { top: 0, right: 400, bottom: 300, left: 0 };
    const camera = fitBounds([moscow, shiraz], frame, covered, 'mercator');
    const part = freePart(frame, covered);
    expect([part.width, part.height]).toEqual([390, 120]);
    expect(overshoot(camera, frame, [moscow, shiraz], part)).toBeLessThan(0.01);
  });
});

describe('fitBounds on the globe', () => {
  it('shows every position in the free part and uses most of it', () => {
    const region = fc.array(fc.tuple(decimal(20, 65), decimal(10, 60)), { minLength: 1, maxLength: 6 });
    const share = decimal(0, 0.3);
    // Very flat frames leave no room for a globe beside a panel.
    const frames = fc.record({ width: decimal(320, 1600), height: decimal(600, 1000) });
    fc.assert(
      fc.property(region, frames, share, share, (positions, frame, right, bottom) => {
        const covered = { ...NO_INSETS, right: right * frame.width, bottom: bottom * frame.height };
        const part = freePart(frame, covered);
        const camera = fitGlobe(positions, frame, part, 8);
        const over = overshoot(camera, frame, positions, part);
        expect(over).toBeLessThan(0.5);
        if (camera.zoom < 7.9 && camera.zoom > 1.1)
          expect(over).toBeGreaterThan(-0.1 * Math.min(part.width, part.height));
      }),
      { numRuns: 60 },
    );
  });

  it('answers with a sound camera even when no view holds them all', () => {
    fc.assert(
      fc.property(some, anyFrame, insets, (positions, frame, covered) => {
        const { center, zoom } = fitBounds(positions, frame, covered, 'globe');
        expect([...center, zoom].every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('stays within the zoom asked for', () => {
    const camera = fitBounds([tehran], { width: 900, height: 600 }, NO_INSETS, 'globe', 6);
    expect(camera.zoom).toBeCloseTo(6, 6);
    expect(camera.center[0]).toBeCloseTo(tehran[0], 6);
    expect(camera.center[1]).toBeCloseTo(tehran[1], 6);
  });
});

describe('boundsOf', () => {
  it('holds every position and never more than the ways between them', () => {
    fc.assert(
      fc.property(some, (positions) => {
        const bounds = boundsOf(positions);
        expect(bounds).not.toBeNull();
        if (!bounds) return;
        for (const [lon, lat] of positions) {
          expect(lat).toBeGreaterThanOrEqual(bounds.south);
          expect(lat).toBeLessThanOrEqual(bounds.north);
          const offset = (((lon - bounds.west) % 360) + 360) % 360;
          expect(Math.min(offset, 360 - offset) < 1e-9 || offset <= lonSpan(bounds) + 1e-9).toBe(true);
        }
        // n positions leave a gap of at least 360/n between some two neighbours.
        expect(lonSpan(bounds)).toBeLessThanOrEqual(360 - 360 / positions.length + 1e-9);
      }),
    );
  });

  it('crosses the antimeridian with west greater than east, and tells what lies inside', () => {
    const bounds = boundsOf([
      [179, 1],
      [-178, 3],
    ]);
    expect(bounds).toEqual({ west: 179, south: 1, east: -178, north: 3 });
    if (!bounds) return;
    expect(contains(bounds, [180, 2])).toBe(true);
    expect(contains(bounds, [0, 2])).toBe(false);
    expect(boundsOf([])).toBeNull();
  });
});
