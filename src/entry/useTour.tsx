import { useRef } from 'react';
import { isAtStep, stepOf, type Tour, toStep } from '../tour';
import type { Store, View, ViewContext } from '../view';

/** The tours there are, and what links to their steps are read against. */
export interface Guide {
  readonly tours: readonly Tour[];
  /** What a link means that says nothing. */
  readonly defaults: View;
  readonly context: ViewContext;
}

/** The step of a tour that is followed, whether the reader has wandered from it, and the ways from step to step. */
export function useTour({ tours, defaults, context }: Guide, store: Store, view: View) {
  const at = view.tour;
  const found = stepOf(tours, at);
  const chosen = useRef(false);
  const followed = useRef(found !== null);
  const left = followed.current && found === null;
  if (found !== null) followed.current = true;

  const goTo = (id: string, step: number) =>
    store.set(toStep(store.get(), { id, step }, defaults, context), 'push');
  return {
    following:
      found && at ? { ...found, number: at.step, away: !isAtStep(view, at, defaults, context) } : null,
    /** Whether a tour was followed before, and none is now. */
    left,
    /** Whether the reader has chosen the tour here, rather than come by a link to it. */
    chosen: chosen.current,
    onStart: (id: string) => {
      chosen.current = true;
      goTo(id, 1);
    },
    onStep: (step: number) => {
      if (at) goTo(at.id, step);
    },
    /** What is shown stays, and nothing of it is kept back any longer. */
    onEnd: () => {
      chosen.current = false;
      store.set({ tour: null, hide: 'none' }, 'push');
    },
  };
}
