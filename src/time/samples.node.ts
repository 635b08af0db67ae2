import fc from 'fast-check';
import { civil, DAY, daysInMonth } from './civil';
import { type DateExpression, isDateProblem, PHASES } from './expression';
import type { Extent } from './extent';
import { parseDate } from './parse';

/** Reads a date that is known to be good; throws otherwise. */
export function dateOf(text: string): DateExpression {
  const date = parseDate(text);
  if (isDateProblem(date)) throw new Error(date.problem);
  return date;
}

const two = (value: number): string => String(value).padStart(2, '0');

const year = fc.integer({ min: 0, max: 9999 }).map((value) => String(value).padStart(4, '0'));
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`);
/** Texts of days, any year of the profile. */
export const dayText = fc
  .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.nat(30))
  .map(([y, m, d]) => `${String(y).padStart(4, '0')}-${two(m)}-${two((d % daysInMonth(y, m)) + 1)}`);
const offset = fc
  .tuple(fc.constantFrom('+', '-'), fc.integer({ min: 0, max: 13 }), fc.constantFrom('00', '30', '45'))
  .map(([sign, hours, minutes]) => `${hours === 0 && minutes === '00' ? '+' : sign}${two(hours)}:${minutes}`);
/** Texts of minutes with their offset. */
export const minuteText = fc
  .tuple(dayText, fc.nat(23), fc.nat(59), offset)
  .map(([d, h, m, east]) => `${d}T${two(h)}:${two(m)}${east}`);

const mark = fc.constantFrom('', '', '~', '?', '%');
const marked = (text: fc.Arbitrary<string>) => fc.tuple(text, mark).map((parts) => parts.join(''));
const untimed = marked(fc.oneof(year, month, dayText));
const point = fc.oneof({ weight: 3, arbitrary: untimed }, { weight: 1, arbitrary: marked(minuteText) });
const isGood = (text: string): boolean => !isDateProblem(parseDate(text));
const intervalOf = (end: fc.Arbitrary<string>) =>
  fc.tuple(fc.oneof(end, fc.constant('..')), end).chain(([a, b]) => {
    const either = [`${a}/${b}`, `${b}/${a}`].filter(isGood);
    return fc.constantFrom(...(either.length > 0 ? either : [b]));
  });
const phased = fc
  .tuple(dayText, fc.constantFrom(...PHASES), fc.boolean())
  .map(([day, phase, alone]) => `${alone ? day : `${day}/9999-12-31`} ${phase}`);

/** Canonical texts of level 1 of EDTF: no times, no phase. */
export const levelOneText = fc.oneof(untimed, intervalOf(untimed));
/** Canonical texts of the whole profile. */
export const dateText = fc.oneof(point, intervalOf(point), phased);

/** Extents within `days` days of 1 January 2025, from a minute to some days long. */
export const someExtents = (days: number, maxLength: number): fc.Arbitrary<Extent[]> =>
  fc.array(
    fc.tuple(fc.nat(days * 1440), fc.constantFrom(1, 25, 1440, 4000)).map(([at, minutes]) => {
      const start = civil(2025, 1, 1) + (at * DAY) / 1440;
      return { start, end: start + (minutes * DAY) / 1440 };
    }),
    { maxLength },
  );

/** Dates with the density of a year of news: two bursts, and single days between them. */
export const STORY: readonly DateExpression[] = [
  '2025-01-17 2025-04-12/2025-05-23 2025-05-16 2025-06-12 2025-06-12/2025-06-13 2025-06-13*12 2025-06-13/2025-06-14*3',
  '2025-06-13/2025-06-24 2025-06-14*5 2025-06-14/2025-06-15*2 2025-06-15 2025-06-15/2025-06-16 2025-06-16*2',
  '2025-06-17 2025-06-18*2 2025-06-19*4 2025-06-20*4 2025-06-21 2025-06-21/2025-06-22 2025-06-22*2',
  '2025-06-22T02:10+03:30/2025-06-22T02:35+03:30 2025-06-23*6 2025-06-23/2025-06-24 2025-06-24*3 2025-07-02',
  '2025-07-20 2025-07-25 2025-07-28 2025-08-04 2025-08-25 2025-08-26 2025-08-28 2025-09-01 2025-09-09 2025-09-26',
  '2025-09-28 2025-10 2025-10-02 2025-10-06 2025-10-09 2025-10-16 2025-11-15 2025-12-12 2025-12-28',
  '2025-12-28~/2026-01-16 2025-12-29 2025-12-29/2025-12-31 2025-12~ 2025-12~/2026-01-05 2026-01-02T02:58-05:00',
  '2026-01-04 2026-01-05 2026-01-08/2026-01-12 2026-01-08/2026-01-16 2026-01-10 2026-01-10/2026-01-11 2026-01-11',
  '2026-01-12*2 2026-01-13*2 2026-01-13/2026-01-14 2026-01-13~/2026-01-16 2026-01-14*3 2026-01-14/2026-01-16',
  '2026-01-14~/2026-01-15 2026-01-15*5 2026-01-15T01:45+03:30/2026-01-15T06:30+03:30 2026-01-16*3 2026-01-21',
  '2026-01-22 2026-01-23 2026-01-27 2026-01-29*2 2026-01-30*2',
]
  .flatMap((line) => line.split(' '))
  .flatMap((entry) => {
    const [text = '', times = '1'] = entry.split('*');
    return Array.from({ length: Number(times) }, () => dateOf(text));
  });

export const STORY_DOMAIN: Extent = { start: civil(2025, 1, 17), end: civil(2026, 1, 31) };
