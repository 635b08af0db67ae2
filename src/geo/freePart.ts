import type { Frame, Insets, ScreenPoint } from './camera';

/** The part of a frame that nothing covers, in px. */
export interface FreePart {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly center: ScreenPoint;
}

// Where panels leave less than this, fitting into what is left would make a speck of the map.
const LEAST = 48;

/** The part of a frame inside its insets; insets that leave almost nothing in one direction are ignored in that direction. */
export function freePart(frame: Frame, insets: Insets): FreePart {
  const [left, width] = inner(frame.width, insets.left, insets.right);
  const [top, height] = inner(frame.height, insets.top, insets.bottom);
  return { left, top, width, height, center: [left + width / 2, top + height / 2] };
}

function inner(size: number, before: number, after: number): [start: number, length: number] {
  const length = size - before - after;
  return length >= Math.min(LEAST, size) ? [before, length] : [0, Math.max(size, 1)];
}
