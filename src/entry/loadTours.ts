import type { Dataset } from '../dataset';
import type { Messages } from '../messages';
import { parseTours, type Tour } from '../tour';

/** The tours of a story, and how many are missing: null where none could be loaded at all. */
export interface LoadedTours {
  readonly tours: readonly Tour[];
  readonly missing: number | null;
}

/** The text of the file of tours; null, after a word to the console, where it does not come: the story does without. */
export async function fetchTours(address: string): Promise<string | null> {
  try {
    const response = await fetch(address);
    if (response.ok) return await response.text();
    console.warn(`${address}: ${response.status}`);
  } catch (error) {
    console.warn(error);
  }
  return null;
}

/** Reads what has come of the tours; whatever is wrong with them is told to the console. Never throws. */
export function readTours(file: unknown, dataset: Dataset): LoadedTours {
  if (file === null || file === undefined) return { tours: [], missing: null };
  const { tours, problems } = parseTours(file, dataset);
  for (const { path, message } of problems) console.warn(`data/tour.json ${path || '$'}: ${message}`);
  const bad = new Set(problems.map(({ path }) => /^tours\[\d+\]/.exec(path)?.[0] ?? ''));
  return { tours, missing: bad.has('') ? null : bad.size };
}

/** What is said where tours are missing. */
export const missingToursWords = (missing: number | null, { t }: Messages): readonly string[] =>
  missing === 0 ? [] : [t('tour.unread', { count: missing ?? 0 })];
