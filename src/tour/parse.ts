import * as v from 'valibot';
import { type Dataset, finish, keysOf, type Problem, pathOf, Reader, readJson, sentenceOf } from '../dataset';
import { contextOf, defaultView } from '../view';
import { faultsOfTour } from './rules';
import { TourSchema, ToursHead } from './schema';
import type { Tour } from './types';

/** The tours that are sound, and what is wrong with the rest. */
export interface ParsedTours {
  readonly tours: readonly Tour[];
  readonly problems: readonly Problem[];
}

/**
 * The one door for tours: JSON text, or a value already read, in; checked tours and problems out. A tour with one fault
 * is left out whole: its steps build on each other, and links name them by number. Never throws.
 */
export function parseTours(input: unknown, dataset: Dataset): ParsedTours {
  const read = typeof input === 'string' ? readJson(input) : { value: input };
  if ('problem' in read) return { tours: [], problems: [{ path: '', id: null, message: read.problem }] };
  const head = v.safeParse(ToursHead, read.value);
  if (!head.success) {
    const problems = head.issues.map((issue) => ({
      path: pathOf(keysOf(issue)),
      id: null,
      message: sentenceOf(issue),
    }));
    return { tours: [], problems };
  }
  const reader = new Reader();
  const faultsOf = faultsOfTour(defaultView(dataset), contextOf(dataset, []));
  const tours = finish(reader.list(TourSchema, head.output.tours, 'tours', faultsOf));
  return { tours: [...tours.values()], problems: reader.problems };
}
