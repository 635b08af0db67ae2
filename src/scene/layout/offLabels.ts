import type { ScreenPoint } from '../../geo';
import { type Box, boxAround, onRay, squaredDistance } from './box';
import { type Ground, type Named, settle, type Wish } from './settle';
import { bodiesOf, standOff } from './standOff';
import type { PlacedCount, PlacedLabel, PlacedPoint } from './types';

/** Lengths of the leaders, in px; a site's name farther off would be looked for in vain. */
const LEADERS = {
  site: [12, 20, 30, 42, 56, 72, 92, 116],
  capital: [12, 20, 30, 42, 56, 72, 92, 116, 140],
} as const;
/** More than this many on leaders are a tangle. */
const MOST = { wide: 10, compact: 6 } as const;
/** What lies farther than this from a symbol, in px, is not about it. */
const NEAR = 30;
/** Words in a square of this width round another place's symbol, in px, seem to be its name. */
const BESIDE_ANOTHER = 22;
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

/** The wishes that may yet be met, and what stands where. */
interface Off {
  readonly wishes: readonly Wish[];
  /** Names that stand beside their symbols. */
  readonly beside: readonly PlacedLabel[];
  /** What else is on the map. */
  readonly taken: readonly Box[];
  readonly standings: Standings;
  readonly ground: Ground;
  readonly compact: boolean;
}

/** A neighbour whose name stands farther than this from a symbol, in px, is not what keeps it from being named. */
const IN_THE_WAY = 60;
/** So many neighbours are asked to make way. */
const MOST_ASKED = 5;

/** What a name takes of the map, with its leader. */
export const takenBy = ({ box, leader }: PlacedLabel): Box[] => (leader ? bodiesOf({ box, leader }) : [box]);

/** A name on a leader among what is there; where other symbols of its place are in the way, it begins beyond them. */
function led(wish: Wish, taken: readonly Box[], { standings, ground }: Off): PlacedLabel | null {
  const { key, symbol, lines, style, size, colour, off } = wish;
  if (off === null || !symbol) return null;
  const cluster = clusterOf(symbol, standings);
  const reach = (dx: number, dy: number) =>
    Math.max(off, ...cluster.map((box) => onRay(box, symbol.at, [dx, dy])?.[1] ?? 0));
  const words = {
    shapes: [lines],
    size,
    face: style === 'capital' ? 'bold' : 'semibold',
    leaders: LEADERS[style === 'capital' ? 'capital' : 'site'],
    aloof: ground.symbols
      .filter(({ place }) => place !== symbol.place)
      .map(({ at }) => boxAround(...at, BESIDE_ANOTHER)),
  } as const;
  const standing = standOff(words, { at: symbol.at, reach }, taken, ground);
  return standing && { key, style, size, colour, ...standing };
}

/** A name and that of a neighbour, which makes way by standing off on a leader; null where that is of no use. */
function instead(wish: Wish, labels: readonly PlacedLabel[], off: Off): readonly PlacedLabel[] | null {
  const { symbol } = wish;
  if (!symbol) return null;
  const asked = labels
    .filter((label) => label.leader === null)
    .map((label) => ({ label, distance: Math.sqrt(squaredDistance(label.box, symbol.at)) }))
    .filter(({ distance }) => distance < IN_THE_WAY)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST_ASKED);
  for (const { label } of asked) {
    const neighbour = off.wishes.find(({ key }) => key === label.key);
    const rest = [...off.taken, ...labels.filter((other) => other !== label).flatMap(takenBy)];
    const own = neighbour && (settle([wish], rest, off.ground)[0] ?? led(wish, rest, off));
    const aside = own && led(neighbour, [...rest, ...takenBy(own)], off);
    if (aside) return [...labels.filter((other) => other !== label), own, aside];
  }
  return null;
}

/**
 * All names, those of struck sites and capitals that found no room beside their symbols now on leaders, by priority. Where
 * that is no help, the name of a neighbour stands off to make room.
 */
export function placeOff(off: Off): PlacedLabel[] {
  const { wishes, beside, taken, compact } = off;
  let labels = beside;
  for (const wish of wishes) {
    const leaders = labels.filter(({ leader }) => leader !== null).length;
    if (leaders >= MOST[compact ? 'compact' : 'wide']) break;
    if (wish.off === null || labels.some(({ key }) => key === wish.key)) continue;
    const own = led(wish, [...taken, ...labels.flatMap(takenBy)], off);
    labels = own ? [...labels, own] : (instead(wish, labels, off) ?? labels);
  }
  return [...labels];
}
