import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectionOf, type ScreenPoint } from '../../geo';
import { dataset, sceneOf, WINDOWS } from '../story.fixture';
import { type Box, gatheredAs, layoutScene, meet, type PlacedFan, placeFan } from '.';
import { holds, within } from './box';
import { type Cell, cellAt, fanSpots } from './fanSpots';

const CELL: Cell = { aside: 22, above: 15, below: 28 };
const cells = (count: number) => Array.from({ length: count }, () => CELL);
const overlapping = (boxes: readonly Box[]) =>
  boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => meet(a, b)));

/** Angles of spots around a middle, each from 0 to 360 degrees clockwise from the first. */
const clockwise = (spots: readonly ScreenPoint[], [x, y]: ScreenPoint) => {
  const angles = spots.map((spot) => (Math.atan2(spot[1] - y, spot[0] - x) * 180) / Math.PI);
  return angles.map((angle) => (angle - (angles[0] ?? 0) + 720.0001) % 360);
};

const anywhere = fc.record({
  count: fc.integer({ min: 1, max: 40 }),
  width: fc.integer({ min: 60, max: 1400 }),
  height: fc.integer({ min: 60, max: 800 }),
  across: fc.double({ min: 0, max: 1, noNaN: true }),
  down: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe('fanSpots', () => {
  it('keeps all apart, inside what is free, and off what is taken', () => {
    fc.assert(
      fc.property(anywhere, ({ count, width, height, across, down }) => {
        const free = { x0: 0, y0: 0, x1: width, y1: height };
        const middle: ScreenPoint = [across * width, down * height];
        const taken = [
          cellAt(middle, { aside: 10, above: 10, below: 10 }),
          { x0: 0, y0: 0, x1: 72, y1: 172 },
        ];
        const boxes = fanSpots(cells(count), middle, { free, taken }).map((spot) => cellAt(spot, CELL));
        expect(boxes.length).toBeLessThanOrEqual(count);
        expect(overlapping(boxes)).toEqual([]);
        for (const box of boxes) {
          expect(within(box, free)).toBe(true);
          expect(taken.some((other) => meet(box, other))).toBe(false);
        }
      }),
    );
  });

  it('finds a spot for every one where there is room', () => {
    fc.assert(
      fc.property(anywhere, ({ count, width, height, across, down }) => {
        // Along the outermost turn and around the middle room is lost.
        fc.pre(width > 250 && height > 250 && (width - 100) * (height - 100) > count * 44 * 43 * 2.5);
        const free = { x0: 0, y0: 0, x1: width, y1: height };
        const middle: ScreenPoint = [across * width, down * height];
        expect(fanSpots(cells(count), middle, { free, taken: [] })).toHaveLength(count);
      }),
    );
  });

  it('puts up to twelve on one circle, in order clockwise', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), anywhere, (count, { across, down }) => {
        const free = { x0: 0, y0: 0, x1: 700, y1: 600 };
        const middle: ScreenPoint = [across * 700, down * 600];
        const spots = fanSpots(cells(count), middle, { free, taken: [] });
        const radii = spots.map(([x, y]) => Math.hypot(x - middle[0], y - middle[1]));
        fc.pre(Math.max(...radii) - Math.min(...radii) < 0.01);
        const angles = clockwise(spots, middle);
        expect(angles).toEqual(angles.toSorted((a, b) => a - b));
      }),
    );
  });

  it('stands evenly all around where nothing is in the way, the first at the top', () => {
    const spots = fanSpots(cells(6), [300, 300], { free: { x0: 0, y0: 0, x1: 600, y1: 600 }, taken: [] });
    expect(spots[0]?.[0]).toBeCloseTo(300);
    expect(spots[0]?.[1]).toBeLessThan(300);
    expect(clockwise(spots, [300, 300]).map(Math.round)).toEqual([0, 60, 120, 180, 240, 300]);
  });

  it('winds outwards beyond twelve', () => {
    const spots = fanSpots(cells(30), [400, 400], { free: { x0: 0, y0: 0, x1: 800, y1: 800 }, taken: [] });
    const radii = spots.map(([x, y]) => Math.hypot(x - 400, y - 400));
    expect(spots).toHaveLength(30);
    expect(radii).toEqual(radii.toSorted((a, b) => a - b));
  });
});

const FRAME = { width: 1440, height: 900 };
const SURFACES = {
  wide: {
    frame: FRAME,
    covered: { top: 0, left: 0, right: 400, bottom: 120 },
    obstacles: [],
    compact: false,
  },
  phone: {
    frame: { width: 390, height: 420 },
    covered: { top: 0, left: 0, right: 0, bottom: 0 },
    obstacles: [],
    compact: true,
  },
} as const;

/** Every fan that a view has to open. */
function fansOf(window: keyof typeof WINDOWS, size: keyof typeof SURFACES, zoom = 3.3) {
  const surface = SURFACES[size];
  const scene = sceneOf({ window: WINDOWS[window] });
  const projection = projectionOf({ center: [46, 36], zoom, projection: 'mercator' }, surface.frame);
  const placed = layoutScene(scene, projection, surface);
  return placed.points
    .filter(({ events }) => events.length > 1)
    .map((point) => ({
      point,
      projection,
      surface,
      fan: placeFan(scene, point, projection, surface, (count) => `and ${count} more`),
    }));
}

const CASES = (['June burst', 'January', 'all time'] as const).flatMap((window) =>
  (['wide', 'phone'] as const).map((size) => [window, size] as const),
);
const order = new Map(dataset.events.map(({ id }, i) => [id, i]));
const idsOf = ({ marks }: PlacedFan) => marks.map(({ single }) => single.event);

describe('placeFan', () => {
  it.each(CASES)('opens every gathered symbol into its events, in order of time: %s, %s', (window, size) => {
    const fans = fansOf(window, size);
    expect(fans.length).toBeGreaterThan(2);
    for (const { point, fan } of fans) {
      expect(fan.left).toBe(0);
      expect(fan.note).toBeNull();
      expect(idsOf(fan).toSorted()).toEqual(point.events.toSorted());
      const places = idsOf(fan).map((id) => order.get(id) ?? -1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });

  it.each(CASES)('keeps marks and what is said of them apart and on the map: %s, %s', (window, size) => {
    for (const { fan, surface, point } of fansOf(window, size)) {
      const boxes = fan.marks.map(({ box }) => box);
      expect(overlapping(boxes)).toEqual([]);
      for (const box of [...boxes, ...fan.marks.map(({ caption }) => caption.box)]) {
        expect(box.x0).toBeGreaterThanOrEqual(0);
        expect(box.y0).toBeGreaterThanOrEqual(0);
        expect(box.x1).toBeLessThanOrEqual(surface.frame.width - surface.covered.right);
        expect(box.y1).toBeLessThanOrEqual(surface.frame.height - surface.covered.bottom);
      }
      expect(boxes.some((box) => holds(box, [point.x, point.y]))).toBe(false);
      for (const { disc } of fan.marks) expect(2 * disc).toBeGreaterThanOrEqual(24);
    }
  });

  it.each(CASES)('leads each to the places where it happened: %s, %s', (window, size) => {
    for (const { fan, projection, point } of fansOf(window, size)) {
      for (const { single, x, y, disc, leaders } of fan.marks) {
        const places = single.positions.map((position) => projection([...position]));
        expect(leaders.map(([, to]) => to)).toEqual(places);
        expect(places.length).toBeGreaterThan(0);
        for (const [from, to] of leaders) {
          expect(Math.hypot(from[0] - x, from[1] - y)).toBeCloseTo(disc);
          expect(Math.hypot(to[0] - point.x, to[1] - point.y)).toBeLessThan(40);
        }
      }
    }
  });

  it('says how many find no room', () => {
    const [one] = fansOf('all time', 'phone');
    if (!one) throw new Error('Nothing is gathered.');
    const surface = { ...SURFACES.phone, frame: { width: 120, height: 100 } };
    const fan = placeFan(
      sceneOf({ window: WINDOWS['all time'] }),
      one.point,
      one.projection,
      surface,
      (n) => `${n} more`,
    );
    expect(fan.left).toBeGreaterThan(0);
    expect(fan.marks.length + fan.left).toBe(one.point.events.length);
    expect(fan.note?.lines.join(' ')).toBe(`${fan.left} more`);
  });
});

describe('gatheredAs', () => {
  it('finds a symbol by any of the places that it stands for', () => {
    const surface = SURFACES.wide;
    const scene = sceneOf({ window: WINDOWS['June burst'] });
    const projection = projectionOf({ center: [46, 36], zoom: 2.5, projection: 'mercator' }, surface.frame);
    const placed = layoutScene(scene, projection, surface);
    for (const point of placed.points)
      for (const place of point.places) expect(gatheredAs(placed, `${point.mark.kind} ${place}`)).toBe(point);
    expect(gatheredAs(placed, 'strike nowhere')).toBeNull();
  });
});
