import { useEffect, useState } from 'react';

/** How long a value must rest for what is read to follow it, in milliseconds: while a hand holds on, and otherwise. */
const REST_MS = { held: 200, free: 100 } as const;

interface Settling<Value> {
  /** The value and the hand at the last render, and whether the value has been resting. */
  readonly latest: Value;
  readonly held: boolean;
  readonly resting: boolean;
  /** What is read. */
  readonly settled: Value;
}

/**
 * A value as it is; but where it changes faster than it can be read, by a hand that drags or a key held down, as it was
 * before, until it rests. While `held`, even the first change waits: the hand goes first; letting go ends the wait.
 */
export function useSettling<Value>(value: Value, held: boolean): Value {
  const [state, setState] = useState<Settling<Value>>({ latest: value, held, resting: true, settled: value });
  let now = state;
  if (now.latest !== value)
    now = { latest: value, held, resting: false, settled: now.resting && !held ? value : now.settled };
  if (now.held !== held) now = held ? { ...now, held } : { ...now, held, settled: value };
  if (now !== state) setState(now);
  useEffect(() => {
    const rest = () => setState({ latest: value, held, resting: true, settled: value });
    const timer = setTimeout(rest, held ? REST_MS.held : REST_MS.free);
    return () => clearTimeout(timer);
  }, [value, held]);
  return now.settled;
}
