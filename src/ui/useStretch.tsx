import { useState } from 'react';

/** So many items of a long list are there at first, and so many more each time that they are asked for. */
export const STRETCH = 200;

/** A stretch of a list: the items from `start` up to, not including, `end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * What of a long list is there: its beginning, or the items round the one at `index` (-1 for none) where that lies further
 * on. It can be made longer at either end, until it is another list.
 */
export function useStretch(
  items: readonly unknown[],
  index: number,
): Stretch & { lengthen(by: Stretch): void } {
  const around = (at: number): Stretch => {
    const start = at < STRETCH ? 0 : at - STRETCH / 2;
    return { start, end: Math.min(items.length, start + STRETCH) };
  };
  const [state, setState] = useState({ items, stretch: around(index) });
  let { stretch } = state;
  if (state.items !== items) stretch = around(index);
  else if (index >= 0 && (index < stretch.start || index >= stretch.end)) stretch = around(index);
  if (stretch !== state.stretch) setState({ items, stretch });
  return {
    ...stretch,
    lengthen: ({ start, end }) =>
      setState({
        items,
        stretch: {
          start: Math.max(0, stretch.start + start),
          end: Math.min(items.length, stretch.end + end),
        },
      }),
  };
}
