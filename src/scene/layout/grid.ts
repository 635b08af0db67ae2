import type { Box } from './box';

/** Items by the boxes they take on the screen, for those near a box to be found without a look at all of them. */
export interface Grid<Item> {
  readonly add: (box: Box, item: Item) => void;
  /** All items whose boxes share area with this one, and some that are a little further off; some of them twice. */
  readonly near: (box: Box) => Item[];
}

/** A grid of cells so many px wide. */
export function createGrid<Item>(width: number): Grid<Item> {
  const columns = new Map<number, Map<number, Item[]>>();
  const cell = (n: number) => Math.floor(n / width);
  return {
    add({ x0, y0, x1, y1 }, item) {
      for (let i = cell(x0); i <= cell(x1); i += 1) {
        const column = columns.get(i) ?? new Map<number, Item[]>();
        columns.set(i, column);
        for (let j = cell(y0); j <= cell(y1); j += 1) {
          const items = column.get(j);
          if (items) items.push(item);
          else column.set(j, [item]);
        }
      }
    },
    near({ x0, y0, x1, y1 }) {
      const found: Item[] = [];
      for (let i = cell(x0); i <= cell(x1); i += 1) {
        const column = columns.get(i);
        if (!column) continue;
        for (let j = cell(y0); j <= cell(y1); j += 1) {
          const items = column.get(j);
          if (items) found.push(...items);
        }
      }
      return found;
    },
  };
}

/** A grid of boxes that are items themselves. */
export function gridOf(boxes: Iterable<Box>, width: number): Grid<Box> {
  const grid = createGrid<Box>(width);
  for (const box of boxes) grid.add(box, box);
  return grid;
}
