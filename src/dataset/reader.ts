import * as v from 'valibot';
import { clean } from './clean';
import { keysOf, type Problem, pathOf, quote, sentenceOf } from './problem';
import type { Progress, Steps } from './steps';

const MOST_PROBLEMS = 1000;

/** Where something stands in the file. */
export type Keys = readonly (string | number)[];

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

  /** Goes through the unchecked items of a list of the file, made safe to show. */
  eachRaw(items: readonly unknown[], read: (item: unknown, index: number) => void): Steps<void> {
    return this.each(items, (item, index) => read(clean(item, ITEM_DEPTH), index));
  }

  report(at: Keys, id: string | null, message: string): void {
    if (this.problems.length < MOST_PROBLEMS) this.problems.push({ path: pathOf(at), id, message });
  }

  /** The item in the schema's shape, or null after reporting why not. */
  check<S extends v.GenericSchema>(schema: S, item: unknown, at: Keys): v.InferOutput<S> | null {
    const result = v.safeParse(schema, item);
    if (result.success) return result.output;
    for (const issue of result.issues) this.report([...at, ...keysOf(issue)], idOf(item), sentenceOf(issue));
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
    yield* this.eachRaw(items, (item, index) => {
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
