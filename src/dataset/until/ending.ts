import { type Clock, type DateExpression, extentOf, isDateProblem, parseDate } from '../../time';
import type { DatasetMeta } from '../types';
import { mentionsIn, sayableUntil } from './mentions';

/** What is asked about everything in a dataset: whether it is over, and what of it may be said. */
export interface Ending {
  readonly end: number;
  /** Whether all of a time has passed, as far as it may reach. */
  readonly isOver: (time: DateExpression) => boolean;
  /** The same of a date as text; one that cannot be read has not. */
  readonly isPast: (date: string) => boolean;
  /** What of a text names nothing later; null when nothing is left. */
  readonly say: (text: string | null) => string | null;
  /** Whether a text names a time that has not begun. */
  readonly foretells: (text: string) => boolean;
}

/** What is over at a moment of civil time on a clock, for a dataset that was written up to its own day. */
export function endingAt(end: number, clock: Clock, { asOf }: DatasetMeta): Ending {
  const written = parseDate(asOf);
  const known = isDateProblem(written) ? end : extentOf(written, clock).end;
  const isOver = (time: DateExpression) => extentOf(time, clock).end <= end;
  return {
    end,
    isOver,
    isPast(text) {
      const date = parseDate(text);
      return !isDateProblem(date) && isOver(date);
    },
    say: (text) => (text === null ? null : sayableUntil(text, end, known)),
    foretells: (text) => mentionsIn(text, known).some(({ start }) => start >= end),
  };
}
