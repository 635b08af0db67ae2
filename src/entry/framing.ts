import { type Frame, freePart, type Insets } from '../geo';
import type { Box } from '../scene';

/**
 * How the page is laid out: `wide` with a column beside the map, `narrow` with everything below one another, `embed` the
 * same inside an article, with the buttons on the map; `present` that before a room, where it is laid out smaller than shown.
 */
export type Arrangement = 'wide' | 'narrow' | 'embed' | 'present';

/** From this width on, in px where letters have their usual size, the page is wide. */
export const WIDE = 1024;
/** Below this width, in px, symbols are smaller. */
export const COMPACT = 600;
/** Width of the reading column and height of the timeline on a wide page, in px; the style sheet says the same. */
export const COLUMN = 400;
export const FOOT = 120;

const NONE: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

/** What panels cover of the map, in px. */
export const coveredBy = (arrangement: Arrangement, dir: 'ltr' | 'rtl' = 'ltr'): Insets =>
  arrangement !== 'wide'
    ? NONE
    : { ...NONE, bottom: FOOT, ...(dir === 'rtl' ? { left: COLUMN } : { right: COLUMN }) };

const BUTTON = 40;
const BUTTONS = { width: 204, top: 12, rows: 3 };

/** The row of buttons on an embedded map, and the shorter one before a room. */
const ROW = { embed: 236, present: 170, height: 48 };

/** Where the map's buttons lie, in px; on a narrow page they stand below the map. */
export function obstaclesOf(arrangement: Arrangement): readonly Box[] {
  if (arrangement === 'narrow') return [];
  if (arrangement !== 'wide') return [{ x0: 0, y0: 0, x1: ROW[arrangement], y1: ROW.height }];
  return [{ x0: 0, y0: 0, x1: BUTTONS.width, y1: BUTTONS.top + BUTTON * BUTTONS.rows }];
}

/** Air for labels and edge markers around what the camera fits, in px. */
const AIR: Readonly<
  Record<Arrangement, { readonly x: number; readonly top: number; readonly bottom: number }>
> = {
  wide: { x: 80, top: 100, bottom: 80 },
  narrow: { x: 44, top: 44, bottom: 36 },
  embed: { x: 44, top: 60, bottom: 36 },
  present: { x: 44, top: 36, bottom: 28 },
};

/** What the southernmost symbols keep from the foot of a low map, in px: the scale bar's strip, so that names fit beside it. */
const ABOVE_SCALE = 44;

/** Room kept around what the camera fits: what panels cover, and air for labels and edge markers. */
export function insetsFor(arrangement: Arrangement, frame: Frame, dir: 'ltr' | 'rtl' = 'ltr'): Insets {
  const covered = coveredBy(arrangement, dir);
  const air = AIR[arrangement];
  // Air gives way before the map does: never more than a third of what is free.
  const free = freePart(frame, covered);
  const x = Math.min(air.x, free.width / 6);
  const bottom = arrangement === 'embed' && frame.width < COMPACT ? ABOVE_SCALE : air.bottom;
  return {
    top: covered.top + Math.min(air.top, free.height / 6),
    bottom: covered.bottom + Math.min(bottom, free.height / 6),
    left: covered.left + x,
    right: covered.right + x,
  };
}
