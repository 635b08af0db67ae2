import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { views } from './arbitraries';
import { createStore, type How } from './store';
import type { View } from './types';

const VIEW: View = {
  window: { from: '2025-06-13', to: '2025-06-13' },
  time: 'window',
  clock: 'place',
  axis: 'folded',
  event: null,
  kinds: ['call', 'strike'],
  by: null,
  query: '',
  at: { center: [51, 35], zoom: 5 },
  projection: 'mercator',
  map: 'auto',
  mode: 'explore',
  tour: null,
  hide: 'none',
  theme: 'auto',
  lang: 'en',
  version: null,
};

describe('the store', () => {
  it('tells listeners of a change, and how it was made', () => {
    const store = createStore(VIEW);
    const listener = vi.fn();
    const leave = store.subscribe(listener);
    store.set({ event: 'call-1', clock: 'place' }, 'push');
    leave();
    store.set({ event: null }, 'replace');
    expect(listener.mock.calls).toEqual([[{ ...VIEW, event: 'call-1' }, 'push']]);
    expect(store.get()).toEqual(VIEW);
  });

  it('tells nobody of a value equal to the one it holds', () => {
    fc.assert(
      fc.property(views, (view) => {
        const store = createStore(view);
        const listener = vi.fn();
        store.subscribe(listener);
        store.set(structuredClone(view), 'push');
        expect(listener).not.toHaveBeenCalled();
        expect(store.get()).toBe(view);
      }),
    );
  });

  it.each<Partial<View>>([
    { window: { from: '2025-06-12', to: '2025-06-13' } },
    { kinds: ['call'] },
    { kinds: ['strike', 'call'] },
    { kinds: null },
    { by: 'kremlin' },
    { at: { center: [51, 35.000001], zoom: 5 } },
    { at: null },
  ])('takes %j for a change', (patch) => {
    const store = createStore(VIEW);
    const listener = vi.fn();
    store.subscribe(listener);
    store.set(patch, 'replace');
    expect(listener.mock.calls).toEqual([[{ ...VIEW, ...patch }, 'replace']]);
  });

  it('keeps the identity of the parts that did not change', () => {
    const store = createStore(VIEW);
    store.set({ window: { ...VIEW.window }, query: 'iran' }, 'replace');
    expect(store.get().window).toBe(VIEW.window);
  });

  it('tells every listener of every change in the same order, also when one of them sets', () => {
    const store = createStore(VIEW);
    const heard: [string, string, How][] = [];
    store.subscribe(({ query }, how) => {
      heard.push(['first', query, how]);
      store.set({ query: 'b' }, 'replace');
    });
    store.subscribe(({ query }, how) => heard.push(['second', query, how]));
    store.set({ query: 'a' }, 'push');
    expect(heard).toEqual([
      ['first', 'a', 'push'],
      ['second', 'a', 'push'],
      ['first', 'b', 'replace'],
      ['second', 'b', 'replace'],
    ]);
  });

  it('goes on after a listener that throws', () => {
    const store = createStore(VIEW);
    const leave = store.subscribe(() => {
      throw new Error('broken listener');
    });
    expect(() => store.set({ query: 'a' }, 'push')).toThrow('broken listener');
    leave();
    const listener = vi.fn();
    store.subscribe(listener);
    store.set({ query: 'b' }, 'push');
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
