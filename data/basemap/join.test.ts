import fc from 'fast-check';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { join, type LayeredTopology } from './join';
import { smooth } from './sources';

const layer = (name: string, arcs: number[][][], lines: number[][]): LayeredTopology => ({
  type: 'Topology',
  arcs,
  objects: { [name]: { type: 'GeometryCollection', geometries: [{ type: 'MultiLineString', arcs: lines }] } },
});

describe('join', () => {
  it('keeps every line where it was, forwards or backwards', () => {
    const a = layer(
      'a',
      [
        [
          [0, 0],
          [10, 0],
        ],
        [
          [10, 0],
          [20, 50],
        ],
      ],
      [[0, 1]],
    );
    const b = layer(
      'b',
      [
        [
          [100, 0],
          [50, 0],
        ],
      ],
      [[~0]],
    );
    const joined = join([a, b], 1001);
    const lines = Object.values(joined.objects).map((object) => feature(joined, object));
    expect(JSON.parse(JSON.stringify(lines))).toMatchObject([
      {
        features: [
          {
            geometry: {
              coordinates: [
                [
                  [0, 0],
                  [10, 0],
                  [20, 50],
                ],
              ],
            },
          },
        ],
      },
      {
        features: [
          {
            geometry: {
              coordinates: [
                [
                  [50, 0],
                  [100, 0],
                ],
              ],
            },
          },
        ],
      },
    ]);
  });

  it('keeps off the pole', () => {
    const { bbox } = join(
      [
        layer(
          'a',
          [
            [
              [0, -90],
              [10, 0],
            ],
          ],
          [[0]],
        ),
      ],
      1001,
    );
    expect(bbox?.[1]).toBe(-89.99);
  });
});

describe('smooth', () => {
  const degree = fc.integer({ min: -80, max: 80 });
  const line = fc.array(fc.tuple(degree, degree), { minLength: 3, maxLength: 12 });
  const smoothed = (coordinates: number[][]) => {
    const [river] = smooth({
      type: 'FeatureCollection',
      features: [{ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates } }],
    }).features;
    return river?.geometry.type === 'LineString' ? river.geometry.coordinates : [];
  };

  it('keeps the ends of a river, and its whole within where it was', () => {
    fc.assert(
      fc.property(line, (river) => {
        fc.pre(String(river[0]) !== String(river.at(-1)));
        const soft = smoothed(river);
        expect(soft[0]).toEqual(river[0]);
        expect(soft.at(-1)).toEqual(river.at(-1));
        for (const axis of [0, 1]) {
          const before = river.map((position) => position[axis] ?? 0);
          const after = soft.map((position) => position[axis] ?? 0);
          expect(Math.max(...after)).toBeLessThanOrEqual(Math.max(...before));
          expect(Math.min(...after)).toBeGreaterThanOrEqual(Math.min(...before));
        }
      }),
    );
  });

  it('keeps a shore closed', () => {
    const shore = smoothed([
      [0, 0],
      [0, 8],
      [8, 8],
      [8, 0],
      [0, 0],
    ]);
    expect(shore.at(-1)).toEqual(shore[0]);
    expect(shore).toHaveLength(17);
  });
});
