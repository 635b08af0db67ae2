import type { Happening } from '../../src/dataset';
import { type DatePoint, extentOfPoint } from '../../src/time';

/** Why an event's zone is no IANA zone, or does not have the offset its time is written with; null when both fit. */
export function zoneProblem({ timeZone, time }: Pick<Happening, 'timeZone' | 'time'>): string | null {
  if (timeZone === null) return null;
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    return `“${timeZone}” is not a time zone: write an IANA name, such as Asia/Tehran`;
  }
  for (const point of [time.start, time.end]) {
    if (point?.precision !== 'minute') continue;
    const offset = offsetIn(timeZone, point);
    if (offset === point.offset) continue;
    return `${timeZone} was ${minutes(offset)} from UTC then, the time says ${minutes(point.offset)}: mend one of them`;
  }
  return null;
}

function offsetIn(timeZone: string, point: DatePoint): number {
  const instant = extentOfPoint(point, 'utc').start;
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(
    instant,
  );
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, rest] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(rest ?? 0));
}

function minutes(offset: number): string {
  const east = Math.abs(offset);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(east / 60))}:${pad(east % 60)}`;
}
