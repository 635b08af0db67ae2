import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civil } from '../time';
import { windows } from './arbitraries';
import { isOrdered, windowExtent } from './window';

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
