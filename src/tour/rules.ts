import { pathOf, quote } from '../dataset';
import { parseView, type View, type ViewContext } from '../view';
import { MOST_WORDS, STEP_KINDS, type Step, type StepKind, type Tour } from './types';

/** What a tour of the right shape may lack: where in it, and a sentence, or null where nothing is wrong. */
export type FaultsOf = (tour: Tour) => readonly (readonly [string, string | null])[];

/** What a step can set. The rest of a link is the reader's own: mode, clock, axis, look, language and what draws the map. */
export const STEP_PARAMETERS = [
  'from',
  'to',
  'time',
  'event',
  'kinds',
  'by',
  'q',
  'at',
  'projection',
  'hide',
] as const;

/** Slides are there once in a tour, each of them. */
const SLIDES = STEP_KINDS.filter((kind) => kind !== 'view');

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,:][\p{L}\p{M}\p{N}]+)*/gu;

/** How many words the texts of a step have in all; parts of a word with a hyphen or a dash count each. */
export const wordsOf = ({ see, notes, question, answer }: Step): number =>
  [see, notes, question, answer].reduce((sum, text) => sum + (text?.match(WORD)?.length ?? 0), 0);

/** Why a link cannot be a step's, or null. */
function linkProblem({ link, kind }: Step, defaults: View, context: ViewContext): string | null {
  const names = [...new URLSearchParams(link).keys()];
  const strange = names.find((name) => !STEP_PARAMETERS.some((own) => own === name));
  if (strange !== undefined) {
    return `${quote(strange)} is nothing a step can set: use ${STEP_PARAMETERS.join(', ')}`;
  }
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return `${quote(twice)} stands twice: keep one`;
  const [unread] = parseView(link, defaults, context).faults;
  if (unread !== undefined) {
    return `${unread.parameter} cannot be ${quote(unread.value)}: see the parameters of a link in README.md`;
  }
  const days = ['from', 'to'].filter((name) => names.includes(name));
  const isShort = kind === 'view' ? days.length < 2 : days.length === 1;
  return isShort ? 'must say which days it shows: give both from and to' : null;
}

function pairProblem({ question, answer }: Step, asked: 'question' | 'answer'): string | null {
  const lacks =
    asked === 'question' ? question === null && answer !== null : question !== null && answer === null;
  return lacks ? 'is missing: a question and its answer go together' : null;
}

function lengthProblem(step: Step): string | null {
  const words = wordsOf(step);
  if (words <= MOST_WORDS) return null;
  return `and notes, question and answer have ${words} words in all: use at most ${MOST_WORDS}`;
}

function strangerProblem({ also = [] }: Step, { eventIds }: ViewContext): string | null {
  const stranger = also.find((id) => eventIds?.has(id) === false);
  return stranger === undefined ? null : `${quote(stranger)} is no event: mend its id or leave it out`;
}

function slideProblem(steps: readonly Step[], slide: StepKind): string | null {
  const count = steps.filter(({ kind }) => kind === slide).length;
  if (count === 1) return null;
  return count === 0
    ? `have no step of the kind ${slide}: add one`
    : `have ${count} steps of the kind ${slide}: keep one`;
}

/** Holds the tours of a story to what a tour must be. */
export const faultsOfTour =
  (defaults: View, context: ViewContext): FaultsOf =>
  ({ steps }) => [
    ...steps.flatMap((step, index) => {
      const at = (name: string): string => pathOf(['steps', index, name]);
      return [
        [at('link'), linkProblem(step, defaults, context)],
        [at('question'), pairProblem(step, 'question')],
        [at('answer'), pairProblem(step, 'answer')],
        [at('see'), lengthProblem(step)],
        [at('also'), strangerProblem(step, context)],
      ] as const;
    }),
    ...SLIDES.map((slide) => ['steps', slideProblem(steps, slide)] as const),
  ];
