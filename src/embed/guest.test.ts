import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bundledDataset } from '../dataset/fixtures/bundled';
import { contextOf, createStore, defaultView, type View } from '../view';
import { attachGuest } from './guest';

const CALL = 'call-2025-06-13-putin-pezeshkian';
const LATER = 'call-2026-01-16-putin-netanyahu';
const dataset = bundledDataset();
const defaults = defaultView(dataset, 'embed');
const TOUR = 'june';
const STEPS = ['?from=2025-06-12&to=2025-06-13&kinds=strike', `?from=2025-06-13&to=2025-06-13&event=${CALL}`];
const context = contextOf(dataset, ['en'], new Map([[TOUR, STEPS]]));
const JANUARY = { from: '2026-01-16', to: '2026-01-16' };

type Listener = (event: { readonly source: unknown; readonly data: unknown }) => void;

/** A page in a frame: its window and the one around it, what it has told, and a way to speak to it. */
function framed(view: Partial<View> = {}) {
  const told: unknown[] = [];
  const listeners = new Set<Listener>();
  const parent = {
    postMessage(message: unknown, target: string) {
      expect(target).toBe('*');
      told.push(structuredClone(message));
    },
  };
  const window = {
    parent,
    addEventListener: (_: string, listener: Listener) => listeners.add(listener),
    removeEventListener: (_: string, listener: Listener) => listeners.delete(listener),
    setTimeout: (task: () => void, ms: number) => setTimeout(task, ms),
    clearTimeout: (timer: ReturnType<typeof setTimeout>) => clearTimeout(timer),
  } as unknown as Window;
  const store = createStore({ ...defaults, ...view });
  const player = { play: vi.fn(), pause: vi.fn() };
  const end = attachGuest({
    ...{ window, store, dataset, defaults, context, player },
    revealing: (before, _, event) => ({
      event,
      ...(event === LATER ? { window: JANUARY } : { kinds: before.kinds }),
    }),
    openedAround: (asked, _, search) =>
      asked.event === LATER && !search.includes('from=') ? { ...asked, window: JANUARY } : asked,
  });
  const say = (data: unknown, source: unknown = parent) => {
    for (const listener of listeners) listener({ source, data });
  };
  const ask = (type: string, more: object = {}, id = '1') => say({ readout: 1, type, id, ...more });
  /** What has been told since it was last asked. */
  const heard = () => told.splice(0);
  return { store, player, end, say, ask, heard, parent, listeners, window };
}
const refused = (reason: string, id = '1') => ({ readout: 1, type: 'ack', id, ok: false, reason });
const done = (id = '1') => ({ readout: 1, type: 'ack', id, ok: true });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a page in a frame', () => {
  it('says what it shows when it is ready', () => {
    const { heard } = framed({ event: CALL });
    const day = { from: '2025-06-13', to: '2025-06-13', time: 'window' };
    expect(heard()).toEqual([
      { readout: 1, type: 'ready', event: CALL, ...day, dataset: dataset.meta.version },
    ]);
  });

  it('says nothing, and listens to nobody, where nothing is around it', () => {
    const { window, store, listeners } = framed();
    listeners.clear();
    const alone = Object.assign(window, { parent: window });
    const player = { play: () => {}, pause: () => {} };
    const parts = { window: alone, store, dataset, defaults, context, player };
    attachGuest({ ...parts, revealing: () => ({}), openedAround: (view) => view })();
    expect(listeners.size).toBe(0);
  });

  it('opens an event, with its time, and leaves the camera to the page', () => {
    const { store, ask, heard } = framed({ at: { center: [1, 2], zoom: 3 } });
    heard();
    ask('goTo', { event: LATER });
    expect(store.get()).toMatchObject({ event: LATER, window: JANUARY, at: null });
    expect(heard()).toEqual([
      { readout: 1, type: 'select', event: LATER },
      { readout: 1, type: 'timechange', ...JANUARY, time: 'window' },
      done(),
    ]);
  });

  it('shows a time, closes what was open, and takes one end alone', () => {
    const { store, ask } = framed({ event: CALL });
    ask('goTo', { to: '2025-06-24' });
    expect(store.get()).toMatchObject({ event: null, window: { from: '2025-06-13', to: '2025-06-24' } });
    vi.advanceTimersByTime(1000);
    ask('goTo', { event: CALL, from: '2025-06-12', to: '2025-06-14' });
    expect(store.get()).toMatchObject({ event: CALL, window: { from: '2025-06-12', to: '2025-06-14' } });
    vi.advanceTimersByTime(1000);
    ask('goTo', { event: null });
    expect(store.get()).toMatchObject({ event: null, window: { from: '2025-06-12', to: '2025-06-14' } });
  });

  it('shows what a link shows, in its own language and mode', () => {
    const { store, ask, heard } = framed({ kinds: ['call'], event: CALL, mode: 'embed' });
    heard();
    ask('show', { search: `?event=${LATER}&projection=globe&at=42,44,3.5&mode=explore&v=0` });
    const at = { center: [42, 44], zoom: 3.5 };
    expect(store.get()).toMatchObject({ event: LATER, window: JANUARY, kinds: null, at, mode: 'embed' });
    vi.advanceTimersByTime(1000);
    ask('show', { search: '' });
    expect(store.get()).toEqual({ ...defaults, mode: 'embed' });
  });

  it('goes to a step of a tour, and on from there, in the look that it has', () => {
    const { store, ask } = framed({ theme: 'dark', event: LATER, at: { center: [1, 2], zoom: 3 } });
    ask('goTo', { tour: TOUR });
    const first = {
      window: { from: '2025-06-12', to: '2025-06-13' },
      kinds: ['strike'],
      event: null,
      at: null,
    };
    expect(store.get()).toMatchObject({
      ...first,
      tour: { id: TOUR, step: 1 },
      theme: 'dark',
      mode: 'embed',
    });
    vi.advanceTimersByTime(1000);
    ask('goTo', { event: LATER });
    expect(store.get()).toMatchObject({ event: LATER, tour: { id: TOUR, step: 1 } });
    vi.advanceTimersByTime(1000);
    ask('goTo', { step: '2' });
    expect(store.get()).toMatchObject({
      event: CALL,
      kinds: null,
      tour: { id: TOUR, step: 2 },
      theme: 'dark',
    });
  });

  it('plays and pauses, and stops playing to go elsewhere', () => {
    const { player, ask, heard } = framed();
    heard();
    ask('play');
    expect(player.play).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(1000);
    ask('goTo', { event: CALL }, '2');
    expect(player.pause).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(1000);
    ask('pause', {}, '3');
    expect(player.pause).toHaveBeenCalledTimes(2);
    expect(heard().filter((message) => JSON.stringify(message).includes('ack'))).toEqual([
      done('1'),
      done('2'),
      done('3'),
    ]);
  });

  it.each([
    ['an event there is not', 'goTo', { event: 'constructor' }, 'unknown-event'],
    ['a date that is none', 'goTo', { from: '2025-02-30' }, 'bad-dates'],
    ['ends the wrong way round', 'goTo', { from: '2025-06-14', to: '2025-06-13' }, 'bad-dates'],
    ['a script for a date', 'goTo', { from: 'javascript:alert(1)' }, 'bad-dates'],
    ['a step of no tour', 'goTo', { step: 2, event: CALL }, 'no-tour'],
    ['a tour there is not', 'goTo', { tour: 'constructor', step: 2 }, 'unknown-tour'],
    ['a step there is not', 'goTo', { tour: TOUR, step: 3 }, 'unknown-step'],
    ['half a step', 'goTo', { tour: TOUR, step: 1.5 }, 'unknown-step'],
    ['a link to a step there is not', 'show', { search: `?tour=${TOUR}&step=9` }, 'unknown-step'],
    ['no destination', 'goTo', {}, 'nowhere'],
    ['a link to no event', 'show', { search: '?event=javascript:alert(1)' }, 'unknown-event'],
    ['a link with bad dates', 'show', { search: '?from=x' }, 'bad-dates'],
    ['a link with a bad look', 'show', { search: '?theme=pink' }, 'bad-parameter'],
    ['a command there is not', '__proto__', {}, 'unknown-command'],
  ])('refuses %s, and changes nothing', (_, type, more, reason) => {
    const { store, player, ask, heard } = framed({ event: CALL });
    const before = store.get();
    heard();
    ask(type, more);
    expect(heard()).toEqual([refused(reason)]);
    expect(store.get()).toBe(before);
    expect(player.pause).not.toHaveBeenCalled();
  });

  it('answers that a command failed, when it did', () => {
    const { player, ask, heard } = framed();
    heard();
    vi.spyOn(console, 'error').mockImplementationOnce(() => {});
    player.play.mockImplementationOnce(() => {
      throw new Error('There is no timeline yet.');
    });
    ask('play');
    expect(heard()).toEqual([refused('failed')]);
  });

  it('hears nobody but the window around it, and reads nothing that others send', () => {
    const { store, say, heard, window, end, parent, ask } = framed();
    const before = store.get();
    heard();
    const command = { readout: 1, type: 'goTo', id: '1', event: LATER };
    for (const source of [window, null, {}, { ...parent }]) say(command, source);
    const read = vi.fn(() => command);
    for (const listener of framed().listeners)
      listener(Object.defineProperty({ source: {}, data: null }, 'data', { get: read }));
    expect(read).not.toHaveBeenCalled();
    end();
    ask('goTo', { event: LATER });
    expect(heard()).toEqual([]);
    expect(store.get()).toBe(before);
  });

  it('carries out the first and the last of a flood, and refuses the rest', () => {
    const { store, player, ask, heard } = framed();
    const changes = vi.fn();
    store.subscribe(changes);
    heard();
    for (let i = 0; i < 5000; i += 1) {
      ask('goTo', { event: i % 2 === 0 ? CALL : LATER }, String(i));
      ask('play', {}, `play ${i}`);
    }
    vi.advanceTimersByTime(60_000);
    expect(changes).toHaveBeenCalledTimes(2);
    expect(player.play).toHaveBeenCalledTimes(1);
    expect(store.get().event).toBe(LATER);
    const answers = heard().filter((message) => JSON.stringify(message).includes('"ack"'));
    expect(answers).toHaveLength(10_000);
    expect(answers.filter((answer) => JSON.stringify(answer).includes('"ok":true'))).toEqual([
      done('0'),
      done('4999'),
      done('play 4999'),
    ]);
    expect(answers).toContainEqual(refused('superseded', '17'));
  });

  it('reports the time shown at most four times a second, the last one always', () => {
    const { store, heard } = framed();
    heard();
    for (let day = 14; day <= 29; day += 1) {
      store.set({ window: { from: '2025-06-13', to: `2025-06-${day}` } }, 'replace');
      vi.advanceTimersByTime(50);
    }
    vi.advanceTimersByTime(1000);
    const reports = heard();
    expect(reports.length).toBeGreaterThan(2);
    expect(reports.length).toBeLessThanOrEqual(1 + Math.ceil((16 * 50) / 250));
    expect(reports.at(-1)).toEqual({
      ...{ readout: 1, type: 'timechange', from: '2025-06-13', to: '2025-06-29', time: 'window' },
    });
  });

  it('is never brought down by a message', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (data, more) => {
        const { say, ask, store } = framed();
        say(data);
        ask('goTo', Object(more) as object);
        ask('show', { search: data, ...Object(more) });
        vi.advanceTimersByTime(1000);
        expect(Object.keys(store.get())).toEqual(Object.keys(defaults));
      }),
      { numRuns: 60 },
    );
  });
});
