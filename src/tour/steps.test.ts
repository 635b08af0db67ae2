import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledDataset } from '../dataset/fixtures/bundled';
import { contextOf, defaultView, parseView, serializeView, type View } from '../view';
import { isAtStep, linksOf, stepOf, toStep } from './steps';
import type { Step, Tour } from './types';

const dataset = bundledDataset();
const CALL = 'call-2026-01-16-putin-netanyahu';
const step = (link: string): Step => ({
  kind: 'view',
  title: 'Title',
  link,
  see: 'See.',
  notes: null,
  question: null,
  answer: null,
  prompt: null,
});
const TOUR: Tour = {
  id: 'one',
  title: 'One',
  about: 'About.',
  steps: [
    step('?from=2025-06-13&to=2025-06-13&kinds=strike&at=50,33.8,4.2'),
    step(`?from=2026-01-16&to=2026-01-16&event=${CALL}&hide=later`),
  ],
};
const defaults = defaultView(dataset);
const context = contextOf(dataset, ['en'], linksOf([TOUR]));

/** Where a reader may be when going to a step, and how they like it. */
const wanderings: fc.Arbitrary<View> = fc
  .record({
    window: fc.constantFrom({ from: '2025-06-12', to: '2025-06-24' }, defaults.window),
    event: fc.constantFrom(null, CALL),
    query: fc.constantFrom('', 'iran'),
    at: fc.constantFrom(null, { center: [1, 2] as const, zoom: 3 }),
    hide: fc.constantFrom('none' as const, 'later' as const),
    theme: fc.constantFrom('auto' as const, 'dark' as const),
    clock: fc.constantFrom('place' as const, 'utc' as const),
    axis: fc.constantFrom('folded' as const, 'linear' as const),
    tour: fc.constantFrom(null, { id: 'one', step: 1 }),
  })
  .map((parts) => ({ ...defaults, ...parts }));
const numbers = fc.constantFrom(1, 2);

describe('going to a step', () => {
  it('shows what the step shows, from wherever, in the look that the reader has', () => {
    fc.assert(
      fc.property(wanderings, numbers, (view, number) => {
        const at = { id: 'one', step: number };
        const there = toStep(view, at, defaults, context);
        const { theme, clock, axis } = view;
        const { view: plain } = parseView(TOUR.steps[number - 1]?.link ?? '', defaults, context);
        expect(there).toEqual({ ...plain, theme, clock, axis, tour: at });
        expect(isAtStep(there, at, defaults, context)).toBe(true);
        expect(parseView(serializeView(there, defaults, context), defaults, context).view).toEqual(there);
      }),
    );
  });

  it('is undone by what changes the view, not by what is revealed or how it looks', () => {
    const at = { id: 'one', step: 2 };
    const there = toStep(defaults, at, defaults, context);
    const isThere = (more: Partial<View>) => isAtStep({ ...there, ...more }, at, defaults, context);
    expect(
      [{ hide: 'none' }, { theme: 'dark' }, { clock: 'utc' }, { axis: 'even' }].map((more) =>
        isThere(more as Partial<View>),
      ),
    ).toEqual([true, true, true, true]);
    const away: readonly Partial<View>[] = [
      { event: null },
      { window: defaults.window },
      { at: { center: [1, 2], zoom: 3 } },
      { kinds: ['call'] },
      { query: 'iran' },
      { projection: 'globe' },
    ];
    expect(away.filter(isThere)).toEqual([]);
  });

  it('finds no step where there is none', () => {
    expect(stepOf([TOUR], { id: 'one', step: 2 })?.step).toBe(TOUR.steps[1]);
    for (const at of [null, { id: 'one', step: 3 }, { id: 'two', step: 1 }])
      expect(stepOf([TOUR], at)).toBeNull();
  });
});
