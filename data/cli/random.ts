/** Numbers that look random and come again for the same seed. */
export interface Random {
  /** From 0 up to, not including, 1. */
  readonly next: () => number;
  /** A whole number from 0 up to, not including, `end`. */
  readonly below: (end: number) => number;
  readonly pick: <T extends readonly [unknown, ...unknown[]]>(items: T) => T[number];
  /** Positive, most often small, `mean` on average. */
  readonly exponential: (mean: number) => number;
}

/** Random numbers from a seed (mulberry32: 32 bits of state, the same on every machine). */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    next,
    below,
    pick: (items) => items[below(items.length)] ?? items[0],
    exponential: (mean) => -mean * Math.log(1 - next()),
  };
}
