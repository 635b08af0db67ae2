import type { GeoProjection } from 'd3-geo';
import type { Position } from './camera';
import { pixelsPerKilometre } from './pixelsPerKilometre';

/** A length to measure by: so many km, and how long they are drawn, in px. */
export interface ScaleBar {
  readonly km: number;
  readonly length: number;
}

/** The longest of 1, 2, 5, 10, 20… km (0.5, 0.2… where these are too long) that takes at most `most` px where a position is drawn. */
export function scaleBar(projection: GeoProjection, at: Position, most: number): ScaleBar {
  const perKm = pixelsPerKilometre(projection, at);
  const room = most / perKm;
  const power = 10 ** Math.floor(Math.log10(room));
  // In whole parts of a power, which 0.1 is not.
  const round = [5, 2].find((factor) => factor * power <= room) ?? 1;
  const km = power < 1 ? round / Math.round(1 / power) : round * power;
  return { km, length: km * perKm };
}
