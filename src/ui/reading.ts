import type { Dataset } from '../dataset';
import type { Messages } from '../messages';
import type { Clock } from '../time';

/** The dataset as one reader has it: on a clock, in a language. */
export interface Reading {
  readonly dataset: Dataset;
  readonly clock: Clock;
  readonly messages: Messages;
}

/** A heading's rank, 1 (the page's) to 6. */
export type Level = 1 | 2 | 3 | 4 | 5 | 6;

/** The rank one below, 6 at most. */
export function below(level: Level): Level {
  return level === 6 ? 6 : ((level + 1) as Level);
}
