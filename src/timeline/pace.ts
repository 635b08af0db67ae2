/** How playing moves on: from day to day with a pause on each, or steadily along the axis. */
export const MANNERS = ['stops', 'steady'] as const;
export type Manner = (typeof MANNERS)[number];

/** Factors that a reader can choose from. */
export const SPEEDS = [0.5, 1, 2, 4, 8] as const;

/** How playing goes on. */
export interface Pace {
  readonly manner: Manner;
  /** Factor, 1 is usual. */
  readonly speed: number;
}

/** How long each day stays at the usual speed, in milliseconds; long enough to read what is new. */
export const DWELL_MS = 1400;
/** How fast the playhead moves along the axis at the usual speed. */
export const PX_PER_SECOND = 40;
/** What happened stays for this long behind the playhead, in px: its dwell at the usual speed. */
export const TRAIL_PX = (PX_PER_SECOND * DWELL_MS) / 1000;

/** What a reader starts with. */
export const USUAL_PACE: Pace = { manner: 'stops', speed: 1 };
