import type { Kind } from '../../dataset';
import type { ScreenPoint } from '../../geo';
import type { PlacedScene } from '../../scene';

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

function marksOf({ points, lines, bins, places, edges }: PlacedScene): Unnumbered[] {
  const symbols = points.map(
    (point): Unnumbered => ({
      as: 'point',
      key: point.mark.key,
      kind: point.mark.kind,
      events: point.events,
      places: unique(point.places),
      at: [[point.x, point.y]],
      arrow: null,
      reach: point.size / 2,
    }),
  );
  const links = lines.flatMap(({ mark, legs, middle }): Unnumbered[] => {
    if (middle === null) return [];
    const run = legs.flatMap((leg) => leg.runs).toSorted((a, b) => b.length - a.length)[0] ?? [];
    const along = ALONG.flatMap((share) => {
      const point = run[Math.round(share * (run.length - 1))];
      return point ? [point] : [];
    });
    const [first = [middle.x, middle.y] as const, ...others] = along;
    return [
      {
        as: 'line',
        key: mark.key,
        kind: mark.kind,
        events: mark.events,
        places: unique(mark.legs.flatMap(({ from, to }) => [from.place, to.place])),
        at: [first, ...others],
        arrow: null,
        reach: 0,
      },
    ];
  });
  const heaps = bins.map(
    (bin): Unnumbered => ({
      as: 'bin',
      key: bin.key,
      kind: null,
      events: [],
      places: unique(bin.places),
      at: [[bin.x, bin.y]],
      arrow: null,
      reach: bin.r,
    }),
  );
  const marked = new Set(symbols.flatMap((mark) => mark.places));
  const bare = places
    .filter(({ mark }) => mark.active && mark.symbol !== 'site' && !marked.has(mark.place))
    .map(
      ({ mark, x, y }): Unnumbered => ({
        as: 'place',
        key: mark.place,
        kind: null,
        events: lines
          .filter((line) => line.mark.legs.some((leg) => [leg.from.place, leg.to.place].includes(mark.place)))
          .flatMap((line) => line.mark.events),
        places: [mark.place],
        at: [[x, y]],
        arrow: null,
        reach: RING,
      }),
    );
  const beyond = edges.map(
    ({ place, events, box, arrow }): Unnumbered => ({
      as: 'edge',
      key: place,
      kind: null,
      events,
      places: [place],
      at: [[(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2]],
      arrow,
      reach: 0,
    }),
  );
  return [...symbols, ...links, ...heaps, ...bare, ...beyond];
}

/**
 * Numbers all marks of a laid-out scene: those of what came first come first (`order` has the rank of each event), and of
 * the same event its symbol before its line, and that before the places it joins.
 */
export function numberMarks(placed: PlacedScene, order: ReadonlyMap<string, number>): readonly Numbered[] {
  const first = ({ events }: Unnumbered) =>
    Math.min(...events.map((id) => order.get(id) ?? Number.POSITIVE_INFINITY));
  return marksOf(placed)
    .map((mark) => ({ mark, first: first(mark) }))
    .sort((a, b) => (a.first === b.first ? 0 : a.first - b.first))
    .map(({ mark }, i) => ({ ...mark, number: i + 1 }));
}
