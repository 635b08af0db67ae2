import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  civil,
  civilParts,
  DAY,
  daysInMonth,
  MINUTE,
  startOfDay,
  startOfMonth,
  startOfNextMonth,
  weekday,
} from './civil';

const anyTime = fc.integer({ min: civil(0, 1, 1), max: civil(10_000, 1, 1) - 1 });

describe('civil time', () => {
  it('numbers every day from year 0 to 9999 as the platform does', () => {
    const platform = new Date(0);
    platform.setUTCFullYear(0, 0, 1);
    const wrong: string[] = [];
    for (let ms = civil(0, 1, 1); ms < civil(10_000, 1, 1); ms += DAY) {
      const { year, month, day } = civilParts(ms);
      const same =
        platform.getTime() === ms &&
        year === platform.getUTCFullYear() &&
        month === platform.getUTCMonth() + 1 &&
        day === platform.getUTCDate() &&
        weekday(ms) === platform.getUTCDay() &&
        civil(year, month, day) === ms;
      if (!same) wrong.push(platform.toISOString());
      platform.setTime(platform.getTime() + DAY);
    }
    expect(wrong).toEqual([]);
  });

  it('reads hours and minutes back, before 1970 too', () => {
    fc.assert(
      fc.property(anyTime, (ms) => {
        const { year, month, day, hour, minute } = civilParts(ms);
        expect(civil(year, month, day, hour, minute)).toBe(Math.floor(ms / MINUTE) * MINUTE);
        expect([hour, minute]).toEqual([new Date(ms).getUTCHours(), new Date(ms).getUTCMinutes()]);
      }),
    );
  });

  it('finds the day and the month that hold a moment', () => {
    fc.assert(
      fc.property(anyTime, (ms) => {
        const parts = civilParts(ms);
        expect(startOfDay(ms)).toBe(civil(parts.year, parts.month, parts.day));
        expect(startOfMonth(ms)).toBe(civil(parts.year, parts.month, 1));
        expect(startOfNextMonth(ms)).toBe(addDays(startOfMonth(ms), daysInMonth(parts.year, parts.month)));
      }),
    );
  });

  it('knows leap years', () => {
    expect([1900, 2000, 2024, 2025, 0].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 29, 28, 29]);
  });

  it('knows that 13 June 2025 and 16 January 2026 were Fridays', () => {
    expect([weekday(civil(2025, 6, 13)), weekday(civil(2026, 1, 16))]).toEqual([5, 5]);
  });
});
