import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledDataset } from '../dataset/fixtures/bundled';
import { type Camera, type Frame, fitBounds, freePart, NO_INSETS, projectionOf, seesFrom } from '../geo';
import { createMessages } from '../messages';
import { closestZoom, describeScene, finest, select, spotsOf } from '../scene';
import { LIGHT } from '../theme';
import { defaultView } from '../view';
import {
  cameraOf,
  closerCamera,
  eventCamera,
  openingCamera,
  periodCamera,
  type Stage,
  shareSeen,
  shownCamera,
  viewpointOf,
} from './cameras';
import { coveredBy } from './framing';

const dataset = bundledDataset();
const opening = defaultView(dataset);
const wide: Stage = { dataset, arrangement: 'wide', frame: { width: 1440, height: 900 } };
const phone: Stage = { dataset, arrangement: 'narrow', frame: { width: 390, height: 420 } };

const eventOf = (id: string) => {
  const event = dataset.events.find((e) => e.id === id);
  if (!event) throw new Error(`The story has no ${id}.`);
  return event;
};
const drawn = dataset.events.filter((event) => spotsOf(event, dataset).length > 0);
const frame: fc.Arbitrary<Frame> = fc.record({
  width: fc.integer({ min: 320, max: 2000 }),
  height: fc.integer({ min: 400, max: 1200 }),
});
const stage: fc.Arbitrary<Stage> = frame.map((size) => ({
  dataset,
  arrangement: size.width >= 1024 ? 'wide' : 'narrow',
  frame: size,
}));
const anywhere = (projection: Camera['projection']): fc.Arbitrary<Camera> =>
  fc.record({
    center: fc.tuple(fc.integer({ min: -180, max: 179 }), fc.integer({ min: -50, max: 65 })),
    zoom: fc.integer({ min: 20, max: 100 }).map((n) => n / 10),
    projection: fc.constant(projection),
  });

describe('a page from right to left', () => {
  it('shows the same places in the part of the map that the column on the other side leaves free', () => {
    const mirrored: Stage = { ...wide, dir: 'rtl' };
    const { left, right } = coveredBy('wide', 'rtl');
    expect([left, right]).toEqual([coveredBy('wide').right, 0]);
    const [there, here] = [mirrored, wide].map((stage) => openingCamera(stage, 'mercator'));
    expect(there?.zoom).toBeCloseTo(here?.zoom ?? 0, 6);
    // The free part has moved by the column's width, and the map with it, unmirrored.
    const xIn = (camera: Camera | undefined) =>
      camera ? (projectionOf(camera, wide.frame)([35.2, 31.8])?.[0] ?? Number.NaN) : Number.NaN;
    expect(xIn(there) - xIn(here)).toBeCloseTo(left, 3);
  });
});

describe('spotsOf', () => {
  const placesOf = (id: string) => spotsOf(eventOf(id), dataset).map(({ place }) => place);

  it('names all parties of a call, the parts of an umbrella, and nothing of what is only read', () => {
    expect(placesOf('call-2025-06-13-putin-pezeshkian').toSorted()).toEqual(['moscow', 'tehran']);
    expect(placesOf('str-2025-06-13-opening')).toEqual(
      expect.arrayContaining(['natanz-site', 'tabriz', 'tehran']),
    );
    expect(placesOf('tol-2025-06-war')).toEqual([]);
  });

  it('is where the scene draws an event', () => {
    const messages = createMessages('en');
    for (const event of dataset.events.filter((e) => e.mapDisplay !== 'umbrella-use-children')) {
      const view = { ...opening, event: event.id };
      const { points, lines } = describeScene(dataset, select(dataset, view), 'place', LIGHT, messages);
      const focused = [
        ...points.filter((p) => p.events.includes(event.id)).map(({ place }) => place),
        ...lines
          .filter((l) => l.events.includes(event.id))
          .flatMap(({ legs }) => legs.flatMap(({ from, to }) => [from.place, to.place])),
      ];
      const spots = spotsOf(event, dataset).map(({ place }) => place);
      // A line that is drawn with others of its pair names their ends, which are its own.
      expect(new Set(focused), event.id).toEqual(new Set(spots));
    }
  });
});

describe('eventCamera', () => {
  it('does not move a map that shows all of an event already, nor for one that is not on the map', () => {
    const now = openingCamera(wide, 'mercator');
    expect(eventCamera(eventOf('call-2025-06-13-putin-pezeshkian'), wide, now)).toBe(now);
    expect(eventCamera(eventOf('tol-2025-06-war'), wide, { ...now, center: [-120, 10] }).center).toEqual([
      -120, 10,
    ]);
  });

  it('brings every event into the part no panel covers, from anywhere, and never comes closer for it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...drawn), stage, anywhere('mercator'), (event, on, now) => {
        const spots = spotsOf(event, dataset);
        const there = eventCamera(event, on, now);
        expect(there.zoom).toBeLessThanOrEqual(now.zoom + 1e-6);
        const limit = closestZoom(finest(spots.map(({ precision }) => precision)) ?? 'city');
        if (there !== now && spots.length === 1) expect(there.zoom).toBeCloseTo(Math.min(now.zoom, limit), 2);
        // From Washington to Tehran is more than a small map shows at its farthest.
        const lons = spots.map(({ position }) => position[0]);
        fc.pre(Math.max(...lons) - Math.min(...lons) < 60);
        // Nor does a low one show from Moscow to Abu Dhabi, where it may not go farther away.
        const ys = spots.flatMap(
          ({ position: [lon, lat] }) => projectionOf(there, on.frame)([lon, lat])?.[1] ?? [],
        );
        const rows = Math.max(...ys) - Math.min(...ys);
        fc.pre(rows + 2 * 16 < freePart(on.frame, coveredBy(on.arrangement)).height);
        expect(shareSeen(spots, on, there)).toBe(1);
      }),
      { numRuns: 300 },
    );
  });

  it('does the same on a globe that is no smaller than the free part', () => {
    const frames = fc.record({
      width: fc.integer({ min: 1024, max: 1600 }),
      height: fc.integer({ min: 700, max: 1000 }),
    });
    const near = drawn.filter((event) =>
      spotsOf(event, dataset).every(({ position: [lon, lat] }) => lon > 20 && lon < 65 && lat > 15),
    );
    fc.assert(
      fc.property(fc.constantFrom(...near), frames, anywhere('globe'), (event, frame, now) => {
        const on: Stage = { dataset, arrangement: 'wide', frame };
        expect(shareSeen(spotsOf(event, dataset), on, eventCamera(event, on, now))).toBe(1);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps the zoom where the event fits at it', () => {
    const now: Camera = { center: [35, 32], zoom: 6, projection: 'mercator' };
    expect(eventCamera(eventOf('str-2025-06-13-shiraz'), wide, now).zoom).toBe(6);
  });

  it('does not show an event closer than it is known', () => {
    const near: Camera = { center: [35, 32], zoom: 10, projection: 'mercator' };
    expect(eventCamera(eventOf('str-2025-06-13-shiraz'), wide, near).zoom).toBe(8);
    expect(eventCamera(eventOf('str-2025-06-13-hamadan'), wide, near).zoom).toBe(6.5);
    expect(eventCamera(eventOf('sta-2026-01-08-blackout'), wide, near).zoom).toBe(5);
  });
});

describe('periodCamera', () => {
  const during = (from: string, to: string) => select(dataset, { ...opening, window: { from, to } }).events;
  const first = openingCamera(wide, 'mercator');

  it("keeps the story's first view for the days that it opens with and for all its bursts", () => {
    for (const [from, to] of [
      ['2025-06-13', '2025-06-13'],
      ['2026-01-16', '2026-01-16'],
      ['2025-06-12', '2025-06-24'],
      ['2026-01-08', '2026-01-16'],
    ] as const)
      expect(periodCamera(during(from, to), wide, [first])).toBe(first);
  });

  it('fits a period that is mostly elsewhere, no closer than it is known', () => {
    const geneva = [eventOf('mtg-2025-06-20-geneva')];
    const camera = periodCamera(geneva, wide, [first]);
    expect(shareSeen(spotsOf(eventOf('mtg-2025-06-20-geneva'), dataset), wide, camera)).toBe(1);
    expect(camera.zoom).toBeLessThanOrEqual(6);
  });

  it('stays where the reader is while most of it is seen from there', () => {
    const iran: Camera = { center: [51, 34], zoom: 5, projection: 'mercator' };
    const strikes = during('2025-06-13', '2025-06-13').filter(({ kind }) => kind === 'strike');
    expect(periodCamera(strikes, wide, [iran, first])).toBe(iran);
    const away: Camera = { ...iran, center: [-80, 30] };
    expect(periodCamera(strikes, wide, [away, first])).toBe(first);
  });
});

describe('closerCamera', () => {
  const messages = createMessages('en');
  const closerOn = (from: string, to: string): Camera | null => {
    const selection = select(dataset, { ...opening, window: { from, to } });
    const scene = describeScene(dataset, selection, 'place', LIGHT, messages);
    return closerCamera(scene, wide, openingCamera(wide, 'mercator'));
  };

  it('comes close to the strikes, and where there are none to where most else happened', () => {
    const seen = (camera: Camera | null, ids: readonly string[]) =>
      camera &&
      shareSeen(
        ids.flatMap((id) => spotsOf(eventOf(id), dataset)),
        wide,
        camera,
      );
    const june = closerOn('2025-06-13', '2025-06-13');
    expect([june?.zoom, seen(june, ['str-2025-06-13-natanz', 'str-2025-06-13-shiraz'])]).toEqual([5, 1]);
    const january = closerOn('2026-01-08', '2026-01-08');
    expect([january?.zoom, seen(january, ['sta-2026-01-08-blackout'])]).toEqual([5, 1]);
  });

  it('goes nowhere where nothing happened at one place', () => {
    expect(closerOn('2025-09-15', '2025-09-15')).toBeNull();
  });
});

describe('shownCamera', () => {
  it('shows all that is shown, beside the panels', () => {
    const messages = createMessages('en');
    const scene = describeScene(dataset, select(dataset, opening), 'place', LIGHT, messages);
    const tablet: Stage = { dataset, arrangement: 'narrow', frame: { width: 768, height: 560 } };
    for (const on of [wide, tablet]) {
      const camera = shownCamera(scene, on, openingCamera(on, 'mercator'));
      if (!camera) throw new Error('Something is shown.');
      const sees = seesFrom(camera, on.frame, coveredBy(on.arrangement));
      expect(scene.points.filter(({ position }) => !sees(position))).toEqual([]);
      const ends = scene.lines.flatMap(({ legs }) => legs.flatMap(({ from, to }) => [from, to]));
      expect(ends.filter(({ position }) => !sees(position))).toEqual([]);
    }
    const empty = { ...scene, points: [], lines: [] };
    expect(shownCamera(empty, wide, openingCamera(wide, 'mercator'))).toBeNull();
  });
});

describe('cameraOf', () => {
  const sight = { at: null, projection: 'mercator', event: null } as const;

  it('is the first view, or the one that a link to an event needs', () => {
    const first = openingCamera(wide, 'mercator');
    expect(cameraOf(sight, wide)).toEqual(first);
    expect(cameraOf({ ...sight, event: 'call-2025-06-13-putin-pezeshkian' }, wide)).toEqual(first);
    const event = 'mtg-2025-06-20-unsc';
    for (const on of [wide, phone])
      expect(shareSeen(spotsOf(eventOf(event), dataset), on, cameraOf({ ...sight, event }, on))).toBe(1);
  });

  it('stays where a link says, whatever is open', () => {
    const at = { center: [10, 50], zoom: 7 } as const;
    expect(cameraOf({ at, projection: 'mercator', event: 'mtg-2025-06-20-unsc' }, wide)).toEqual({
      ...at,
      projection: 'mercator',
    });
  });

  it('is written to a link only where it is not what the link means without it', () => {
    const view = { ...sight, event: 'mtg-2025-06-20-unsc' };
    expect(viewpointOf(cameraOf(view, wide), view, wide)).toBeNull();
    const elsewhere = fitBounds([[0, 0]], wide.frame, NO_INSETS, 'mercator', 4);
    expect(viewpointOf(elsewhere, view, wide)).toEqual({ center: elsewhere.center, zoom: 4 });
    // With the event closed, the camera that was chosen for it is no longer the story's own.
    expect(viewpointOf(cameraOf(view, wide), sight, wide)).not.toBeNull();
  });
});
