import * as v from 'valibot';
import { clean, isLarger } from './clean';
import { keysOf, type Problem, pathOf, quote, sentenceOf } from './problem';
import type { Progress, Steps } from './steps';

const MOST_PROBLEMS = 1000;
const MOST_OF_ONE = 20;

/** Where something stands in the file. */
export type Keys = readonly (string | number)[];

/** Many times what an item may soundly hold; to say of each of millions what is wrong with it takes all memory there is. */
const MOST_VALUES = 500_000;
export const TOO_MANY_VALUES = `has more than ${MOST_VALUES} values: split it`;
export const isTooLarge = (value: unknown): boolean => isLarger(value, MOST_VALUES);

/** How deep the items of a file's lists stand in it. */
const ITEM_DEPTH = 2;

/** The text id of an unchecked item, where it has one. */
export function idOf(item: unknown): string | null {
  if (typeof item !== 'object' || item === null || !('id' in item)) return null;
  return typeof item.id === 'string' ? item.id : null;
}

/** Checks items one by one and collects what is wrong with them, so that one bad item costs only itself. */
export class Reader {
  readonly problems: Problem[] = [];
  progress: Progress = { stage: 'reading', done: 0, of: 0 };
  private readonly standing = new Map<object, Keys>();

  /** Starts to count the items of a stage. */
  begin(stage: Progress['stage'], of: number): void {
    this.progress = { stage, done: 0, of };
  }

  /** Goes through items, counting them, with a rest after each. */
  *each<T>(items: Iterable<T>, read: (item: T, index: number) => void): Steps<void> {
    let index = 0;
    for (const item of items) {
      read(item, index);
      index += 1;
      this.progress = { ...this.progress, done: this.progress.done + 1 };
      yield;
    }
  }

  /** Goes through the unchecked items of the file's list `name`, made safe to show; what is too large is reported only. */
  eachRaw(
    name: string,
    items: readonly unknown[],
    read: (item: unknown, index: number) => void,
  ): Steps<void> {
    return this.each(items, (item, index) => {
      if (isTooLarge(item)) this.report([name, index], null, TOO_MANY_VALUES);
      else read(clean(item, ITEM_DEPTH), index);
    });
  }

  report(at: Keys, id: string | null, message: string): void {
    if (this.problems.length < MOST_PROBLEMS) this.problems.push({ path: pathOf(at), id, message });
  }

  /** The item in the schema's shape, or null after reporting why not. */
  check<S extends v.GenericSchema>(schema: S, item: unknown, at: Keys): v.InferOutput<S> | null {
    const result = v.safeParse(schema, item);
    if (result.success) return result.output;
    for (const issue of result.issues.slice(0, MOST_OF_ONE))
      this.report([...at, ...keysOf(issue)], idOf(item), sentenceOf(issue));
    return null;
  }

  /** Whether an id is still free; the first one in the file keeps it. */
  unique(id: string, taken: { has(id: string): boolean }, at: Keys): boolean {
    if (!taken.has(id)) return true;
    this.report([...at, 'id'], id, `${quote(id)} is taken: the first one is kept, give this one another id`);
    return false;
  }

  /** Where an item that `list` gave stands in the file. */
  placeOf(item: object): Keys {
    return this.standing.get(item) ?? [];
  }

  /** The sound items of a list by id; `faultsIn` gives what else is wrong with one, as property and message. */
  *list<T extends { readonly id: string }>(
    schema: v.GenericSchema<unknown, T>,
    items: readonly unknown[],
    name: string,
    faultsIn: (item: T) => readonly (readonly [string, string | null])[] = () => [],
  ): Steps<Map<string, T>> {
    const found = new Map<string, T>();
    yield* this.eachRaw(name, items, (item, index) => {
      const read = this.check(schema, item, [name, index]);
      if (read === null || !this.unique(read.id, found, [name, index])) return;
      const faults = faultsIn(read).flatMap(([key, message]) => (message === null ? [] : [{ key, message }]));
      for (const { key, message } of faults) this.report([name, index, key], read.id, message);
      if (faults.length > 0) return;
      found.set(read.id, read);
      this.standing.set(read, [name, index]);
    });
    return found;
  }
}
