import { serializeView, startOf, type TourStep, type View, type ViewContext } from '../view';
import type { Step, Tour } from './types';

/** The links of all steps, as links to them are read with. */
export const linksOf = (tours: readonly Tour[]): ReadonlyMap<string, readonly string[]> =>
  new Map(tours.map(({ id, steps }) => [id, steps.map(({ link }) => link)]));

/** The step a view is at, with its tour; null when it follows none, or one there isn't. */
export function stepOf(tours: readonly Tour[], at: TourStep | null): { tour: Tour; step: Step } | null {
  const tour = at === null ? undefined : tours.find(({ id }) => id === at.id);
  const step = tour?.steps[(at?.step ?? 0) - 1];
  return tour === undefined || step === undefined ? null : { tour, step };
}

/** What leads from a view to a step: all that the step shows, in the reader's own language, look, clock and axis. */
export function toStep(view: View, tour: TourStep, defaults: View, context: ViewContext): View {
  const { mode, theme, lang, map, clock, axis, version } = view;
  return {
    ...startOf({ ...view, tour }, { ...defaults, tour: null }, context),
    mode,
    theme,
    lang,
    map,
    clock,
    axis,
    version,
  };
}

/** Whether a view shows a step as it is: what the class has had revealed to it is no departure from it. */
export function isAtStep(view: View, tour: TourStep, defaults: View, context: ViewContext): boolean {
  const step = toStep(view, tour, defaults, context);
  const seen = view.hide === 'none' ? { ...view, hide: step.hide } : view;
  return serializeView(seen, defaults, context) === serializeView(step, defaults, context);
}
