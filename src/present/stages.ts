/** What is said on one slide, as a step of a tour has it. */
export interface Said {
  readonly see: string;
  readonly question: string | null;
  readonly answer: string | null;
}

/** What stands in large type at a time: a sentence, or a question, in the end with its answer. */
export type Stage =
  | { readonly kind: 'sentence'; readonly text: string }
  | { readonly kind: 'question'; readonly text: string; readonly answer: string | null };

/** A text's sentences; where the browser cannot tell them apart, the text as a whole. */
function sentencesOf(text: string, lang: string): readonly string[] {
  // Not every browser has it.
  if (!('Segmenter' in Intl)) return [text];
  const segments = new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text);
  return [...segments].map(({ segment }) => segment.trim()).filter((segment) => segment !== '');
}

/** The stages of a slide, in order: sentence by sentence, then the question, then the question with its answer. */
export function stagesOf({ see, question, answer }: Said, lang: string): readonly Stage[] {
  const stages: Stage[] = sentencesOf(see, lang).map((text) => ({ kind: 'sentence', text }));
  if (question !== null) stages.push({ kind: 'question', text: question, answer: null });
  if (question !== null && answer !== null) stages.push({ kind: 'question', text: question, answer });
  return stages.length === 0 ? [{ kind: 'sentence', text: '' }] : stages;
}

/** A place in a presentation: a slide, counted from 0, and how much of it has been shown. */
export interface Place {
  readonly index: number;
  readonly stage: number;
}

/**
 * The place one press on, or back: through the stages of a slide, then to the first stage of the next, or back to the last
 * of the one before. `stages` counts those of a slide. Null at the ends.
 */
export function placeBeside(
  { index, stage }: Place,
  direction: 1 | -1,
  count: number,
  stages: (index: number) => number,
): Place | null {
  const to = stage + direction;
  if (to >= 0 && to < stages(index)) return { index, stage: to };
  const beside = index + direction;
  if (beside < 0 || beside >= count) return null;
  return { index: beside, stage: direction === 1 ? 0 : stages(beside) - 1 };
}
