import { group } from 'd3-array';

/** What is said on one slide, as a step of a tour has it. */
export interface Said {
  readonly see: string;
  /** Publishers that a slide of sources lists; none on other slides. */
  readonly sources: readonly string[];
  readonly question: string | null;
  readonly answer: string | null;
}

/** What stands in large type at a time: a sentence, a part of a list of sources, or a question, in the end with its answer. */
export type Stage =
  | { readonly kind: 'sentence'; readonly text: string }
  | { readonly kind: 'sources'; readonly text: string; readonly part: Part; readonly count: number }
  | { readonly kind: 'question'; readonly text: string; readonly answer: string | null };

/** A text's sentences; where the browser cannot tell them apart, the text as a whole. */
function sentencesOf(text: string, lang: string): readonly string[] {
  // Not every browser has it.
  if (!('Segmenter' in Intl)) return [text];
  const segments = new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text);
  return [...segments].map(({ segment }) => segment.trim()).filter((segment) => segment !== '');
}

/** Some of a list: which of it they are, the first counted from 1. */
export interface Part {
  readonly from: number;
  readonly items: readonly string[];
}

/** Lines of a list that are read from the last row at once, in all its columns, and the characters of a line. */
const LINES = 36;
const LINE = 26;
const linesOf = (item: string) => Math.ceil(item.length / LINE);

/** A list in as few parts as can be read at once, about equally long. */
export function partsOf(items: readonly string[]): readonly Part[] {
  const all = items.reduce((sum, item) => sum + linesOf(item), 0);
  const parts = Math.ceil(all / LINES);
  let lines = 0;
  const placed = items.map((item, i) => {
    const middle = lines + linesOf(item) / 2;
    lines += linesOf(item);
    return { item, from: i + 1, part: Math.floor((middle / all) * parts) };
  });
  return [...group(placed, ({ part }) => part).values()].map((same) => ({
    from: same[0]?.from ?? 1,
    items: same.map(({ item }) => item),
  }));
}

/**
 * The stages of a slide, in order: sentence by sentence, or part by part of its sources, then the question, then the question
 * with its answer.
 */
export function stagesOf({ see, sources, question, answer }: Said, lang: string): readonly Stage[] {
  const listed = partsOf(sources).map(
    (part): Stage => ({ kind: 'sources', text: see, part, count: sources.length }),
  );
  const said = sentencesOf(see, lang).map((text): Stage => ({ kind: 'sentence', text }));
  const stages = listed.length > 0 ? listed : said;
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
