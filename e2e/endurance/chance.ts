/** Choices that a seed decides: the same seed, the same choices. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  readonly part: () => number;
  /** A whole number from `least` to `most`. */
  readonly whole: (least: number, most: number) => number;
  readonly isTrue: (share: number) => boolean;
  readonly oneOf: <Item>(items: readonly [Item, ...Item[]]) => Item;
}

/** Choices by mulberry32. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const part = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    part,
    whole: (least, most) => least + Math.floor(part() * (most - least + 1)),
    isTrue: (share) => part() < share,
    oneOf: (items) => items[Math.floor(part() * items.length)] ?? items[0],
  };
}
