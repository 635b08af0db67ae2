/** How finely a date is known, widest first. */
export type DatePrecision = 'year' | 'month' | 'day' | 'minute';

/** The part of the day, where a source gives that and no hour. */
export const PHASES = ['night', 'morning', 'evening'] as const;
export type Phase = (typeof PHASES)[number];

interface Qualified {
  /** The source says "about". */
  readonly approximate: boolean;
  /** The source, or the dating, is in doubt. */
  readonly uncertain: boolean;
}

export interface YearPoint extends Qualified {
  readonly precision: 'year';
  readonly year: number;
}
export interface MonthPoint extends Qualified {
  readonly precision: 'month';
  readonly year: number;
  readonly month: number;
}
export interface DayPoint extends Qualified {
  readonly precision: 'day';
  readonly year: number;
  readonly month: number;
  readonly day: number;
}
export interface MinutePoint extends Qualified {
  readonly precision: 'minute';
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  /** Minutes east of UTC, as written. */
  readonly offset: number;
}

/** One date as a source gives it, no finer; years 0–9999, months 1–12. */
export type DatePoint = YearPoint | MonthPoint | DayPoint | MinutePoint;

/** A date or an interval in the project's date profile; a single date has the same point as start and end. */
export interface DateExpression {
  /** Canonical text: `parseDate(text)` gives this expression again. */
  readonly text: string;
  /** Null when the interval has no known beginning. */
  readonly start: DatePoint | null;
  /** Null when the interval has no known end. */
  readonly end: DatePoint | null;
  readonly interval: boolean;
  readonly phase: Phase | null;
}

/** Why a text is not a date of the profile, and how to mend it. */
export interface DateProblem {
  readonly problem: string;
}

/** Whether `parseDate` gave a problem instead of a date. */
export function isDateProblem(result: object): result is DateProblem {
  return 'problem' in result;
}

/** Whether either end has a time of day, so that the date moves with the clock shown. */
export function isTimed(date: DateExpression): boolean {
  return date.start?.precision === 'minute' || date.end?.precision === 'minute';
}

/** Whether some end is known only to the month or the year, so that the whole cannot be placed on days. */
export function isImprecise(date: DateExpression): boolean {
  return [date.start, date.end].some((point) => point?.precision === 'month' || point?.precision === 'year');
}

const digits = (value: number, length: number): string => String(value).padStart(length, '0');

function pointText(point: DatePoint): string {
  const mark = point.approximate ? (point.uncertain ? '%' : '~') : point.uncertain ? '?' : '';
  let text = digits(point.year, 4);
  if (point.precision !== 'year') text += `-${digits(point.month, 2)}`;
  if (point.precision === 'day' || point.precision === 'minute') text += `-${digits(point.day, 2)}`;
  if (point.precision === 'minute') {
    const east = Math.abs(point.offset);
    const offset = `${point.offset < 0 ? '-' : '+'}${digits(Math.floor(east / 60), 2)}:${digits(east % 60, 2)}`;
    text += `T${digits(point.hour, 2)}:${digits(point.minute, 2)}${offset}`;
  }
  return text + mark;
}

/** The canonical text of a date, which `parseDate` reads back to an equal expression. */
export function serializeDate(date: Omit<DateExpression, 'text'>): string {
  const start = date.start === null ? '..' : pointText(date.start);
  const end = date.end === null ? '..' : pointText(date.end);
  return (date.interval ? `${start}/${end}` : start) + (date.phase === null ? '' : ` ${date.phase}`);
}
