/**
 * A point of the window in an element's own px, from its top left corner. The two differ where the element is shown larger
 * than it is laid out, as before a room.
 */
export function pointIn(element: Element, x: number, y: number): [x: number, y: number] {
  const { left, top, width } = element.getBoundingClientRect();
  const scale = scaleOf(element, width);
  return [(x - left) / scale, (y - top) / scale];
}

/** How many px of the window one px of an element is; 1 where it has no size. */
export function scaleOf(element: Element, width = element.getBoundingClientRect().width): number {
  const own = element instanceof HTMLElement ? element.offsetWidth : element.clientWidth;
  return own > 0 && width > 0 ? width / own : 1;
}
