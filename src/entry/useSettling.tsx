import { useEffect, useState } from 'react';

/** How long the hand must rest for what is read to follow it, in milliseconds. */
const REST_MS = 120;

/** A value as it is, or, while a hand drags, as it was when the hand last rested: nobody reads a list that rushes by. */
export function useSettling<Value>(value: Value, held: boolean): Value {
  const [settled, setSettled] = useState({ held, value });
  if (settled.held !== held) setSettled({ held, value });
  useEffect(() => {
    if (!held) return;
    const timer = setTimeout(() => setSettled({ held, value }), REST_MS);
    return () => clearTimeout(timer);
  }, [value, held]);
  return held && settled.held ? settled.value : value;
}
