import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPace } from './pace';

/** Pictures as they are drawn: when, and whether in a rush; each takes so long. */
function setUp(takes: number) {
  const drawn: { at: number; rushed: boolean }[] = [];
  vi.spyOn(performance, 'now').mockImplementation(() => Date.now());
  const pace = createPace((rushed) => {
    pace.clear();
    drawn.push({ at: performance.now(), rushed });
    vi.setSystemTime(Date.now() + takes);
  });
  return { pace, drawn };
}

describe('a pace', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    vi.setSystemTime(0);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  it('draws at once where there is no rush', () => {
    const { pace, drawn } = setUp(1);
    pace.ask(false);
    expect(drawn).toEqual([{ at: 0, rushed: false }]);
    vi.advanceTimersByTime(1000);
    expect(drawn).toHaveLength(1);
  });

  it('draws one picture for many wishes in a rush, and a fine one when they rest', () => {
    const { pace, drawn } = setUp(0);
    for (let i = 0; i < 10; i += 1) pace.ask(true);
    expect(drawn).toEqual([]);
    vi.advanceTimersByTime(1000);
    expect(drawn.map(({ rushed }) => rushed)).toEqual([true, false]);
  });

  it('leaves time between pictures that take long', () => {
    const { pace, drawn } = setUp(20);
    for (let i = 0; i < 60; i += 1) {
      pace.ask(true);
      vi.advanceTimersByTime(16);
    }
    const rushed = drawn.filter((picture) => picture.rushed).map(({ at }) => at);
    expect(rushed.length).toBeGreaterThan(4);
    for (const [i, at] of rushed.entries())
      if (i > 0) expect(at - (rushed[i - 1] ?? 0)).toBeGreaterThanOrEqual(120);
    // Never a fine one before they rest.
    expect(drawn.filter((picture) => !picture.rushed)).toEqual([]);
  });

  it('is let go', () => {
    const { pace, drawn } = setUp(0);
    pace.ask(true);
    pace.clear();
    vi.advanceTimersByTime(1000);
    expect(drawn).toEqual([]);
  });
});
