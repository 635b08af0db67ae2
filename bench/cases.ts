/** Numbers of events measured: the largest one of Readout alone, since no file has it. */
export const SIZES = [100, 1000, 10_000, 100_000, 1_000_000] as const;
/** What a file of events may have. */
export const LARGEST_FILE = 100_000;
/** The one number of events that deck.gl is measured with. */
export const DECK_SIZE = 10_000;
/** Seed of all made-up datasets. */
export const SEED = 1;
/** Points of each leg of a great circle, for what draws straight lines on a Mercator map. */
export const LEG = 33;
/** How long the axis is in a window of 1440 px, in px. */
export const AXIS_WIDTH = 892;
/** How long a movement lasts, in ms. */
export const LASTS = 1400;

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

/** Dragged with about as many events in the window at every size, which all goals are about. */
export const FIRST: Movement = { name: 'about as many shown', hand: 'drag', days: fewer };
export const MOVEMENTS: readonly Movement[] = [
  FIRST,
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
