/** What a step is: something to see on the map, or a slide of what came before, or of where all of it is from. */
export const STEP_KINDS = ['view', 'background', 'sources'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** What a class is asked to do with a step before anything is explained. */
export const PROMPTS = ['notice', 'wonder', 'headline'] as const;
export type Prompt = (typeof PROMPTS)[number];

/** The texts of a step have at most so many words in all. */
export const MOST_WORDS = 60;
export const MOST_STEPS = 8;

/** One step of a tour: a view of the story and what is said about it. */
export interface Step {
  readonly kind: StepKind;
  readonly title: string;
  /** Query string of the view shown, with the days it shows; `hide=later` keeps from the class what comes after. */
  readonly link: string;
  /** What to see, one or two sentences for the reader. */
  readonly see: string;
  /** What the one who presents may add; null when there is nothing. */
  readonly notes: string | null;
  /** What the class is asked, and what is kept from it until asked for; both or neither. */
  readonly question: string | null;
  readonly answer: string | null;
  readonly prompt: Prompt | null;
  /** Ids of events that its texts speak of besides those that it shows, so that their sources are given too. */
  readonly also?: readonly string[];
}

/** An ordered way through the story. */
export interface Tour {
  readonly id: string;
  readonly title: string;
  /** One sentence: what the tour is about. */
  readonly about: string;
  readonly steps: readonly Step[];
}
