/** A rectangle on the screen, in px. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** A box around a centre. */
export const boxAround = (x: number, y: number, width: number, height = width): Box => ({
  x0: x - width / 2,
  y0: y - height / 2,
  x1: x + width / 2,
  y1: y + height / 2,
});

/** Whether two boxes share any area, or come closer than `gap` px. */
export const meet = (a: Box, b: Box, gap = 0): boolean =>
  a.x0 - gap < b.x1 && b.x0 - gap < a.x1 && a.y0 - gap < b.y1 && b.y0 - gap < a.y1;

/** Whether a point lies in a box, or within `gap` px of it. */
export const holds = (box: Box, [x, y]: readonly [number, number], gap = 0): boolean =>
  x > box.x0 - gap && x < box.x1 + gap && y > box.y0 - gap && y < box.y1 + gap;

/** The square of how far a point is from a box, in px; 0 inside it. */
export function squaredDistance({ x0, y0, x1, y1 }: Box, [x, y]: readonly [number, number]): number {
  const [dx, dy] = [Math.max(x0 - x, 0, x - x1), Math.max(y0 - y, 0, y - y1)];
  return dx * dx + dy * dy;
}

/** Whether a box lies wholly in another. */
export const within = (inner: Box, outer: Box): boolean =>
  inner.x0 >= outer.x0 && inner.x1 <= outer.x1 && inner.y0 >= outer.y0 && inner.y1 <= outer.y1;

/** How far along a ray a box begins and ends, in px; null where the ray does not meet it. The way is a unit vector. */
export function onRay(
  { x0, y0, x1, y1 }: Box,
  [x, y]: readonly [number, number],
  [dx, dy]: readonly [number, number],
): readonly [from: number, to: number] | null {
  // Division by a way of 0 gives an infinity of the right sign, or no number for a ray along the box's very border.
  const [left, right] = [(x0 - x) / dx, (x1 - x) / dx];
  const [top, bottom] = [(y0 - y) / dy, (y1 - y) / dy];
  const from = Math.max(Math.min(left, right), Math.min(top, bottom), 0);
  const to = Math.min(Math.max(left, right), Math.max(top, bottom));
  return to > from ? [from, to] : null;
}
