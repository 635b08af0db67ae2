/** Numbers of events measured. */
export const SIZES = [100, 1000, 10_000, 100_000] as const;
/** Seed of all made-up datasets. */
export const SEED = 1;

/** How the time shown is moved: dragged as a whole by the mouse, or its end by the keyboard. */
export type Hand = 'drag' | 'keys';

/** One way of moving the time shown, the same for every subject. */
export interface Movement {
  readonly name: string;
  readonly hand: Hand;
  /** Days in the window for a number of events. */
  readonly days: (events: number) => number;
}

/** Years that so many made-up events fill: they grow denser as they grow more. */
const yearsOf = (events: number) => Math.max(1, Math.round(Math.sqrt(events / 100)));
const fewer = (events: number) => Math.max(1, Math.round(30 / yearsOf(events)));

export const MOVEMENTS: readonly Movement[] = [
  { name: 'about as many shown', hand: 'drag', days: fewer },
  { name: '90 days shown', hand: 'drag', days: () => 90 },
  { name: 'by keyboard', hand: 'keys', days: fewer },
];

const DAY = 86_400_000;
const END = Date.UTC(2026, 0, 1);
const dayText = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** A window in the middle of the time that so many events fill; both days are included. */
export function windowOf(events: number, { days }: Movement): { readonly from: string; readonly to: string } {
  const middle = END - (yearsOf(events) * 365 * DAY) / 2;
  const from = middle - (days(events) * DAY) / 2;
  return { from: dayText(from), to: dayText(from + (days(events) - 1) * DAY) };
}
