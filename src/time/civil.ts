/** Length of one minute, in milliseconds. */
export const MINUTE = 60_000;
/** Length of one day of civil time, in milliseconds; civil time has no clock changes, so every day has this length. */
export const DAY = 86_400_000;

/** A calendar date and time of day in the proleptic Gregorian calendar; months run 1–12, weekdays 0 (Sunday) – 6. */
export interface CivilParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly weekday: number;
}

// Days are counted in eras of 400 years that begin on 1 March, so that a leap day falls at the end of its year.
const DAYS_PER_ERA = 146_097;
const DAYS_FROM_ERA_START_TO_1970 = 719_468;

function dayNumber(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_FROM_ERA_START_TO_1970;
}

/** Milliseconds of civil time since 1 January 1970, 00:00; months 1–12; a day beyond its month counts onwards. */
export function civil(year: number, month: number, day: number, hour = 0, minute = 0): number {
  return dayNumber(year, month, day) * DAY + (hour * 60 + minute) * MINUTE;
}

/** The calendar date and time of day at `ms` of civil time (seconds are dropped); `ms` must be finite. */
export function civilParts(ms: number): CivilParts {
  const days = Math.floor(ms / DAY);
  const minutes = Math.floor((ms - days * DAY) / MINUTE);
  const shifted = days + DAYS_FROM_ERA_START_TO_1970;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
    hour: Math.floor(minutes / 60),
    minute: minutes % 60,
    weekday: weekday(ms),
  };
}

/** 00:00 of the calendar day that holds `ms`. */
export function startOfDay(ms: number): number {
  return Math.floor(ms / DAY) * DAY;
}

/** `ms` moved by whole days, forwards or backwards. */
export function addDays(ms: number, days: number): number {
  return ms + days * DAY;
}

/** 00:00 of the first day of the month that holds `ms`. */
export function startOfMonth(ms: number): number {
  const { year, month } = civilParts(ms);
  return civil(year, month, 1);
}

/** 00:00 of the first day of the month after the one that holds `ms`. */
export function startOfNextMonth(ms: number): number {
  const { year, month } = civilParts(ms);
  return month === 12 ? civil(year + 1, 1, 1) : civil(year, month + 1, 1);
}

/** Day of the week at `ms`: 0 for Sunday to 6 for Saturday. */
export function weekday(ms: number): number {
  return (((Math.floor(ms / DAY) + 4) % 7) + 7) % 7;
}

/** How many days a month (1–12) of a year has. */
export function daysInMonth(year: number, month: number): number {
  const next = month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1);
  return next - dayNumber(year, month, 1);
}
