import { describe, expect, it } from 'vitest';
import { dayOf, dayWords, machineDate, writtenDate, zoneCity } from './dates';
import { date, reading } from './sample';

const here = reading([]);

describe('dates in the list', () => {
  it('groups an hour under its day on the clock shown', () => {
    const night = date('2025-06-22T02:10+03:30');
    expect(dayOf(night, 'place')?.text).toBe('2025-06-22');
    expect(dayOf(night, 'utc')?.text).toBe('2025-06-21');
  });

  it('groups a stretch of time under its first day, and what is vaguer than a day under no day', () => {
    expect(dayOf(date('2025-12-28~/2026-01-16'), 'place')?.text).toBe('2025-12-28');
    expect(dayWords(here, date('2025-10'))).toBe('October 2025 (day not known)');
    expect(dayWords(here, date('../2025-10-02'))).toBe('Start not known');
  });

  it('writes a day without its weekday, and leaves what is no date as it is', () => {
    expect(writtenDate(here, '2026-01-31')).toBe('31 January 2026');
    expect(writtenDate(here, 'late spring')).toBe('late spring');
  });

  it.each([
    ['2026-01-16', '2026-01-16'],
    ['2025-06-22T02:10+03:30', '2025-06-22T02:10+03:30'],
    ['2026-01-16?', null],
    ['2026-01-16 night', null],
    ['2026-01-16/2026-01-17', null],
    ['2026-01', null],
  ])('tells machines %s as %s', (text, expected) => {
    expect(machineDate(date(text))).toBe(expected);
  });

  it('names a zone by its city', () => {
    expect(zoneCity('America/New_York')).toBe('New York');
  });
});
