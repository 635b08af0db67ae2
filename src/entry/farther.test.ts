import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bundledDataset } from '../dataset/fixtures/bundled';
import { createStore, defaultView } from '../view';
import { fartherStore } from './farther';

it('shows more around the same middle, and gives back what it shows', () => {
  const start = defaultView(bundledDataset());
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 1000 }), (hundredths) => {
      const at = { center: [51.4, 35.7] as const, zoom: hundredths / 100 };
      const store = createStore({ ...start, at });
      const farther = fartherStore(store);
      const seen = farther.get().at;
      expect(seen?.center).toEqual(at.center);
      expect(seen?.zoom).toBeLessThan(at.zoom);
      farther.set({ at: seen }, 'replace');
      expect(store.get().at?.zoom).toBeCloseTo(at.zoom);
      farther.set({ event: null, at: null }, 'replace');
      expect(store.get().at).toBeNull();
    }),
  );
});
