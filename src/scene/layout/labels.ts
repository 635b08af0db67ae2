import type { ScreenPoint } from '../../geo';
import { around, beside } from './candidates';
import { longestRun } from './lines';
import type { Wish } from './settle';
import { wrap } from './text';
import type { Lettering, PlacedLine, PlacedPlace, PlacedPoint } from './types';

const SIZE = { capital: 14, site: 13, context: 11, line: 12 } as const;
const COMPACT_SIZE = { capital: 13, site: 12, context: 10, line: 11 } as const;
/** Above this many lines, only those in focus carry their names. */
const MOST_LINE_NAMES = 6;
/** No screen has room for more names of places than this; of a crowd, the first by priority are tried. */
const MOST_NAMES = 250;

/** What the names of places are made from. */
export interface Naming extends Lettering {
  /** A label for a symbol that stands for these places. */
  readonly name: (places: readonly string[]) => string;
  /** Higher is labelled first. */
  readonly priority: (place: string) => number;
}

/** Wishes for the names of strikes, places and capitals by priority; the capitals of the context apart, as they come last. */
export function placeWishes(
  places: readonly PlacedPlace[],
  points: readonly PlacedPoint[],
  { name, priority, compact, least = 0 }: Naming,
  sees: (point: ScreenPoint) => boolean,
): { readonly ordinary: Wish[]; readonly context: Wish[] } {
  const sizes = compact ? COMPACT_SIZE : SIZE;
  const strikes = points.filter((p) => p.mark.kind === 'strike' && sees([p.x, p.y]));
  const named = new Set(strikes.flatMap((p) => p.places));
  const marked = new Set(points.map((p) => p.places[0]));
  const wish = (
    ids: readonly string[],
    at: ScreenPoint,
    r: number,
    style: Exclude<Wish['style'], 'line'>,
    isWanted: boolean,
  ): Wish => {
    const lines = [name(ids)];
    const size = Math.max(sizes[style], least);
    const symbol = { place: ids[0] ?? '', at };
    const candidates = around(at[0], at[1], r, lines, size);
    const off = isWanted ? r : null;
    return { key: `label ${symbol.place}`, symbol, lines, style, size, colour: null, candidates, off };
  };
  const all = [
    ...strikes.map((p) =>
      wish(p.places, [p.x, p.y], p.size / 2 + p.mark.halo, p.ring ? 'capital' : 'site', true),
    ),
    ...places
      .filter(
        ({ mark, x, y }) =>
          !named.has(mark.place) && sees([x, y]) && (mark.symbol !== 'site' || marked.has(mark.place)),
      )
      .map(({ mark, x, y }) =>
        wish(
          [mark.place],
          [x, y],
          mark.symbol === 'context' ? 3 : 6,
          mark.emphasis,
          mark.active && mark.emphasis === 'capital',
        ),
      ),
  ].sort((a, b) => priority(b.symbol?.place ?? '') - priority(a.symbol?.place ?? ''));
  return {
    ordinary: all.filter((w) => w.style !== 'context').slice(0, MOST_NAMES),
    context: all.filter((w) => w.style === 'context'),
  };
}

/** Wishes for the names of lines: of all while they are few, else of those in focus. */
export function lineWishes(lines: readonly PlacedLine[], { compact, least = 0 }: Lettering): Wish[] {
  const size = Math.max((compact ? COMPACT_SIZE : SIZE).line, least);
  return lines
    .filter((line) => line.mark.focused || lines.length <= MOST_LINE_NAMES)
    .map((line) => {
      const words = wrap(line.mark.label, compact ? 12 : 18);
      return {
        key: `label ${line.mark.key}`,
        symbol: null,
        lines: words,
        style: 'line',
        size,
        colour: line.mark.colour,
        candidates: beside(longestRun(line.legs), words, size),
        off: null,
      };
    });
}
