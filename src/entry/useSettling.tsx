import { useEffect, useState } from 'react';

/** How long a value must rest for what is read to follow it, in milliseconds. */
const REST_MS = 200;

interface Settling<Value> {
  /** The value at the last render, and whether it has been resting. */
  readonly latest: Value;
  readonly resting: boolean;
  /** What is read. */
  readonly settled: Value;
}

/**
 * A value as it is; but where it changes faster than it can be read, by a hand that drags or a key held down, as it was
 * before, until it rests. While `held`, even the first change waits: the hand goes first.
 */
export function useSettling<Value>(value: Value, held: boolean): Value {
  const [state, setState] = useState<Settling<Value>>({ latest: value, resting: true, settled: value });
  if (state.latest !== value)
    setState({ latest: value, resting: false, settled: state.resting && !held ? value : state.settled });
  useEffect(() => {
    const rest = () => setState({ latest: value, resting: true, settled: value });
    const timer = setTimeout(rest, held ? REST_MS : REST_MS / 2);
    return () => clearTimeout(timer);
  }, [value, held]);
  return state.latest === value ? state.settled : value;
}
