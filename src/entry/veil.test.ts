import { describe, expect, it } from 'vitest';
import { bundledDataset } from '../dataset/fixtures/bundled';
import { createStore, defaultView, type View } from '../view';
import { createVeil } from './veil';

const dataset = bundledDataset();
const opening = defaultView(dataset);
const on = (day: string, more: Partial<View> = {}): View => ({
  ...opening,
  window: { from: day, to: day },
  ...more,
});
const veiled = (view: View) => {
  const behind = createStore(view);
  return { behind, ...createVeil(behind, dataset) };
};
const LATER = 'cea-2025-06-24-ceasefire';

describe('createVeil', () => {
  it('lets all be known where nothing is hidden', () => {
    const { store, dataset: known } = veiled(on('2025-06-13', { event: LATER }));
    expect(known()).toBe(dataset);
    expect(store.get().event).toBe(LATER);
  });

  it('lets go of an event that is not known yet, behind the veil too', () => {
    const { behind, store, dataset: known } = veiled(on('2025-06-13', { event: LATER, hide: 'later' }));
    expect(known().events.some(({ id }) => id === LATER)).toBe(false);
    expect([store.get().event, behind.get().event]).toEqual([null, null]);
    behind.set({ event: LATER }, 'push');
    expect([store.get().event, behind.get().event]).toEqual([null, null]);
  });

  it('goes back and forth up to where it hangs, and beyond only by revealing', () => {
    const { store, dataset: known } = veiled(on('2025-06-20', { hide: 'later' }));
    const before = known();
    store.set({ window: { from: '2025-06-13', to: '2025-06-13' } }, 'replace');
    expect(known()).toBe(before);
    store.set({ window: { from: '2025-06-13', to: '2025-06-24' } }, 'replace');
    expect(store.get().window).toEqual({ from: '2025-06-13', to: '2025-06-20' });
    store.set({ window: { from: '2025-06-24', to: '2025-06-24' } }, 'replace');
    expect(store.get().window).toEqual({ from: '2025-06-20', to: '2025-06-20' });
    expect(known()).toBe(before);
    store.set({ hide: 'none' }, 'push');
    expect(known()).toBe(dataset);
    store.set({ window: { from: '2025-06-24', to: '2025-06-24' } }, 'replace');
    expect(store.get().window.to).toBe('2025-06-24');
  });

  it('hangs anew at every step of a tour', () => {
    const step = (number: number) => ({ id: 'a', step: number });
    const { store, dataset: known } = veiled(on('2025-06-20', { hide: 'later', tour: step(2) }));
    store.set({ tour: step(1), window: { from: '2025-06-13', to: '2025-06-13' } }, 'replace');
    expect(known().meta.asOf).toBe('2025-06-13');
    store.set({ tour: step(3), window: { from: '2025-06-24', to: '2025-06-24' } }, 'replace');
    expect(known().meta.asOf).toBe('2025-06-24');
  });
});
