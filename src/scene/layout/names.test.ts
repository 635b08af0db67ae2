import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Camera, isVisible, type Position, projectionOf } from '../../geo';
import { sceneOf, WINDOWS } from '../story.fixture';
import { type Box, layoutScene, type MapName, meet } from '.';
import { shapesOf } from './names';
import { bodiesOf } from './standOff';

const FRAME = { width: 1000, height: 700 };
const SURFACE = {
  frame: FRAME,
  covered: { top: 0, left: 0, right: 200, bottom: 100 },
  obstacles: [{ x0: 0, y0: 0, x1: 100, y1: 200 }],
  compact: false,
};
const country = (id: string, text: string, ...rooms: MapName['rooms']): MapName => ({
  id,
  text,
  kind: 'country',
  rooms,
});
const wide = country('WW', 'Wideland', [
  [20, 20],
  [70, 50],
]);
const narrow = country('NN', 'Northern Narrow', [
  [71, 30],
  [73, 38],
]);
const long: MapName = {
  id: 'long-sea',
  text: 'Long Sea',
  kind: 'sea',
  rooms: [
    [
      [34, 10],
      [60, -20],
    ],
  ],
};
const NAMES = [wide, narrow, long];

const cameras: fc.Arbitrary<Camera> = fc.record({
  center: fc.tuple(
    fc.integer({ min: -180, max: 179 }),
    fc.integer({ min: -60, max: 70 }),
  ) as fc.Arbitrary<Position>,
  zoom: fc.integer({ min: 10, max: 100 }).map((n) => n / 10),
  projection: fc.constantFrom('mercator', 'globe'),
});
const camerasNear: fc.Arbitrary<Camera> = fc.record({
  center: fc.tuple(
    fc.integer({ min: 10, max: 80 }),
    fc.integer({ min: 0, max: 60 }),
  ) as fc.Arbitrary<Position>,
  zoom: fc.integer({ min: 15, max: 80 }).map((n) => n / 10),
  projection: fc.constantFrom('mercator', 'globe'),
});
const empty = { ...sceneOf({}), places: [], points: [], lines: [], annotations: [] };
const corners = ({ x0, y0, x1, y1 }: Box): [number, number][] => [
  [x0, y0],
  [x1, y0],
  [x1, y1],
  [x0, y1],
];
const at = (center: Position, zoom: number, names = NAMES, scene = empty) =>
  layoutScene(scene, projectionOf({ center, zoom, projection: 'mercator' }, FRAME), SURFACE, names).names;

describe('placeNames', () => {
  it('keeps a country’s name inside one of its rooms, in either projection', () => {
    fc.assert(
      fc.property(fc.oneof(cameras, camerasNear), (camera) => {
        const projection = projectionOf(camera, FRAME);
        for (const { id, kind, box } of layoutScene(empty, projection, SURFACE, NAMES).names) {
          if (kind !== 'country') continue;
          const ground = corners(box).map(
            (corner) => projection.invert?.(corner) ?? [Number.NaN, Number.NaN],
          );
          const rooms = NAMES.find((name) => name.id === id)?.rooms ?? [];
          expect(
            rooms.some(([[west, south], [east, north]]) =>
              ground.every(
                ([lon = Number.NaN, lat = Number.NaN]) =>
                  lon >= west && lon <= east && lat >= south && lat <= north,
              ),
            ),
          ).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps names in the part seen, off what lies there and off each other, with a whole story on the map', () => {
    const scene = sceneOf({ window: WINDOWS['June burst'] });
    fc.assert(
      fc.property(camerasNear, (camera) => {
        const placed = layoutScene(scene, projectionOf(camera, FRAME), SURFACE, NAMES);
        const others = [
          ...SURFACE.obstacles,
          ...placed.labels.map(({ box }) => box),
          ...placed.edges.map(({ box }) => box),
          ...placed.counts.map(({ box }) => box),
          ...placed.annotations.flatMap(bodiesOf),
          ...placed.points.map(({ x, y, size, mark }) => {
            const half = size / 2 + mark.halo;
            return { x0: x - half, y0: y - half, x1: x + half, y1: y + half };
          }),
        ];
        for (const [i, { id, box }] of placed.names.entries()) {
          expect([box.x0 >= 0, box.y0 >= 0, box.x1 <= 800, box.y1 <= 600]).toEqual([true, true, true, true]);
          const rest = placed.names.filter((_, k) => k !== i).map((name) => name.box);
          expect(
            [...others, ...rest].filter((other) => meet(box, other)),
            id,
          ).toEqual([]);
          const under = placed.lines
            .flatMap((line) => line.legs.flatMap((leg) => leg.runs.flat()))
            .filter(([x, y]) => x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1);
          expect(under, id).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('names a country whose middle is out of sight, and nothing on the far side of the world', () => {
    expect(at([69, 21], 6).map(({ id }) => id)).toEqual(['WW']);
    expect(at([-120, 35], 5)).toEqual([]);
    const globe: Camera = { center: [-130, 0], zoom: 2, projection: 'globe' };
    const projection = projectionOf(globe, FRAME);
    expect(isVisible(projection, [45, 35])).toBe(false);
    expect(layoutScene(empty, projection, SURFACE, NAMES).names).toEqual([]);
  });

  it('shows a small country only from where it has room, in two lines before one', () => {
    const lines = (zoom: number) => at([74, 34], zoom, [narrow]).map((name) => name.lines);
    expect(lines(4)).toEqual([]);
    expect(lines(5.2)).toEqual([['NORTHERN', 'NARROW']]);
    expect(lines(6)).toEqual([['NORTHERN NARROW']]);
  });

  it('leaves a name where it stands on the ground while the map moves a little', () => {
    const ground = (center: Position) => {
      const projection = projectionOf({ center, zoom: 4, projection: 'mercator' }, FRAME);
      const [name] = layoutScene(empty, projection, SURFACE, [wide]).names;
      return name && projection.invert?.([...name.at])?.map((n) => n.toFixed(6));
    };
    expect(ground([45, 35])).toBeDefined();
    for (const center of [
      [45.2, 35],
      [46, 34],
      [44, 36.5],
    ] as const)
      expect(ground(center)).toEqual(ground([45, 35]));
  });

  it('slopes a sea’s name along its line, and sets it level where the line is', () => {
    const [sloping] = at([50, -5], 4, [long]);
    expect(sloping?.angle).toBeGreaterThan(40);
    expect(sloping?.angle).toBeLessThan(55);
    const level: MapName = {
      ...long,
      rooms: [
        [
          [34, 0],
          [44, 0],
        ],
      ],
    };
    expect(at([40, -5], 4, [level]).map(({ angle }) => angle)).toEqual([0]);
    expect(at([40, -5], 1, [level])).toEqual([]);
  });

  it('keeps the dot of a Turkish capital i', () => {
    const [rooms] = [wide.rooms];
    expect(at([45, 35], 4, [country('TR', 'Türkiye', ...rooms)])[0]?.lines).toEqual(['TÜRKİYE']);
  });
});

describe('shapesOf', () => {
  const width = (text: string) => text.length;
  it('breaks a name into the two narrowest lines', () => {
    expect(shapesOf('IRAN', width)).toEqual([['IRAN']]);
    expect(shapesOf('UNITED ARAB EMIRATES', width)).toEqual([
      ['UNITED ARAB EMIRATES'],
      ['UNITED ARAB', 'EMIRATES'],
    ]);
  });
});
