import type { View } from './types';

/** Whether a change makes a new entry in the browser's history or alters the one at hand. */
export type How = 'push' | 'replace';
export type ViewListener = (view: View, how: How) => void;

/** Holds the one view; no other state outlives a component. */
export interface Store {
  readonly get: () => View;
  /** Changes parts of the view; parts set to an equal value keep their identity, and if all are, nobody is told. */
  readonly set: (patch: Partial<View>, how: How) => void;
  /** Calls `listener` on every change, in order, until the function returned is called. */
  readonly subscribe: (listener: ViewListener) => () => void;
}

function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const values = new Map(Object.entries(b));
  const entries = Object.entries(a);
  return (
    entries.length === values.size &&
    entries.every(([key, value]) => values.has(key) && isEqual(value, values.get(key)))
  );
}

/** A store that holds `initial`. */
export function createStore(initial: View): Store {
  let view = initial;
  const listeners = new Set<ViewListener>();
  const changes: (readonly [View, How])[] = [];
  let telling = false;

  const tell = (): void => {
    telling = true;
    try {
      for (let change = changes.shift(); change !== undefined; change = changes.shift()) {
        for (const listener of listeners) listener(...change);
      }
    } finally {
      telling = false;
    }
  };

  return {
    get: () => view,
    set(patch, how) {
      const before = new Map<string, unknown>(Object.entries(view));
      const changed = Object.entries(patch).filter(([key, value]) => !isEqual(value, before.get(key)));
      if (changed.length === 0) return;
      view = { ...view, ...Object.fromEntries(changed) };
      changes.push([view, how]);
      // A listener that sets in turn waits until all have heard of the change before.
      if (!telling) tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
