import type { GeoProjection } from 'd3-geo';
import type { ScreenPoint } from '../../geo';
import { spotsAlong } from './alongWater';
import { type Box, boxAround, meet, within } from './box';
import { holdsText, roomsInView, spotsIn } from './rooms';
import { textWidth } from './text';
import type { Lettering, MapName, PlacedName } from './types';

/** What the letters are like: countries in spaced capitals, waters in serif italics. */
const STYLES = {
  country: { face: 'semibold', size: 11, compact: 10, spacing: 0.08 },
  sea: { face: 'serif', size: 13, compact: 12, spacing: 0 },
  ocean: { face: 'serif', size: 15, compact: 13, spacing: 0.06 },
} as const;
const LEADING = 1.2;
/** px kept free around a name: within its country or along its water, and off everything else on the map. */
const AIR = { x: 3, y: 1 } as const;
const APART = 3;
/** A name stands as far as this from the border, in px, where there is such a place. */
const OFF_BORDER = 48;

/** What names keep clear of, and where they may be. */
interface Around {
  readonly free: Box;
  readonly taken: readonly Box[];
  readonly crossings: (box: Box) => number;
}

/** One line; where there are several words, also the two lines that take the least width. */
export function shapesOf(words: string, width: (text: string) => number): string[][] {
  const parts = words.split(' ');
  const broken = parts
    .slice(1)
    .map((_, i) => [parts.slice(0, i + 1).join(' '), parts.slice(i + 1).join(' ')]);
  const widest = (lines: readonly string[]) => Math.max(...lines.map(width));
  const [narrowest] = broken.sort((a, b) => widest(a) - widest(b));
  return narrowest ? [[words], narrowest] : [[words]];
}

/**
 * Names of countries and waters, each at the first of its places where nothing is in the way: it takes no other's room.
 * The places are fixed on the ground, so that a name stays where it is while the map moves, as long as it can.
 */
export function placeNames(
  names: readonly MapName[],
  projection: GeoProjection,
  { free, taken, crossings }: Around,
  lettering: Lettering,
): PlacedName[] {
  const boxes = [...taken];
  const isClear = (box: Box, inside: Box) =>
    within(box, inside) &&
    !boxes.some((other) => meet(box, other, APART)) &&
    crossings({ x0: box.x0 - APART, y0: box.y0 - APART, x1: box.x1 + APART, y1: box.y1 + APART }) === 0;
  const inner = {
    x0: free.x0 + OFF_BORDER,
    y0: free.y0 + OFF_BORDER,
    x1: free.x1 - OFF_BORDER,
    y1: free.y1 - OFF_BORDER,
  };

  const placeIn = (
    { id, kind, rooms }: MapName,
    { shapes, size, spacing }: Measured,
    inside: Box,
  ): PlacedName | null => {
    for (const { lines, w, h } of shapes)
      for (const room of rooms) {
        const needed = [w + 2 * AIR.x, h + 2 * AIR.y] as const;
        const spots =
          kind === 'country'
            ? spotsIn(room, projection, inside, needed)
            : spotsAlong(room, projection, inside, needed[0]);
        for (const { at, angle } of spots) {
          const box = turned(at, w, h, angle);
          if (!isClear(box, inside)) continue;
          if (kind === 'country' && !holdsText(room, projection, boxAround(...at, ...needed))) continue;
          const [x, y] = [at[0] + spacing / 2, at[1] - h / 2 + size * 0.94];
          return { id, kind, lines, x, y, at, angle, size, spacing, box };
        }
      }
    return null;
  };
  return names.flatMap((name): PlacedName[] => {
    const measured = measure(name, lettering);
    const least = Math.min(...measured.shapes.map(({ w }) => w));
    const rooms = name.kind === 'country' ? roomsInView(name.rooms, projection, free, least) : name.rooms;
    const seen = { ...name, rooms };
    const placed = placeIn(seen, measured, inner) ?? placeIn(seen, measured, free);
    if (!placed) return [];
    boxes.push(placed.box);
    return [placed];
  });
}

/** The shapes a name may take, with their sizes in px. */
interface Measured {
  readonly shapes: readonly { readonly lines: readonly string[]; readonly w: number; readonly h: number }[];
  readonly size: number;
  readonly spacing: number;
}

// A name is measured once, not on every frame.
const known = new WeakMap<MapName, Measured>();

function measure(name: MapName, { compact, least = 0 }: Lettering): Measured {
  const style = STYLES[name.kind];
  const size = Math.max(compact ? style.compact : style.size, least);
  const before = known.get(name);
  if (before?.size === size) return before;
  const spacing = style.spacing * size;
  const width = (text: string) => textWidth(text, size, style.face) + text.length * spacing;
  const shapes = name.kind === 'country' ? shapesOf(capitals(name), width) : [[name.text]];
  const measured: Measured = {
    shapes: shapes.map((lines) => ({
      lines,
      w: Math.max(...lines.map(width)),
      h: lines.length * size * LEADING,
    })),
    size,
    spacing,
  };
  known.set(name, measured);
  return measured;
}

// In Turkish, and so in that country's name, a capital i keeps its dot.
const capitals = ({ id, text }: MapName) => text.toLocaleUpperCase(id === 'TR' ? 'tr' : 'en');

/** The upright box around a box that is turned about its middle. */
function turned([x, y]: ScreenPoint, width: number, height: number, degrees: number): Box {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)].map(Math.abs);
  const [c, s] = [cos ?? 1, sin ?? 0];
  return boxAround(x, y, width * c + height * s, width * s + height * c);
}
