import type { Position } from 'geojson';
import { mercatorLatitude, mercatorY, RADIANS } from '../../src/geo';
import type { Box } from './sources';

/** Squares along the longer side of the grid that an area is looked at through. */
const SQUARES = 128;

/** A room, and how large a text is that fits: its height in degrees of longitude on a Mercator map. */
export interface Fitted {
  readonly box: Box;
  readonly fit: number;
}

/** How many rooms are looked for, and how large further ones are at least: by what fits, and by their share of the area. */
export interface Wanted {
  readonly most: number;
  readonly fit: number;
  readonly added: number;
}

/** A block of squares: columns and rows from the first to before the last. */
interface Block {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/**
 * Where a text that is `aspect` times as wide as high has room in an area: boxes in degrees that lie wholly in it and
 * cross none of the other lines, the roomiest first, then those that add most.
 */
export function roomsIn(
  rings: readonly Position[][],
  others: readonly Position[][],
  aspect: number,
  wanted: Wanted,
): Fitted[] {
  const grid = gridOver(rings.map(flatten), others.map(flatten));
  const fitOf = (b: Block) => Math.min((b.x1 - b.x0) / aspect, b.y1 - b.y0);
  const areaOf = (b: Block) => (b.x1 - b.x0) * (b.y1 - b.y0);
  const blocks = blocksOf(grid);
  const first = blocks.toSorted((a, b) => fitOf(b) - fitOf(a) || areaOf(b) - areaOf(a))[0];
  if (!first) return [];
  const chosen = [first];
  const whole = grid.free.filter(Boolean).length;
  const large = blocks.filter((b) => fitOf(b) * grid.square >= wanted.fit);
  while (chosen.length < wanted.most) {
    const covered = sumsOf(grid, (x, y) =>
      chosen.some((b) => x >= b.x0 && x < b.x1 && y >= b.y0 && y < b.y1),
    );
    const added = large.map((b) => ({ block: b, size: areaOf(b) - covered(b) }));
    const best = added.reduce((a, b) => (b.size > a.size ? b : a), { block: first, size: 0 });
    if (best.size < whole * wanted.added) break;
    chosen.push(best.block);
  }
  return chosen.map((block) => ({ box: boxOf(grid, block), fit: fitOf(block) * grid.square - 2 * INSET }));
}

interface Grid {
  readonly west: number;
  readonly south: number;
  /** Side of a square, in degrees of longitude. */
  readonly square: number;
  readonly columns: number;
  readonly rows: number;
  /** Whether a square lies wholly in the area, row by row from the south. */
  readonly free: Uint8Array;
}

const MOST_NORTH = 84;
const flatten = (line: readonly Position[]): Position[] =>
  line.map(([x = 0, y = 0]) => [x, mercatorY(Math.max(-MOST_NORTH, Math.min(MOST_NORTH, y))) / RADIANS]);

const edgesOf = (line: readonly Position[]) =>
  line.slice(1).map((b, i) => {
    const [ax = 0, ay = 0] = line[i] ?? b;
    const [bx = 0, by = 0] = b;
    return { ax, ay, bx, by };
  });

function gridOver(rings: readonly Position[][], others: readonly Position[][]): Grid {
  const points = rings.flat();
  const [xs, ys] = [points.map(([x = 0]) => x), points.map(([, y = 0]) => y)];
  const range = (list: readonly number[]) =>
    list.reduce(([low, high], n) => [Math.min(low, n), Math.max(high, n)] as const, [
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
    ] as const);
  const [[west, east], [south, north]] = [range(xs), range(ys)];
  const square = Math.max(east - west, north - south) / SQUARES;
  const columns = Math.max(1, Math.ceil((east - west) / square));
  const rows = Math.max(1, Math.ceil((north - south) / square));
  const free = new Uint8Array(columns * rows);
  const edges = rings.flatMap(edgesOf);

  for (let row = 0; row < rows; row += 1) {
    const y = south + (row + 0.5) * square;
    const crossed = edges
      .filter(({ ay, by }) => ay > y !== by > y)
      .map(({ ax, ay, bx, by }) => ax + ((y - ay) / (by - ay)) * (bx - ax))
      .sort((a, b) => a - b);
    for (let column = 0; column < columns; column += 1) {
      const x = west + (column + 0.5) * square;
      const before = crossed.filter((at) => at < x).length;
      if (before % 2 === 1) free[row * columns + column] = 1;
    }
  }
  // Whatever a line touches is not free.
  for (const { ax, ay, bx, by } of [...edges, ...others.flatMap(edgesOf)]) {
    if (Math.max(ax, bx) < west || Math.min(ax, bx) > east) continue;
    if (Math.max(ay, by) < south || Math.min(ay, by) > north) continue;
    const steps = Math.ceil((Math.hypot(bx - ax, by - ay) / square) * 8) || 1;
    for (let i = 0; i <= steps; i += 1) {
      const column = Math.floor((ax + ((bx - ax) * i) / steps - west) / square);
      const row = Math.floor((ay + ((by - ay) * i) / steps - south) / square);
      if (column >= 0 && column < columns && row >= 0 && row < rows) free[row * columns + column] = 0;
    }
  }
  return { west, south, square, columns, rows, free };
}

/** Every block of free squares that cannot grow to the north, the west or the east. */
function blocksOf({ columns, rows, free }: Grid): Block[] {
  const heights = new Array<number>(columns).fill(0);
  const blocks: Block[] = [];
  for (let row = 0; row < rows; row += 1) {
    const open: { from: number; height: number }[] = [];
    for (let column = 0; column <= columns; column += 1) {
      const height = column < columns && free[row * columns + column] ? (heights[column] ?? 0) + 1 : 0;
      if (column < columns) heights[column] = height;
      let from = column;
      for (let last = open.at(-1); last && last.height > height; last = open.at(-1)) {
        blocks.push({ x0: last.from, y0: row + 1 - last.height, x1: column, y1: row + 1 });
        from = last.from;
        open.pop();
      }
      if (height > 0 && open.at(-1)?.height !== height) open.push({ from, height });
    }
  }
  return blocks;
}

/** Counts the squares of a block for which something holds. */
function sumsOf({ columns, rows }: Grid, holds: (x: number, y: number) => boolean): (block: Block) => number {
  const width = columns + 1;
  const sums = new Int32Array(width * (rows + 1));
  const at = (x: number, y: number) => sums[y * width + x] ?? 0;
  for (let y = 0; y < rows; y += 1)
    for (let x = 0; x < columns; x += 1)
      sums[(y + 1) * width + x + 1] = Number(holds(x, y)) + at(x, y + 1) + at(x + 1, y) - at(x, y);
  return ({ x0, y0, x1, y1 }) => at(x1, y1) - at(x0, y1) - at(x1, y0) + at(x0, y0);
}

// A little inside its squares, in degrees, so that it stays there once its corners are rounded.
const INSET = 0.01;
const boxOf = ({ west, south, square }: Grid, { x0, y0, x1, y1 }: Block): Box => ({
  west: west + x0 * square + INSET,
  south: mercatorLatitude((south + y0 * square + INSET) * RADIANS),
  east: west + x1 * square - INSET,
  north: mercatorLatitude((south + y1 * square - INSET) * RADIANS),
});
