import type { Prompt, Step, StepKind } from '../tour';
import type { Said } from './stages';

/** One slide: a step of a tour, or a day of the story. */
export interface Slide extends Said {
  readonly kind: StepKind;
  /** Null where what is said is all there is. */
  readonly title: string | null;
  /** The time shown, in words; null on a slide of text. */
  readonly dates: string | null;
  readonly notes: string | null;
  readonly prompt: Prompt | null;
}

/** A step as a slide; one of sources lists their publishers. */
export const slideOf = (step: Step, dates: string, sources: readonly string[]): Slide => ({
  ...step,
  sources,
  dates: step.kind === 'view' ? dates : null,
});

/** What is shown where no tour is, in a sentence. */
export const plainSlide = (see: string, dates: string, title: string | null = null): Slide => ({
  ...{
    kind: 'view',
    title,
    dates,
    see,
    sources: [],
    notes: null,
    question: null,
    answer: null,
    prompt: null,
  },
});
