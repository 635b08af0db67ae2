import type { ScreenPoint } from '../../geo';
import { type Box, meet, within } from './box';
import type { Ground } from './settle';
import { textWidth } from './text';
import type { PlacedLabel, PlacedPlace, PlacedPoint, PlacedRemark } from './types';

const SIZE = 11;
/** Height of its line by its font size. */
const LEADING = 15 / 11;
/** How far from the border of the seen part, between the rows that are tried, and round the words, in px. */
const BORDER = 12;
const ROW = 8;
const APART = 3;

/** Ids of the places that are marked where the map is seen, and bear no name there. */
export function unnamed(
  points: readonly PlacedPoint[],
  places: readonly PlacedPlace[],
  labels: readonly PlacedLabel[],
  sees: (point: ScreenPoint) => boolean,
): string[] {
  const keys = new Set(labels.map(({ key }) => key));
  const isKey = (place: string | undefined) => keys.has(`label ${place}`);
  // One name stands for all that is gathered in a strike's symbol.
  const called = new Set(
    points
      .filter(({ mark, places: [first] }) => mark.kind === 'strike' && isKey(first))
      .flatMap((p) => p.places),
  );
  const marked = [
    ...points.map((point) => ({ ...point, ids: point.places })),
    ...places
      .filter(({ mark }) => mark.active && mark.symbol !== 'site')
      .map((place) => ({ ...place, ids: [place.mark.place] })),
  ];
  const bare = marked.filter(
    ({ x, y, ids }) => sees([x, y]) && !ids.some((id) => called.has(id) || isKey(id)),
  );
  return [...new Set(bare.flatMap(({ ids }) => ids.slice(0, 1)))];
}

/** A remark on the map itself, at the foot of the seen part or as near to it as there is room; null where there is none. */
export function placeRemark(
  text: string,
  taken: readonly Box[],
  { free, crossings }: Pick<Ground, 'free' | 'crossings'>,
  least = 0,
): PlacedRemark | null {
  const size = Math.max(SIZE, least);
  const [width, height] = [textWidth(text, size), size * LEADING];
  const rows = Math.floor((free.y1 - free.y0 - height) / ROW);
  const lefts = [free.x0 + BORDER, free.x1 - BORDER - width, (free.x0 + free.x1 - width) / 2];
  const open = Array.from({ length: Math.max(0, rows) }, (_, row) => free.y1 - BORDER - row * ROW)
    .flatMap((y1) => lefts.map((x0): Box => ({ x0, y0: y1 - height, x1: x0 + width, y1 })))
    .filter((box) => within(box, free) && !taken.some((other) => meet(box, other, APART)));
  const box = open.find((one) => crossings(one) === 0) ?? open[0];
  return box ? { text, x: box.x0, y: box.y1 - 4, size, box } : null;
}
