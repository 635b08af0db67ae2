import type { ScreenPoint } from '../../geo';
import { type Box, boxAround, onRay } from './box';
import type { Ground, Named, Wish } from './settle';
import { bodiesOf, type Standing, standOff } from './standOff';
import type { PlacedCount, PlacedLabel, PlacedPoint } from './types';

/** Lengths of the leaders, in px; a site's name farther off would be looked for in vain. */
const LEADERS = {
  site: [12, 20, 30, 42, 56, 72, 92],
  capital: [12, 20, 30, 42, 56, 72, 92, 116, 140],
} as const;
/** More than this many on leaders are a tangle. */
const MOST = { wide: 8, compact: 5 } as const;
/** What lies farther than this from a symbol, in px, is not about it. */
const NEAR = 30;
/** A line ends this near to its place, in px. */
const LINE_ENDS = 15;

/** What stands about a place on the map, and how to find it. */
export interface Standings {
  readonly points: readonly PlacedPoint[];
  readonly counts: readonly PlacedCount[];
  /** Ends of lines. */
  readonly ends: readonly ScreenPoint[];
}

/** What belongs to a place: its symbols with their counts, and the ends of lines to it. */
function clusterOf({ place, at: [x, y] }: Named, { points, counts, ends }: Standings): Box[] {
  const own = points.filter((p) => p.places.includes(place) && Math.hypot(p.x - x, p.y - y) < NEAR);
  const keys = new Set(own.map((p) => `count ${p.mark.key}`));
  return [
    ...own.map((p) => boxAround(p.x, p.y, p.size)),
    ...counts.filter((count) => keys.has(count.key)).map((count) => count.box),
    ...ends
      .filter((end) => Math.hypot(end[0] - x, end[1] - y) < LINE_ENDS)
      .map((end) => boxAround(...end, 7)),
  ];
}

/**
 * Names of struck sites and capitals that found no room beside their symbols, on leaders, by priority. Where other
 * symbols of the same place are in the way, the leader begins beyond them.
 */
export function placeOff(
  wishes: readonly Wish[],
  found: readonly PlacedLabel[],
  taken: readonly Box[],
  standings: Standings,
  ground: Ground,
  compact: boolean,
): PlacedLabel[] {
  const keys = new Set(found.map((label) => label.key));
  const placed: (PlacedLabel & Standing)[] = [];
  for (const { key, symbol, lines, style, size, colour, off } of wishes) {
    if (placed.length === MOST[compact ? 'compact' : 'wide']) break;
    if (keys.has(key) || off === null || !symbol) continue;
    const face = style === 'capital' ? 'bold' : 'semibold';
    const cluster = clusterOf(symbol, standings);
    const reach = (dx: number, dy: number) =>
      Math.max(off, ...cluster.map((box) => onRay(box, symbol.at, [dx, dy])?.[1] ?? 0));
    const words = {
      shapes: [lines],
      size,
      face,
      leaders: LEADERS[style === 'capital' ? 'capital' : 'site'],
    } as const;
    const standing = standOff(
      words,
      { at: symbol.at, reach },
      [...taken, ...placed.flatMap(bodiesOf)],
      ground,
    );
    if (standing) placed.push({ key, style, size, colour, ...standing });
  }
  return placed;
}
