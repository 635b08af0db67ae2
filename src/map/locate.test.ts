import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Camera, freePart, type Position, projectionOf, unproject } from '../geo';
import { acrossFrom, cornerOf, INSET, locatorCamera, outlineOf } from './locate';

const HOME: readonly Position[] = [
  [37.6, 55.75],
  [35.2, 31.8],
  [51.4, 35.7],
  [52.5, 29.6],
];
const tenths = (min: number, max: number) => fc.integer({ min: min * 10, max: max * 10 }).map((n) => n / 10);
const frame = { width: 1440, height: 900 };
const covered = { top: 0, right: 400, bottom: 120, left: 0 };
const camera = (center: Position, zoom: number, projection: Camera['projection'] = 'mercator'): Camera => ({
  center,
  zoom,
  projection,
});
const pointsIn = (d: string) =>
  [...d.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

describe('cornerOf', () => {
  it('has the inset once zoomed in, where no panel covers the map', () => {
    expect(cornerOf(camera([44, 42], 3.4), frame, covered, false)).toBeNull();
    const corner = cornerOf(camera([51, 35], 5), frame, covered, false);
    expect(corner?.locator).toBe(true);
    expect(corner?.box).toEqual({ x0: 876, y0: 664, x1: 1028, y1: 768 });
  });

  it('lies in the other corner on a page from right to left, as all that lies over the map', () => {
    const mirrored = { ...covered, left: covered.right, right: 0 };
    const here = cornerOf(camera([51, 35], 5), frame, covered, true);
    const there = cornerOf(camera([51, 35], 5), frame, mirrored, true, 'rtl');
    expect(there?.box).toEqual(here && acrossFrom(here.box, frame));
  });

  it('leaves it out where there is no room, but never the sentence', () => {
    const phone = { width: 390, height: 420 };
    const none = { top: 0, right: 0, bottom: 0, left: 0 };
    expect(cornerOf(camera([51, 35], 6), phone, none, false)).toBeNull();
    const corner = cornerOf(camera([51, 35], 8.5), phone, none, true);
    expect([corner?.locator, corner?.sentence]).toEqual([false, true]);
  });
});

describe('locatorCamera', () => {
  it('shows the region of the story while the map is there, and the world elsewhere', () => {
    const home = locatorCamera(HOME, [51, 35]);
    const drawn = HOME.map((position) => projectionOf(home, INSET)([...position]) ?? [-1, -1]);
    for (const [x = -1, y = -1] of drawn)
      expect(x > 0 && y > 0 && x < INSET.width && y < INSET.height).toBe(true);
    const world = locatorCamera(HOME, [-74, 40.7]);
    expect(512 * 2 ** world.zoom).toBeCloseTo(INSET.width, 6);
    expect(locatorCamera([], [51, 35])).toBe(world);
  });
});

describe('outlineOf', () => {
  it('goes round what the free part of the map shows', () => {
    fc.assert(
      fc.property(
        tenths(35, 60),
        tenths(25, 50),
        tenths(4.5, 6),
        fc.constantFrom('mercator', 'globe'),
        (lon, lat, zoom, projection) => {
          const seen = camera([lon, lat], zoom, projection);
          const inset = locatorCamera(HOME, [44, 40]);
          const corners = pointsIn(outlineOf(seen, frame, covered, inset));
          const free = freePart(frame, covered);
          const first = unproject(seen, frame, [free.left, free.top]);
          const [x, y] = projectionOf(inset, INSET)([...(first ?? [0, 0])]) ?? [0, 0];
          expect(Math.hypot((corners[0]?.[0] ?? 0) - x, (corners[0]?.[1] ?? 0) - y)).toBeLessThan(0.1);
        },
      ),
    );
  });

  it('is never too small to be seen', () => {
    const inset = locatorCamera(HOME, [51, 35]);
    expect(outlineOf(camera([51, 35], 10), frame, covered, inset)).toMatch(
      /^M[-\d.]+,[-\d.]+h8\.0v8\.0h-8\.0Z$/,
    );
  });
});
