import { daysInMonth } from './civil';
import {
  type DateExpression,
  type DatePoint,
  type DateProblem,
  isDateProblem,
  PHASES,
  serializeDate,
} from './expression';
import { extentOfPoint } from './extent';

const LONGEST = 64;
const LARGEST_OFFSET = 14 * 60;
const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?:Z|([+-])(\d{2}):(\d{2})))?)?)?([~?%]?)$/;

const problem = (text: string): DateProblem => ({ problem: text });

/** Faults people make, in the order they are looked for, each with the way to mend it. */
const FAULTS: readonly (readonly [RegExp, (text: string) => string])[] = [
  [/^$/, () => 'an end of the interval is missing: write “..” for an open end'],
  [/^\d{8}$/, (t) => `“${t}” has no hyphens: write ${t.slice(0, 4)}-${t.slice(4, 6)}-${t.slice(6)}`],
  [/^(?:Y|[+-]\d|\d{5,})/, (t) => `“${t}” is outside the years 0000 to 9999: write a year of four digits`],
  [/X/, (t) => `“${t}” has unspecified digits: write only what is known, such as 2025-06 or 2025`],
  [/T\d{2}:\d{2}:\d{2}/, (t) => `“${t}” has seconds: leave them off, such as 2025-06-22T02:10+03:30`],
  [/T\d{2}:\d{2}[~?%]?$/, (t) => `“${t}” has a time without an offset: add one, such as +03:30`],
  [/^(?:[~?%]|.*[~?%].)/, (t) => `“${t}” has a ~, ? or % inside: write it after the whole date`],
  [
    /[/.]{2}/,
    (t) => `“${t}” is not a date: write “..” only as one end of an interval, such as 2025-01-17/..`,
  ],
];

function faultIn(text: string): DateProblem {
  const fault = FAULTS.find(([pattern]) => pattern.test(text));
  if (fault !== undefined) return problem(fault[1](text));
  return problem(`“${text}” is not a date: write 2025, 2025-10, 2025-10-02 or 2025-06-22T02:10+03:30`);
}

function parsePoint(text: string): DatePoint | DateProblem {
  const match = POINT.exec(text);
  if (match === null) return faultIn(text);
  const [, y, mo, d, h, mi, sign, oh, om, mark] = match;
  const marks = { approximate: mark === '~' || mark === '%', uncertain: mark === '?' || mark === '%' };
  const year = Number(y);
  if (mo === undefined) return { precision: 'year', year, ...marks };
  const month = Number(mo);
  if (month > 20 && month < 42) {
    return problem(`“${text}” names a season: write an interval of months, such as 2025-06/2025-08`);
  }
  if (month < 1 || month > 12) return problem(`“${text}” has no such month: write 01 to 12`);
  if (d === undefined) return { precision: 'month', year, month, ...marks };
  const day = Number(d);
  const days = daysInMonth(year, month);
  if (day < 1 || day > days) return problem(`“${text}” has no such day: write 01 to ${days}`);
  if (h === undefined || mi === undefined) return { precision: 'day', year, month, day, ...marks };
  const hour = Number(h);
  const minute = Number(mi);
  if (hour > 23 || minute > 59) return problem(`“${text}” has no such time: write T00:00 to T23:59`);
  const east = Number(oh ?? 0) * 60 + Number(om ?? 0);
  if (Number(om ?? 0) > 59 || east > LARGEST_OFFSET || (sign === '-' && east === 0)) {
    return problem(`“${text}” has no such offset: write -14:00 to +14:00, and +00:00 for UTC`);
  }
  const offset = sign === '-' ? -east : east;
  return { precision: 'minute', year, month, day, hour, minute, offset, ...marks };
}

function parseInterval(text: string): Omit<DateExpression, 'text' | 'phase'> | DateProblem {
  const [first, last, ...more] = text.split('/');
  if (first === undefined || last === undefined || more.length > 0) {
    return problem(
      `“${text}” has more than one “/”: write a start and an end, such as 2025-06-13/2025-06-24`,
    );
  }
  if (first === '..' && last === '..') return problem('“../..” has no date: write a date at one end');
  const start = first === '..' ? null : parsePoint(first);
  if (start !== null && isDateProblem(start)) return start;
  const end = last === '..' ? null : parsePoint(last);
  if (end !== null && isDateProblem(end)) return end;
  if (start !== null && end !== null) {
    // Two times are compared as instants; with a day at one end, the calendar as written decides.
    const clock = start.precision === 'minute' && end.precision === 'minute' ? 'utc' : 'place';
    if (extentOfPoint(start, clock).start >= extentOfPoint(end, clock).end) {
      return problem(`“${text}” ends before it starts: swap the two dates`);
    }
  }
  return { start, end, interval: true };
}

function phaseProblem(date: Omit<DateExpression, 'text' | 'phase'>, word: string): DateProblem | null {
  if (date.start?.precision === 'day' && date.end?.precision === 'day') return null;
  return problem(`“${word}” needs a date known to the day and no time, such as 2025-06-13 ${word}`);
}

/** Reads a text of the project's date profile (docs/adr/0001-time.md); never throws, a fault comes back as a problem. */
export function parseDate(text: string): DateExpression | DateProblem {
  if (text.length > LONGEST)
    return problem(`the date is longer than ${LONGEST} characters: write only the date`);
  if (text === '') return problem('the date is empty: write one, such as 2025-06-13');
  const [body = '', word, ...rest] = text.split(' ');
  if (body === '' || word === '' || rest.length > 0) {
    return problem(`“${text}” has stray spaces: write the date, then at most one space and one word`);
  }
  const phase = word === undefined ? null : PHASES.find((known) => known === word);
  if (phase === undefined) return problem(`“${word}” is not a part of the day: write ${PHASES.join(', ')}`);
  let date: Omit<DateExpression, 'text' | 'phase'>;
  if (body.includes('/')) {
    const interval = parseInterval(body);
    if (isDateProblem(interval)) return interval;
    date = interval;
  } else {
    const point = parsePoint(body);
    if (isDateProblem(point)) return point;
    date = { start: point, end: point, interval: false };
  }
  if (phase !== null) {
    const refused = phaseProblem(date, phase);
    if (refused !== null) return refused;
  }
  return { ...date, phase, text: serializeDate({ ...date, phase }) };
}
