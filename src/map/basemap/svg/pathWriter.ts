import type { GeoContext } from 'd3-geo';

// Closer together than this, in tenths of a px, points of a coast cannot be told apart.
const NEAR = 7;

/** Where d3's `geoPath` draws, to get a path's `d` instead of a picture. */
export interface PathWriter extends GeoContext {
  /** The path so far, in tenths of a px: relative, without points that make no difference, without specks. */
  result(): string;
}

/** A new, empty path. */
export function pathWriter(): PathWriter {
  let path = '';
  // The line or ring being drawn: its points in tenths of a px, those left out excepted.
  let points: number[] = [];
  let [lastX, lastY] = [0, 0];
  let [heldX, heldY] = [Number.NaN, Number.NaN];

  function keep(x: number, y: number) {
    points.push(x, y);
    [lastX, lastY, heldX, heldY] = [x, y, Number.NaN, Number.NaN];
  }
  function flush(closed: boolean) {
    if (!closed && !Number.isNaN(heldX)) keep(heldX, heldY);
    if (points.length >= (closed ? 6 : 4)) path += write(points, closed);
    points = [];
  }
  return {
    beginPath() {},
    arc() {},
    moveTo(x, y) {
      flush(false);
      const [tx, ty] = [Math.round(x * 10), Math.round(y * 10)];
      if (Number.isFinite(tx + ty)) keep(tx, ty);
    },
    lineTo(x, y) {
      const [tx, ty] = [Math.round(x * 10), Math.round(y * 10)];
      if (!Number.isFinite(tx + ty)) return;
      const [dx, dy] = [tx - lastX, ty - lastY];
      if (points.length > 0 && dx * dx + dy * dy < NEAR * NEAR) [heldX, heldY] = [tx, ty];
      else keep(tx, ty);
    },
    closePath: () => flush(true),
    result() {
      flush(false);
      return path;
    },
  };
}

function write(points: readonly number[], closed: boolean): string {
  let [x, y] = [points[0] ?? 0, points[1] ?? 0];
  let text = `M${x / 10},${y / 10}l`;
  for (let i = 2; i < points.length; i += 2) {
    const [nextX = 0, nextY = 0] = [points[i], points[i + 1]];
    text += `${i > 2 && nextX >= x ? ' ' : ''}${tenths(nextX - x)}${nextY >= y ? ' ' : ''}${tenths(nextY - y)}`;
    [x, y] = [nextX, nextY];
  }
  return closed ? `${text}z` : text;
}

// 0.7 as .7: a fifth of a coast's characters.
const tenths = (n: number): string =>
  n > -10 && n < 10 && n !== 0 ? `${n < 0 ? '-' : ''}.${Math.abs(n)}` : String(n / 10);
