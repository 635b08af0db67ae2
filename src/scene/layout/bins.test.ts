import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectionOf } from '../../geo';
import type { HeapMark } from '../types';
import { placeBins } from './bins';

const frame = { width: 800, height: 500 };
const at = (lon: number, lat: number, zoom = 3) =>
  projectionOf({ center: [lon, lat], zoom, projection: 'mercator' }, frame);
const heap = (place: string, lon: number, lat: number, count: number): HeapMark => ({
  place,
  label: place,
  position: [lon, lat],
  count,
});
const heaps = fc.array(
  fc.record({
    lon: fc.double({ min: -20, max: 20, noNaN: true }),
    lat: fc.double({ min: -12, max: 12, noNaN: true }),
    count: fc.integer({ min: 1, max: 100_000 }),
  }),
  { minLength: 1, maxLength: 40 },
);

describe('bins', () => {
  it('lose no event that is in sight, count none twice, and stand among what they count', () => {
    fc.assert(
      fc.property(heaps, (all) => {
        const marks = all.map(({ lon, lat, count }, i) => heap(`p${i}`, lon, lat, count));
        const bins = placeBins(marks, at(0, 0), { frame });
        const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
        expect(sum(bins.map((b) => b.count))).toBe(sum(marks.map((m) => m.count)));
        expect(bins.flatMap((b) => b.places).sort()).toEqual(marks.map((m) => m.place).sort());
        const project = at(0, 0);
        for (const bin of bins) {
          const points = marks
            .filter((m) => bin.places.includes(m.place))
            .map((m) => project([...m.position]));
          const xs = points.map((p) => p?.[0] ?? 0);
          expect(bin.x).toBeGreaterThanOrEqual(Math.min(...xs) - 0.01);
          expect(bin.x).toBeLessThanOrEqual(Math.max(...xs) + 0.01);
        }
      }),
    );
  });

  it('hold the same places together while the map is moved', () => {
    const marks = Array.from({ length: 60 }, (_, i) =>
      heap(`p${i}`, ((i * 7) % 40) - 20, ((i * 11) % 20) - 10, i + 1),
    );
    const groups = (lon: number) =>
      placeBins(marks, at(lon, 0), { frame })
        .map((b) => [...b.places].sort().join())
        .sort();
    expect(groups(1.37)).toEqual(groups(0));
  });

  it('tell more by a larger disc, and are called after the place that has most', () => {
    const bins = placeBins(
      [heap('few', -15, 0, 10), heap('many', 15, 0, 1000), heap('some', 15.2, 0, 30)],
      at(0, 0),
      {
        frame,
      },
    );
    const [few, many] = [bins.find((b) => b.count === 10), bins.find((b) => b.count === 1030)];
    expect(many?.label).toBe('many');
    expect(many?.r).toBeGreaterThan(few?.r ?? 0);
  });

  it('leave out what lies behind the globe', () => {
    const projection = projectionOf({ center: [0, 0], zoom: 2, projection: 'globe' }, frame);
    expect(placeBins([heap('behind', 180, 0, 5)], projection, { frame })).toEqual([]);
  });
});
