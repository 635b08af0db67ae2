import { civilParts } from './civil';
import { serializeDate } from './expression';

/** The day that holds a moment, as a date of the profile: 2025-06-13. */
export function dayText(ms: number): string {
  const { year, month, day } = civilParts(ms);
  const point = { precision: 'day', year, month, day, approximate: false, uncertain: false } as const;
  return serializeDate({ start: point, end: point, interval: false, phase: null });
}
