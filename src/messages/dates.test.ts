import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { type Clock, civil, isDateProblem, parseDate } from '../time';
import { createMessages } from '.';
import { type DateReading, describeDate, formatDay } from './dates';

const { locale, t } = createMessages('en');

function reading(clock: Clock, zone: string | null = null): DateReading {
  return { lang: locale, clock, zone, t };
}

function words(text: string, clock: Clock = 'place', zone: string | null = null): string {
  const date = parseDate(text);
  if (isDateProblem(date)) throw new Error(date.problem);
  return describeDate(date, reading(clock, zone));
}

const before = process.env.TZ;
afterEach(() => {
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});

const EXAMPLES: readonly (readonly [string, string])[] = [
  ['2025-06-13', 'Friday 13 June 2025'],
  ['2025-06-13~', 'about 13 June 2025'],
  ['2025-06-13?', 'perhaps 13 June 2025'],
  ['2025-06-13%', 'perhaps about 13 June 2025'],
  ['2025-06-13 morning', '13 June 2025, morning'],
  ['2025-06-13 evening', '13 June 2025, evening'],
  ['2025-06-13 night', '13 June 2025, night'],
  ['2025-06-13/2025-06-14 night', 'night of 13–14 June 2025'],
  ['2025-06-30/2025-07-01 night', 'night of 30 June – 1 July 2025'],
  ['2025-06-13/2025-06-15 night', '13–15 June 2025, night'],
  ['2025-06-13/2025-06-14 evening', '13–14 June 2025, evening'],
  ['2025', '2025 (month not known)'],
  ['2025-10', 'October 2025 (day not known)'],
  ['2025-12~', 'about December 2025'],
  ['2025-12~/2026-01-05', 'between about December 2025 and 5 January 2026'],
  ['2025-06/2025-08', 'between June 2025 and August 2025'],
  ['2025-12-28~/2026-01-16', 'from about 28 December 2025 to 16 January 2026'],
  ['2025-06-12/2025-06-24', '12–24 June 2025'],
  ['2025-06-13/2025-06-13', '13 June 2025'],
  ['2025-04-12/2025-05-23', '12 April – 23 May 2025'],
  ['2025-12-28/2026-01-16', '28 December 2025 – 16 January 2026'],
  ['../2025-06-13', 'until 13 June 2025'],
  ['2025-01-17/..', 'from 17 January 2025 onwards'],
  ['2025-06-22T02:10+03:30', '22 June 2025, 02:10 (UTC+03:30)'],
  ['2025-06-22T02:10+00:00', '22 June 2025, 02:10 (UTC)'],
  ['2026-01-02T02:58-05:00', '2 January 2026, 02:58 (UTC−05:00)'],
  ['2025-06-22T02:10+03:30~', 'about 22 June 2025, 02:10 (UTC+03:30)'],
  ['2025-06-22T02:10+03:30/2025-06-22T02:35+03:30', '22 June 2025, 02:10–02:35 (UTC+03:30)'],
  ['2025-06-22T22:10+03:30/2025-06-23T01:35+03:30', '22 June 2025, 22:10 – 23 June 2025, 01:35 (UTC+03:30)'],
  [
    '2025-06-22T02:10+03:30/2025-06-22T02:35+03:00',
    'from 22 June 2025, 02:10 (UTC+03:30) to 22 June 2025, 02:35 (UTC+03:00)',
  ],
  ['2026-01-08T20:00+03:30/2026-01-16', 'from 8 January 2026, 20:00 (UTC+03:30) to 16 January 2026'],
  ['0000-06-01/0000-06-02', '1–2 June 1 BC'],
];

describe('a date in words', () => {
  it.each(EXAMPLES)('writes %s as "%s"', (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  it('moves only times to UTC, and says so', () => {
    const struck = '2025-06-22T02:10+03:30/2025-06-22T02:35+03:30';
    expect(words(struck, 'utc')).toBe('21 June 2025, 22:40–23:05 (UTC)');
    for (const [text] of EXAMPLES) {
      if (!text.includes('T')) expect(words(text, 'utc')).toBe(words(text, 'place'));
    }
  });

  it('calls an hour UTC only where the place keeps UTC, or none is known', () => {
    expect(words('2025-12-22T02:10+00:00', 'place', 'Etc/UTC')).toBe('22 December 2025, 02:10 (UTC)');
    expect(words('2025-12-22T02:10+00:00', 'place', 'Europe/London')).toBe(
      '22 December 2025, 02:10 (UTC+00:00)',
    );
    expect(words('2025-06-22T02:10+03:30', 'place', 'Asia/Tehran')).toBe('22 June 2025, 02:10 (UTC+03:30)');
  });

  it('is the same wherever the reader is', () => {
    const results = ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'].map((zone) => {
      process.env.TZ = zone;
      return EXAMPLES.map(([text]) => [words(text), words(text, 'utc')]);
    });
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
  });
});

describe('no date in words says more than the date', () => {
  const two = (value: number) => String(value).padStart(2, '0');
  const year = fc.integer({ min: 1000, max: 9999 }).map(String);
  const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`);
  const day = fc.tuple(month, fc.integer({ min: 1, max: 28 })).map(([m, d]) => `${m}-${two(d)}`);
  const mark = fc.constantFrom('', '~', '?', '%');
  const clock = fc.constantFrom<Clock>('place', 'utc');
  const of = (text: fc.Arbitrary<string>) => {
    const marked = fc.tuple(text, mark).map((parts) => parts.join(''));
    const interval = fc.tuple(marked, marked).map((ends) => ends.sort().join('/'));
    return fc
      .oneof(
        marked,
        interval,
        marked.map((end) => `../${end}`),
      )
      .filter((date) => !isDateProblem(parseDate(date)));
  };
  const months = /January|February|March|April|May|June|July|August|September|October|November|December/;

  it('has no month where only the year is known', () => {
    fc.assert(
      fc.property(of(year), clock, (text, on) => {
        expect(words(text, on)).not.toMatch(months);
      }),
    );
  });

  it('has no day where only the month is known', () => {
    fc.assert(
      fc.property(of(month), clock, (text, on) => {
        expect(words(text, on)).not.toMatch(/\b\d{1,2}\b/);
      }),
    );
  });

  it('has no hour and no zone where only the day is known', () => {
    fc.assert(
      fc.property(of(day), clock, (text, on) => {
        expect(words(text, on)).not.toMatch(/:|UTC|night|morning|evening/);
      }),
    );
  });

  it('keeps every doubt, and has none where the date has none', () => {
    fc.assert(
      fc.property(of(fc.oneof(year, month, day)), clock, (text, on) => {
        expect(words(text, on).includes('about')).toBe(/[~%]/.test(text));
        expect(words(text, on).includes('perhaps')).toBe(/[?%]/.test(text));
      }),
    );
  });
});

describe('formatDay', () => {
  const ms = civil(2025, 6, 13, 2, 10);

  it.each([
    ['weekday', 'Friday 13 June 2025'],
    ['long', '13 June 2025'],
    ['short', '13 Jun 2025'],
    ['dayMonth', '13 June'],
    ['shortDayMonth', '13 Jun'],
    ['day', '13'],
    ['month', 'June 2025'],
    ['shortMonth', 'Jun 2025'],
    ['year', '2025'],
    ['time', '02:10'],
  ] as const)('writes the style %s as "%s"', (style, expected) => {
    expect(formatDay(ms, 'en', style)).toBe(expected);
    expect(formatDay(ms, 'en-GB', style)).toBe(expected);
  });

  it('keeps the Gregorian calendar in every language', () => {
    expect(formatDay(ms, 'fa-u-nu-latn', 'year')).toBe('2025');
    expect(formatDay(ms, 'ru', 'dayMonth')).toBe('13 июня');
  });
});
