import { pointAlong } from '../../geo';
import { type Box, boxAround } from './box';
import { longestRun } from './lines';
import type { PlacedLeg, PlacedLine } from './types';

/** The number of a leg: font size and radius of its disc in px, where nothing is written smaller than `least`. */
export function stepSize(least: number): { readonly size: number; readonly r: number } {
  const by = Math.max(1, least / 10.5);
  return { size: by * 10.5, r: by * 7.5 };
}

/** Where the number of a leg stands; null where the leg is not seen. */
export const stepSpot = (leg: PlacedLeg) => pointAlong(longestRun([leg]), 0.4);

/** What the numbers of legs take of the map: they are seen while their line stands out. */
export const stepBodies = (lines: readonly PlacedLine[], least: number): Box[] =>
  lines
    .filter(({ mark }) => mark.focused)
    .flatMap(({ mark, legs }) => legs.filter((_, i) => mark.legs[i]?.step != null))
    .flatMap((leg) => stepSpot(leg) ?? [])
    .map(({ x, y }) => boxAround(x, y, 2 * stepSize(least).r));
