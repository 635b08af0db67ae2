/** Work that may rest after every step: whoever runs it decides when. */
export type Steps<Result, Step = void> = Generator<Step, Result, void>;

/** How far a file has been read: each item's shape first, then what it says against all the rest. */
export interface Progress {
  readonly stage: 'reading' | 'checking';
  readonly done: number;
  readonly of: number;
}

/** Does the work without a rest. */
export function finish<Result>(steps: Steps<Result, unknown>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
