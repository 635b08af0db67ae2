import { type Arrangement, arrange, type Item, symbolWidth } from './arrange';
import type { Metrics } from './metrics';

/** Items that are drawn together, and where their middle stands. */
export interface Block {
  readonly items: readonly Item[];
  /** Null where they all stand in one symbol. */
  readonly arrangement: Arrangement | null;
  readonly x: number;
}

interface Growing {
  readonly items: Item[];
  arrangement: Arrangement | null;
  count: number;
  /** Where it would best stand. */
  least: number;
  most: number;
  width: number;
  x: number;
}

/** px between two symbols of different stretches. */
const BETWEEN = 3;

/** Items from left to right, none over another: one that would have to give way too far joins the one before. */
export function sweep(items: readonly Item[], metrics: Metrics): readonly Block[] {
  const placed: Growing[] = [];
  const edge = () => {
    const last = placed.at(-1);
    return last === undefined ? Number.NEGATIVE_INFINITY : last.x + last.width / 2 + BETWEEN;
  };
  const widthOf = (count: number) => symbolWidth(count, metrics.glyph, metrics.count);
  for (const item of items) {
    const { anchor, count } = item;
    const arrangement = arrange(item, metrics);
    const width = arrangement?.width ?? widthOf(count);
    const before = placed.at(-1);
    if (before === undefined || edge() + width / 2 - anchor <= width / 4) {
      const x = Math.max(anchor, edge() + width / 2);
      placed.push({ items: [item], arrangement, count, least: anchor, most: anchor, width, x });
      continue;
    }
    placed.pop();
    before.items.push(item);
    before.arrangement = null;
    before.count += count;
    before.most = Math.max(before.most, anchor);
    before.width = widthOf(before.count);
    before.x = Math.max((before.least + before.most) / 2, edge() + before.width / 2);
    placed.push(before);
  }
  return placed;
}
