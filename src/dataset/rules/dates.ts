import { type DatePoint, extentOfPoint, isDateProblem, parseDate } from '../../time';
import type { DateCheck, Fault, Rule } from './context';

/** Why a text is not a date of the profile, or null. */
export const dateProblem: DateCheck = (text) => {
  const date = parseDate(text);
  return isDateProblem(date) ? date.problem : null;
};

/** A check that dates are in the profile and not after `day`; it remembers, since the same days come again and again. */
export function datesUpTo(day: string): DateCheck {
  const limit = parseDate(day);
  const end = isDateProblem(limit) || limit.end === null ? 0 : extentOfPoint(limit.end, 'place').end;
  const late = (point: DatePoint | null) => point !== null && extentOfPoint(point, 'place').start >= end;
  const known = new Map<string, string | null>();
  const check: DateCheck = (text) => {
    const date = parseDate(text);
    if (isDateProblem(date)) return date.problem;
    if (!late(date.start) && !late(date.end)) return null;
    return `“${text}” is after ${day}, the last day this dataset covers: mend it, or move dataset.asOf on`;
  };
  return (text) => {
    const message = known.get(text);
    if (message !== undefined) return message;
    const found = check(text);
    known.set(text, found);
    return found;
  };
}

/** Every date is in the date profile and not after the day the dataset covers. */
export const dates: Rule = ({ properties: event }, { dateProblem }) => {
  const found: Fault[] = [];
  const check = (at: readonly (string | number)[], text: string) => {
    const message = dateProblem(text);
    if (message !== null) found.push({ at: ['properties', ...at], message });
  };
  check(['time'], event.time);
  event.claims.forEach((claim, i) => {
    check(['claims', i, 'on'], claim.on);
  });
  event.figures.forEach((figure, i) => {
    check(['figures', i, 'asOf'], figure.asOf);
  });
  return found;
};
