import type { Steps } from '../steps';

/** A reference from one id to another, as text. */
export const pairOf = (from: string, to: string): string => `${from} ${to}`;

/**
 * The references that close a circle, as pairs: without them none is left. Each reference is followed once, however
 * many there are, with a rest after each.
 */
export function* closingPairs(
  ids: Iterable<string>,
  namedBy: (id: string) => readonly string[],
): Steps<ReadonlySet<string>> {
  const closing = new Set<string>();
  const met = new Set<string>();
  // From an id to one it names, to one that this names, and so on: a reference back onto this way closes a circle.
  const onWay = new Set<string>();
  const way: { readonly id: string; readonly rest: Iterator<string> }[] = [];
  const enter = (id: string) => {
    met.add(id);
    onWay.add(id);
    way.push({ id, rest: namedBy(id).values() });
  };
  for (const id of ids) {
    if (!met.has(id)) enter(id);
    for (let last = way.at(-1); last !== undefined; last = way.at(-1)) {
      const { value: to, done } = last.rest.next();
      if (done) {
        onWay.delete(last.id);
        way.pop();
      } else if (onWay.has(to)) closing.add(pairOf(last.id, to));
      else if (!met.has(to)) enter(to);
      yield;
    }
  }
  return closing;
}
