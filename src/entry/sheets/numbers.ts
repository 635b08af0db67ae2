import type { Kind } from '../../dataset';
import type { Frame, ScreenPoint } from '../../geo';
import type { PlacedLine, PlacedScene } from '../../scene';

/** A mark of a map on paper with the number that leads from it to its line in the key. */
export interface Numbered {
  /** From 1, each once. */
  readonly number: number;
  /** A symbol, a line, a heap of many, a place that bears no other mark, or what lies beyond the map's border. */
  readonly as: 'point' | 'line' | 'bin' | 'place' | 'edge';
  /** Of the mark in its scene, or the id of its place. */
  readonly key: string;
  /** What happened there; null for places and what lies beyond the border. */
  readonly kind: Kind | null;
  readonly events: readonly string[];
  /** Ids of the places that the mark stands for; of a line, those it joins. */
  readonly places: readonly string[];
  /** Where the number may stand, the best first, in px. */
  readonly at: readonly [ScreenPoint, ...ScreenPoint[]];
  /** Which way lies what is beyond the border; null for all else. */
  readonly arrow: string | null;
  /** How far the mark reaches around the first of these, in px; 0 where the number stands on it. */
  readonly reach: number;
}

type Unnumbered = Omit<Numbered, 'number'>;

/** Shares of a line's length at which its number is tried. */
const ALONG = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];
/** Half of what a symbol without a size of its own takes, in px. */
const RING = 6;

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

/** A mark of which nothing is known but what it is. */
const plain = { kind: null, events: [] as readonly string[], arrow: null, reach: 0 };

/** The points of a line's longest part in sight at which its number is tried, the best first. */
function pointsOn({ legs }: PlacedLine, sees: (point: ScreenPoint) => boolean): readonly ScreenPoint[] {
  const parts = legs.map((leg) => leg.runs.flat().filter(sees));
  const [longest = []] = parts.toSorted((a, b) => b.length - a.length);
  return ALONG.flatMap((share) => {
    const point = longest[Math.round(share * (longest.length - 1))];
    return point ? [point] : [];
  });
}

/** What is seen of a scene: what lies beyond the border has a marker there. */
function marksOf({ points, lines, bins, places, edges }: PlacedScene, frame: Frame): Unnumbered[] {
  const sees = ([x, y]: ScreenPoint) => x >= 0 && y >= 0 && x <= frame.width && y <= frame.height;
  const symbols = points
    .filter(({ x, y }) => sees([x, y]))
    .map(
      ({ mark: { key, kind }, events, places, x, y, size }): Unnumbered => ({
        ...plain,
        ...{ as: 'point', key, kind, events, places: unique(places), at: [[x, y]], reach: size / 2 },
      }),
    );
  const joins = (line: PlacedLine) =>
    unique(line.mark.legs.flatMap(({ from, to }) => [from.place, to.place]));
  const links = lines.flatMap((line): Unnumbered[] => {
    const [first, ...others] = pointsOn(line, sees);
    const { key, kind, events } = line.mark;
    return first
      ? [{ ...plain, as: 'line', key, kind, events, places: joins(line), at: [first, ...others] }]
      : [];
  });
  const heaps = bins.map(
    ({ key, places, x, y, r }): Unnumbered => ({
      ...plain,
      ...{ as: 'bin', key, places: unique(places), at: [[x, y]], reach: r },
    }),
  );
  const marked = new Set(symbols.flatMap((mark) => mark.places));
  const bare = places
    .filter(
      ({ mark, x, y }) => mark.active && mark.symbol !== 'site' && sees([x, y]) && !marked.has(mark.place),
    )
    .map(({ mark: { place }, x, y }): Unnumbered => {
      const events = lines.filter((line) => joins(line).includes(place)).flatMap((line) => line.mark.events);
      return { ...plain, as: 'place', key: place, events, places: [place], at: [[x, y]], reach: RING };
    });
  const beyond = edges.map(({ place, events, box: { x0, y0, x1, y1 }, arrow }): Unnumbered => {
    const at: ScreenPoint = [(x0 + x1) / 2, (y0 + y1) / 2];
    return { ...plain, as: 'edge', key: place, events, places: [place], at: [at], arrow };
  });
  return [...symbols, ...links, ...heaps, ...bare, ...beyond];
}

/**
 * Numbers all marks of a laid-out scene: those of what came first come first (`order` has the rank of each event), and of
 * the same event its symbol before its line, and that before the places it joins.
 */
export function numberMarks(
  placed: PlacedScene,
  frame: Frame,
  order: ReadonlyMap<string, number>,
): readonly Numbered[] {
  const first = ({ events }: Unnumbered) =>
    Math.min(...events.map((id) => order.get(id) ?? Number.POSITIVE_INFINITY));
  return marksOf(placed, frame)
    .map((mark) => ({ mark, first: first(mark) }))
    .sort((a, b) => (a.first === b.first ? 0 : a.first - b.first))
    .map(({ mark }, i) => ({ ...mark, number: i + 1 }));
}
