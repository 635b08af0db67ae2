import { geoDistance } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLACE_PRECISIONS } from '../dataset';
import { type Camera, projectionOf } from '../geo';
import { closestZoom, coarsest, finest, REACH } from './exactness';
import { placeRings } from './layout/rings';
import { sceneOf, WINDOWS } from './story.fixture';

const precisions = fc.array(fc.constantFrom(...PLACE_PRECISIONS), { minLength: 1 });
const EARTH = 6371.0088;

describe('closestZoom', () => {
  it('comes closer, the more exactly a place is known', () => {
    expect(PLACE_PRECISIONS.map(closestZoom)).toEqual([9, 8, 6.5, 5]);
  });

  it('is never closer for the least exact of some than for any other of them', () => {
    fc.assert(
      fc.property(precisions, (all) => {
        const [fine, coarse] = [finest(all), coarsest(all)].map((p) => p && closestZoom(p));
        expect(coarse).toBe(Math.min(...all.map(closestZoom)));
        expect(fine).toBe(Math.max(...all.map(closestZoom)));
      }),
    );
    expect([finest([]), coarsest([])]).toEqual([null, null]);
  });
});

describe('placeRings', () => {
  const frame = { width: 1440, height: 900 };
  const { points } = sceneOf({ window: WINDOWS['June burst'] });
  const ringsAt = (zoom: number, projection: Camera['projection'] = 'mercator') => {
    const project = projectionOf({ center: [50, 34], zoom, projection }, frame);
    return { project, rings: placeRings(points, project) };
  };

  it('draws a ring that reaches as far on the ground as its place may be off', () => {
    for (const projection of ['mercator', 'globe'] as const) {
      const { project, rings } = ringsAt(7, projection);
      const near = rings.filter(({ x, y }) => x > 0 && x < frame.width && y > 0 && y < frame.height);
      expect(near.length).toBeGreaterThan(2);
      for (const { key, x, y, r } of near) {
        const precision = PLACE_PRECISIONS.find((p) => key.endsWith(` ${p}`));
        const [a, b] = [project.invert?.([x, y]), project.invert?.([x, y - r])];
        if (!precision || !a || !b) throw new Error(`The ring "${key}" lies nowhere.`);
        expect((geoDistance(a, b) * EARTH) / (REACH[precision] ?? Number.NaN)).toBeCloseTo(1, 1);
      }
    }
  });

  it('draws none while it would be no wider than the symbol, and none for a country', () => {
    const count = (zoom: number) => ringsAt(zoom).rings.length;
    expect(count(3)).toBe(0);
    expect(count(7)).toBeGreaterThan(0);
    expect(count(9.9)).toBeGreaterThan(count(7));
    expect(ringsAt(10).rings.filter(({ key }) => key.endsWith('country'))).toEqual([]);
    expect(points.some(({ precision }) => precision === 'country')).toBe(true);
  });

  it('draws one ring for a place, however many events are known alike there', () => {
    const keys = ringsAt(9).rings.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const twice = points.filter((p, i) =>
      points.some(
        (q, j) => j < i && q.place === p.place && q.precision === p.precision && p.precision === 'city',
      ),
    );
    expect(twice.length).toBeGreaterThan(0);
    for (const { place } of twice) expect(keys.filter((key) => key === `ring ${place} city`)).toHaveLength(1);
  });
});
