import type { GeoProjection } from 'd3-geo';
import { isVisible, type ScreenPoint } from '../../geo';
import type { Scene, SingleMark } from '../types';
import { type Box, boxAround } from './box';
import { type Cell, cellAt, fanSpots } from './fanSpots';
import type { FanMark, FanText, PlacedFan } from './fanTypes';
import { seenPart } from './seenPart';
import { textWidth, wrap } from './text';
import type { PlacedPoint, PlacedScene, Surface } from './types';

/** Radius of the disc that a symbol of a fan stands on, in px: a finger meets it. */
const DISC = 14;
const GLYPH = 13;
const DATE = { size: 10.5, leading: 13 / 10.5 } as const;
const CAPTION = { size: 12, leading: 1.25, most: 30, padding: 6, off: 6 } as const;
/** Above this many, the rest is told of in words. */
const MOST = 60;

/** The symbol that stands for this one: itself, or at this scale another that it has been gathered into. */
export const gatheredAs = ({ points }: PlacedScene, key: string): PlacedPoint | null =>
  points.find(({ mark, places }) => places.some((place) => `${mark.kind} ${place}` === key)) ?? null;

const cellOf = ({ date }: SingleMark, size: number): Cell => ({
  aside: Math.max(DISC + 1, textWidth(date, size) / 2),
  above: DISC + 1,
  below: DISC + 1 + DATE.leading * size,
});

const boundsOf = (boxes: readonly Box[]): Box => ({
  x0: Math.min(...boxes.map((b) => b.x0)),
  y0: Math.min(...boxes.map((b) => b.y0)),
  x1: Math.max(...boxes.map((b) => b.x1)),
  y1: Math.max(...boxes.map((b) => b.y1)),
});

const sharedArea = (a: Box, b: Box) =>
  Math.max(0, Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)) *
  Math.max(0, Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0));

/** Where words are tried, in a line across what is free. */
const TRIES = 9;

/** Words as near to a point as they can stand, wherever they cover least of what is taken. */
function wordsNear(
  text: string,
  [x, y]: ScreenPoint,
  taken: readonly Box[],
  free: Box,
  least: number,
): FanText {
  const { leading, padding } = CAPTION;
  const size = Math.max(CAPTION.size, least);
  const lines = wrap(text, CAPTION.most);
  const width = Math.max(...lines.map((line) => textWidth(line, size))) + 2 * padding;
  const height = lines.length * size * leading + padding;
  const held = (cx: number, cy: number) =>
    boxAround(
      Math.min(free.x1 - width / 2, Math.max(free.x0 + width / 2, cx)),
      Math.min(free.y1 - height / 2, Math.max(free.y0 + height / 2, cy)),
      width,
      height,
    );
  const around = boundsOf(taken);
  const across = Array.from({ length: TRIES }, (_, i) => free.x0 + ((free.x1 - free.x0) * i) / (TRIES - 1));
  const down = Array.from({ length: TRIES }, (_, i) => free.y0 + ((free.y1 - free.y0) * i) / (TRIES - 1));
  const boxes = [
    held(x, around.y1 + CAPTION.off + height / 2),
    held(x, around.y0 - CAPTION.off - height / 2),
    held(around.x1 + CAPTION.off + width / 2, y),
    held(around.x0 - CAPTION.off - width / 2, y),
    ...across.flatMap((cx) => down.map((cy) => held(cx, cy))),
  ];
  const costs = boxes.map((box) => {
    const covers = taken.reduce((sum, other) => sum + sharedArea(box, other), 0);
    return 100 * covers + Math.hypot((box.x0 + box.x1) / 2 - x, (box.y0 + box.y1) / 2 - y);
  });
  const box = boxes[costs.indexOf(Math.min(...costs))] ?? held(x, y);
  return { lines, size, leading, x: (box.x0 + box.x1) / 2, y: box.y0 + padding / 2 + size * 0.98, box };
}

function leadersTo(single: SingleMark, [x, y]: ScreenPoint, projection: GeoProjection): FanMark['leaders'] {
  return single.positions.flatMap((position) => {
    const to = isVisible(projection, position) ? projection([...position]) : null;
    if (!to) return [];
    const distance = Math.hypot(to[0] - x, to[1] - y) || 1;
    const from: ScreenPoint = [x + ((to[0] - x) / distance) * DISC, y + ((to[1] - y) / distance) * DISC];
    return [[from, [to[0], to[1]]] as const];
  });
}

/**
 * A gathered symbol opened: its events around it in order of time, each with lines to the places where it happened, in
 * the part of the map that can be seen. What finds no room is counted, and told of in the words that `more` gives.
 */
export function placeFan(
  scene: Pick<Scene, 'apart'>,
  point: PlacedPoint,
  projection: GeoProjection,
  surface: Surface,
  more: (count: number) => string,
): PlacedFan {
  const { least = 0 } = surface;
  const size = Math.max(DATE.size, least);
  const singles = scene.apart(point.mark.kind, point.places);
  const free = seenPart(surface);
  const own = boxAround(point.x, point.y, point.size + 6);
  const cells = singles.slice(0, MOST).map((single) => cellOf(single, size));
  const middle: ScreenPoint = [point.x, point.y];
  const spots = fanSpots(cells, middle, { free, taken: [...surface.obstacles, own] });
  const standing = spots.flatMap((spot, i) => {
    const [single, cell] = [singles[i], cells[i]];
    return single && cell ? [{ single, spot, box: cellAt(spot, cell) }] : [];
  });
  const left = singles.length - standing.length;
  const taken = [own, ...standing.map(({ box }) => box)];
  const note = left > 0 ? wordsNear(more(left), middle, taken, free, least) : null;
  const told = note ? [...taken, note.box] : taken;
  return {
    key: point.mark.key,
    left,
    note,
    marks: standing.map(
      ({ single, spot, box }): FanMark => ({
        single,
        x: spot[0],
        y: spot[1],
        disc: DISC,
        size: GLYPH,
        date: { size, below: DISC + size },
        box,
        leaders: leadersTo(single, spot, projection),
        caption: wordsNear(single.title, middle, told, free, least),
      }),
    ),
  };
}
