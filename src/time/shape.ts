import type { DateExpression, DatePoint, DatePrecision, Phase } from './expression';
import { isImprecise } from './expression';
import { type Clock, type Extent, extentOf, extentOfPoint } from './extent';

/** What is known of one end: exact, about (~), in doubt (?), both of these (%), or nothing (before or after the other end). */
export type EndForm = 'sharp' | 'approximate' | 'uncertain' | 'both' | 'open';

/** What a date looks like on an axis, by what it means. */
export interface TimeShape {
  readonly extent: Extent;
  /** That of the end known least finely. */
  readonly precision: DatePrecision;
  readonly start: EndForm;
  readonly end: EndForm;
  /** Whether it reaches from one date to another or on without end, rather than being a single date. */
  readonly spans: boolean;
  /** Whether it happened at some time within the extent, both of whose ends are known, rather than through all of it. */
  readonly between: boolean;
  readonly phase: Phase | null;
}

const FINENESS: Readonly<Record<DatePrecision, number>> = { year: 0, month: 1, day: 2, minute: 3 };

function formOf(point: DatePoint | null): EndForm {
  if (point === null) return 'open';
  if (point.approximate) return point.uncertain ? 'both' : 'approximate';
  return point.uncertain ? 'uncertain' : 'sharp';
}

function coarser(a: DatePoint | null, b: DatePoint | null): DatePrecision {
  const [first, second] = [a?.precision ?? 'minute', b?.precision ?? 'minute'];
  return FINENESS[first] < FINENESS[second] ? first : second;
}

function reaches({ start, end }: DateExpression): boolean {
  if (start === null || end === null) return true;
  const [first, last] = [extentOfPoint(start, 'utc'), extentOfPoint(end, 'utc')];
  return first.start !== last.start || first.end !== last.end;
}

/** What a date looks like on a clock: every date of the profile has one shape, and no shape says more than its date. */
export function shapeOf(date: DateExpression, clock: Clock): TimeShape {
  const { start, end, phase } = date;
  return {
    extent: extentOf(date, clock),
    precision: coarser(start, end),
    start: formOf(start),
    end: formOf(end),
    spans: reaches(date),
    between: start !== null && end !== null && isImprecise(date),
    phase,
  };
}
