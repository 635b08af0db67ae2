import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civil } from '../time';
import { moments, windows } from './arbitraries';
import { TIME_MODES } from './types';
import { isOrdered, shownExtent, shownText, windowExtent } from './window';

describe('a window of time', () => {
  it('covers its last day', () => {
    expect(windowExtent({ from: '2025-06-13', to: '2025-06-14' }, 'utc')).toEqual({
      start: civil(2025, 6, 13),
      end: civil(2025, 6, 15),
    });
  });

  it('shifts with the clock only where it has a time of day', () => {
    const window = { from: '2025-06-22T02:10+03:30', to: '2025-06-22' };
    expect(windowExtent(window, 'place').start).toBe(civil(2025, 6, 22, 2, 10));
    expect(windowExtent(window, 'utc')).toEqual({
      start: civil(2025, 6, 21, 22, 40),
      end: civil(2025, 6, 23),
    });
  });

  it('is never empty', () => {
    fc.assert(
      fc.property(windows, fc.constantFrom('place', 'utc'), (window, clock) => {
        const { start, end } = windowExtent(window, clock);
        expect(start).toBeLessThan(end);
      }),
    );
  });

  it('has its ends in order, and is refused otherwise', () => {
    const backwards = { from: '2025-06-14', to: '2025-06-13' };
    expect(isOrdered(backwards)).toBe(false);
    expect(() => windowExtent(backwards, 'place')).toThrow(RangeError);
  });
});

describe('the time shown', () => {
  const window = { from: '2025-06-13', to: '2025-06-24' };

  it('is the window, everything up to its end, or its end alone', () => {
    expect(TIME_MODES.map((time) => shownText({ window, time }))).toEqual([
      '2025-06-13/2025-06-24',
      '../2025-06-24',
      '2025-06-24',
    ]);
    const [all, until, instant] = TIME_MODES.map((time) => shownExtent({ window, time, clock: 'place' }));
    expect(all).toEqual(windowExtent(window, 'place'));
    expect(until).toEqual({ start: Number.NEGATIVE_INFINITY, end: civil(2025, 6, 25) });
    expect(instant).toEqual({ start: civil(2025, 6, 24), end: civil(2025, 6, 25) });
  });

  it('ends where the window ends, whatever the mode, and is never empty', () => {
    fc.assert(
      fc.property(
        moments,
        fc.constantFrom(...TIME_MODES),
        fc.constantFrom('place', 'utc'),
        (to, time, clock) => {
          const single = { from: to, to };
          const { start, end } = shownExtent({ window: single, time, clock });
          expect(end).toBe(windowExtent(single, clock).end);
          expect(start).toBeLessThan(end);
        },
      ),
    );
  });
});
