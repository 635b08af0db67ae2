import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDateProblem, isImprecise, isTimed, serializeDate } from './expression';
import { parseDate } from './parse';
import { dateOf, dateText } from './samples.node';

describe('a date of the profile', () => {
  it('survives being written and read', () => {
    fc.assert(
      fc.property(dateText, (text) => {
        const date = dateOf(text);
        expect(serializeDate(date)).toBe(text);
        expect(date.text).toBe(text);
        expect(parseDate(date.text)).toEqual(date);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps each end with its own precision and doubts', () => {
    expect(dateOf('2025-12~/2026-01-05?')).toEqual({
      text: '2025-12~/2026-01-05?',
      start: { precision: 'month', year: 2025, month: 12, approximate: true, uncertain: false },
      end: { precision: 'day', year: 2026, month: 1, day: 5, approximate: false, uncertain: true },
      interval: true,
      phase: null,
    });
  });

  it('has the same point at both ends when it is single, and none where it is open', () => {
    const single = dateOf('2025-06-13 morning');
    expect(single.end).toBe(single.start);
    expect(single.phase).toBe('morning');
    expect(dateOf('../2025-06-13').start).toBeNull();
    expect(dateOf('2025-01-17/..').end).toBeNull();
  });

  it('writes Z as the offset it stands for', () => {
    expect(dateOf('2025-06-22T02:10Z').text).toBe('2025-06-22T02:10+00:00');
  });

  it('orders times as instants, whatever their offsets', () => {
    expect(dateOf('2025-06-22T02:00+03:30/2025-06-22T01:00+00:00').interval).toBe(true);
    expect(parseDate('2025-06-22T01:00+00:00/2025-06-22T02:00+03:30')).toHaveProperty('problem');
  });

  it('tells timed and imprecise dates apart', () => {
    const texts = ['2025-06-13', '2025-06-22T02:10+03:30', '2025-06', '2025-12~/2026-01-05', '2025-06-13~'];
    expect(texts.filter((text) => isTimed(dateOf(text)))).toEqual(['2025-06-22T02:10+03:30']);
    expect(texts.filter((text) => isImprecise(dateOf(text)))).toEqual(['2025-06', '2025-12~/2026-01-05']);
  });
});

describe('a text that is no date', () => {
  it('never throws', () => {
    const alphabet = fc.constantFrom(
      ...'0123456789-/.~?%TZ:+ X'.split(''),
      'night',
      '..',
      '2025-06-13',
      '\n',
      '٢',
    );
    const near = fc.array(alphabet, { maxLength: 20 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), near), (text) => {
        const date = parseDate(text);
        if (isDateProblem(date)) expect(date.problem.length).toBeGreaterThan(0);
        else expect(parseDate(date.text)).toEqual(date);
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['', 'the date is empty: write one, such as 2025-06-13'],
    ['20040506', '“20040506” has no hyphens: write 2004-05-06'],
    ['198', '“198” is not a date: write 2025, 2025-10, 2025-10-02 or 2025-06-22T02:10+03:30'],
    ['2025-6-13', '“2025-6-13” is not a date: write 2025, 2025-10, 2025-10-02 or 2025-06-22T02:10+03:30'],
    ['2025-13', '“2025-13” has no such month: write 01 to 12'],
    ['2025-02-29', '“2025-02-29” has no such day: write 01 to 28'],
    ['2001-21', '“2001-21” names a season: write an interval of months, such as 2025-06/2025-08'],
    ['2025-06-XX', '“2025-06-XX” has unspecified digits: write only what is known, such as 2025-06 or 2025'],
    ['-0044', '“-0044” is outside the years 0000 to 9999: write a year of four digits'],
    ['Y170000002', '“Y170000002” is outside the years 0000 to 9999: write a year of four digits'],
    ['2025-06-22T02:10', '“2025-06-22T02:10” has a time without an offset: add one, such as +03:30'],
    [
      '2025-06-22T02:10:00Z',
      '“2025-06-22T02:10:00Z” has seconds: leave them off, such as 2025-06-22T02:10+03:30',
    ],
    ['2025-06-22T24:00Z', '“2025-06-22T24:00Z” has no such time: write T00:00 to T23:59'],
    [
      '2025-06-22T02:10+15:00',
      '“2025-06-22T02:10+15:00” has no such offset: write -14:00 to +14:00, and +00:00 for UTC',
    ],
    ['~2025-12', '“~2025-12” has a ~, ? or % inside: write it after the whole date'],
    ['2025-12/', 'an end of the interval is missing: write “..” for an open end'],
    ['..', '“..” is not a date: write “..” only as one end of an interval, such as 2025-01-17/..'],
    ['../..', '“../..” has no date: write a date at one end'],
    [
      '2025/2026/2027',
      '“2025/2026/2027” has more than one “/”: write a start and an end, such as 2025-06-13/2025-06-24',
    ],
    ['2025-06-14/2025-06-13', '“2025-06-14/2025-06-13” ends before it starts: swap the two dates'],
    ['2025-06-13 noon', '“noon” is not a part of the day: write night, morning, evening'],
    ['2025-06 night', '“night” needs a date known to the day and no time, such as 2025-06-13 night'],
    ['2025-06-13/.. night', '“night” needs a date known to the day and no time, such as 2025-06-13 night'],
    [' 2025-06-13', '“ 2025-06-13” has stray spaces: write the date, then at most one space and one word'],
    [
      '2025-06-13\n',
      '“2025-06-13\n” is not a date: write 2025, 2025-10, 2025-10-02 or 2025-06-22T02:10+03:30',
    ],
    ['2'.repeat(65), 'the date is longer than 64 characters: write only the date'],
  ])('says what is wrong with %j, and how to mend it', (text, problem) => {
    expect(parseDate(text)).toEqual({ problem });
  });
});
