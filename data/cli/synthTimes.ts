import { civil, DAY, dayText } from '../../src/time';
import type { Random } from './random';

/** The last day of made-up time. */
export const LAST_DAY = '2025-12-31';
const END = civil(2026, 1, 1);
const BURSTS_A_YEAR = 5;
/** Mean length of a burst and of what straggles after it, in days. */
const BURST = 4;
const TAIL = 12;

/** How many years so many events fill: ten times as many fill about three times as many, three times as densely. */
export const yearsOf = (events: number): number => Math.max(1, Math.round(Math.sqrt(events / 100)));

/** The days of events in order, as milliseconds of civil time: heaps on the first day of bursts, and gaps between. */
export function synthDays(events: number, random: Random): Float64Array {
  const years = yearsOf(events);
  const bursts = Array.from({ length: years * BURSTS_A_YEAR }, () => ({
    start: Math.floor(random.next() * years * 365),
    length: 1 + random.exponential(BURST),
    weight: random.exponential(1),
  }));
  const most = Math.max(...bursts.map(({ weight }) => weight));
  const burst = (): (typeof bursts)[number] => {
    for (;;) {
      const found = bursts[random.below(bursts.length)];
      if (found && random.next() * most <= found.weight) return found;
    }
  };
  const days = Float64Array.from({ length: events }, () => {
    const { start, length } = burst();
    const share = random.next();
    const after = share < 0.15 ? 0 : share < 0.85 ? random.next() * length : random.exponential(TAIL);
    // An event may last some days, and none may be later than the last.
    return END - DAY * Math.max(5, years * 365 - Math.floor(start + after));
  });
  return days.sort();
}

const two = (number: number) => String(number).padStart(2, '0');

/** Zones whose offset has been the same for all of made-up time; null names none. */
const ZONES = [
  ['Asia/Riyadh', '+03:00'],
  ['Asia/Dubai', '+04:00'],
  [null, '+03:30'],
  [null, '-05:00'],
] as const;

/** The time of an event of a day, in the date profile: most are exact to the day, some to the minute, some to less. */
export function synthTime(ms: number, random: Random): { readonly time: string; readonly timeZone?: string } {
  const day = dayText(ms);
  const share = random.next();
  if (share < 0.7) return { time: day };
  if (share < 0.84) {
    const [timeZone, offset] = random.pick(ZONES);
    const time = `${day}T${two(random.below(24))}:${two(random.below(12) * 5)}${offset}`;
    return timeZone === null ? { time } : { time, timeZone };
  }
  if (share < 0.88) return { time: `${day}/${dayText(ms + DAY)} night` };
  if (share < 0.91) return { time: `${day} ${random.pick(['morning', 'evening'])}` };
  if (share < 0.94) return { time: `${day}/${dayText(ms + DAY * (1 + random.below(3)))}` };
  if (share < 0.97) return { time: `${day}${random.pick(['~', '?'])}` };
  if (share < 0.995) return { time: day.slice(0, 7) };
  return { time: day.slice(0, 4) };
}
