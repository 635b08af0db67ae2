import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore, type How, parseView, serializeView } from '../view';
import { PLAIN_VIEW } from '../view/fixtures/plain';
import { type AddressFrame, mirrorAddress } from './address';

const BASE = 'https://example.org//story/';

/** A window with a history like a browser's; `writes` are the times and ways of the calls to it. */
function fakeFrame(search: string) {
  const entries = [`${BASE}${search}`];
  let at = 0;
  const here = (): string => entries[at] ?? '';
  const listeners = new Map<string, Set<() => void>>();
  const writes: { how: How; at: number }[] = [];
  const frame: AddressFrame = {
    location: {
      get href() {
        return here();
      },
    },
    history: {
      state: null,
      pushState(_state, _unused, url) {
        writes.push({ how: 'push', at: performance.now() });
        entries.splice(at + 1, entries.length, new URL(url, here()).href);
        at += 1;
      },
      replaceState(_state, _unused, url) {
        writes.push({ how: 'replace', at: performance.now() });
        entries[at] = new URL(url, here()).href;
      },
    },
    performance,
    addEventListener: (type, listener) => {
      listeners.set(type, (listeners.get(type) ?? new Set()).add(listener));
    },
    removeEventListener: (type, listener) => {
      listeners.get(type)?.delete(listener);
    },
    setTimeout: (run, milliseconds) => Number(setTimeout(run, milliseconds)),
    clearTimeout: (timer) => clearTimeout(timer),
  };
  const fire = (type: string): void => {
    for (const listener of listeners.get(type) ?? []) listener();
  };
  return {
    frame,
    writes,
    fire,
    entries: () => entries.map((url) => url.slice(BASE.length)),
    listening: () => [...listeners.values()].reduce((sum, { size }) => sum + size, 0),
    go(by: number) {
      at += by;
      fire('popstate');
    },
    /** Follows a link within the page. */
    jump(hash: string) {
      fire('click');
      entries.splice(at + 1, entries.length, new URL(hash, here()).href);
      at += 1;
      fire('popstate');
    },
  };
}

function setUp(search = '') {
  const fake = fakeFrame(search);
  const store = createStore(parseView(search, PLAIN_VIEW).view);
  const { due, flush, stop } = mirrorAddress(store, PLAIN_VIEW, {}, fake.frame);
  return { ...fake, store, due, flush, stop };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the address bar', () => {
  it('follows a run of changes within half a second, with one write', () => {
    const { store, entries, writes } = setUp('?utm_source=x#map');
    for (const query of ['i', 'ir', 'iran']) store.set({ query }, 'replace');
    expect(entries()).toEqual(['?utm_source=x#map']);
    vi.advanceTimersByTime(500);
    expect(entries()).toEqual(['?q=iran&utm_source=x#map']);
    expect(writes.length).toBe(1);
  });

  it('gets a push at once, as its own entry, after what was pending', () => {
    const { store, entries, writes } = setUp();
    store.set({ query: 'iran' }, 'replace');
    store.set({ event: 'call-1' }, 'push');
    expect(entries()).toEqual(['?q=iran', '?event=call-1&q=iran']);
    vi.advanceTimersByTime(1000);
    expect(writes.map(({ how }) => how)).toEqual(['replace', 'push']);
  });

  it('is left alone on arrival, and by a change that is undone', () => {
    const { store, entries, writes } = setUp('?from=nonsense');
    store.set({ query: 'iran' }, 'replace');
    store.set({ query: '' }, 'replace');
    vi.advanceTimersByTime(1000);
    expect(entries()).toEqual(['?from=nonsense']);
    expect(writes).toEqual([]);
  });

  it('sets the store on the way back and forward, and writes nothing for it', () => {
    const { store, entries, writes, go } = setUp('?clock=utc');
    store.set({ event: 'call-1' }, 'push');
    store.set({ query: 'lost on the way' }, 'replace');
    go(-1);
    expect(serializeView(store.get(), PLAIN_VIEW)).toBe('?clock=utc');
    vi.advanceTimersByTime(1000);
    expect(entries()).toEqual(['?clock=utc', '?clock=utc&event=call-1']);
    go(1);
    expect(store.get().event).toBe('call-1');
    vi.advanceTimersByTime(1000);
    expect(writes.length).toBe(1);
  });

  it('tells a jump within the page from a journey, however soon it comes: back leads to what was seen', () => {
    const { store, entries, jump, go } = setUp();
    store.set({ query: 'iran' }, 'replace');
    jump('#list');
    expect(store.get().query).toBe('iran');
    vi.advanceTimersByTime(500);
    expect(entries()).toEqual(['?q=iran', '?q=iran#list']);
    go(-1);
    expect(store.get().query).toBe('iran');
  });

  it('is complete before the page is loaded anew', () => {
    const { store, entries, due, flush } = setUp();
    flush();
    expect(entries()).toEqual(['']);
    store.set({ query: 'iran' }, 'replace');
    expect([due(), ...entries()]).toEqual([`${BASE}?q=iran`, '']);
    flush();
    expect([due(), ...entries()]).toEqual([`${BASE}?q=iran`, '?q=iran']);
  });

  it('may be refused by the browser', () => {
    const { frame, store, stop } = setUp();
    stop();
    const refuse = vi.fn(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    const history = { state: null, pushState: refuse, replaceState: refuse };
    mirrorAddress(store, PLAIN_VIEW, {}, { ...frame, location: { href: 'about:srcdoc' }, history });
    store.set({ query: 'iran' }, 'replace');
    vi.advanceTimersByTime(500);
    store.set({ event: 'call-1' }, 'push');
    expect(refuse).toHaveBeenCalledTimes(2);
    expect(store.get()).toEqual({ ...PLAIN_VIEW, query: 'iran', event: 'call-1' });
  });

  it('is let go', () => {
    const { store, entries, stop, listening } = setUp();
    store.set({ query: 'iran' }, 'replace');
    stop();
    store.set({ query: 'israel' }, 'push');
    vi.advanceTimersByTime(1000);
    expect(entries()).toEqual(['']);
    expect(listening()).toBe(0);
  });

  it('is never written more than 200 times in 30 seconds, and right at rest', () => {
    const stepsApart = (longest: number) =>
      fc.array(
        fc.record({
          how: fc.constantFrom<How>('push', 'replace'),
          wait: fc.integer({ min: 0, max: longest }),
          query: fc.string({ maxLength: 3 }),
          isPressed: fc.boolean(),
        }),
        { minLength: 400, maxLength: 800, size: 'max' },
      );
    const steps = fc.constantFrom(2, 40, 1000).chain(stepsApart);
    fc.assert(
      fc.property(steps, (changes) => {
        const { store, frame, writes, fire, stop } = setUp();
        for (const { how, wait, query, isPressed } of changes) {
          store.set({ query }, how);
          if (isPressed) fire('click');
          vi.advanceTimersByTime(wait);
        }
        vi.advanceTimersByTime(500);
        const { search } = new URL(frame.location.href);
        expect(parseView(search, PLAIN_VIEW).view).toEqual(store.get());
        writes.forEach(({ at }, index) => {
          expect(at - (writes[index - 200]?.at ?? Number.NEGATIVE_INFINITY)).toBeGreaterThan(30_000);
        });
        stop();
      }),
      { numRuns: 40 },
    );
  });
});
