import * as v from 'valibot';
import { assemble } from './assemble';
import { clean } from './clean';
import { keysOf, type Problem, pathOf, sentenceOf } from './problem';
import { isTooLarge, Reader, TOO_MANY_VALUES } from './reader';
import { dateProblem } from './rules';
import { DatasetHead } from './schema';
import { finish, type Progress, type Steps } from './steps';
import type { Dataset } from './types';

/** Longest file read, in UTF-16 code units: more than 100,000 events take, and less than a browser dies of. */
export const LARGEST_FILE = 100_000_000;
const MOST_ITEMS = 120_000;
const LISTS = ['features', 'actors', 'sources', 'disputes', 'notes', 'annotations'] as const;

/** Either a dataset with what had to be left out of it, or, when the file cannot be used at all, why. */
export type ParseResult =
  | {
      readonly ok: true;
      readonly dataset: Dataset;
      readonly problems: readonly Problem[];
      /** How many of `total` features were left out. */
      readonly dropped: number;
      readonly total: number;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The one door for data: JSON text, or a value already read, in; a checked dataset or problems out. Never throws. */
export function parseDataset(input: unknown): ParseResult {
  return finish(parseInSteps(input));
}

/** The same as `parseDataset`, with a rest after every item, at each of which it says how far it has come. */
export function* parseInSteps(input: unknown): Steps<ParseResult, Progress> {
  const read = typeof input === 'string' ? readJson(input) : { value: input };
  return 'problem' in read ? refuse(read.problem) : yield* parseValueInSteps(read.value);
}

/** The same for what a file has been read to: text in it is a value like any other. */
export function* parseValueInSteps(value: unknown): Steps<ParseResult, Progress> {
  if (Array.isArray(value)) return refuse('is a list, not a dataset: write an object in { }');
  if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      const isList = isListed(name, inner);
      if (isList && inner.length > MOST_ITEMS)
        return refuse(`has more than ${MOST_ITEMS} items: split it`, name);
      if (!isList && isTooLarge(inner)) return refuse(TOO_MANY_VALUES, name);
    }
  }
  const head = v.safeParse(DatasetHead, cleanHead(value));
  if (!head.success) {
    const problems = head.issues.map((issue) => ({
      path: pathOf(keysOf(issue)),
      id: null,
      message: sentenceOf(issue),
    }));
    return { ok: false, problems };
  }
  const file = head.output;
  const asOf = dateProblem(file.dataset.asOf);
  if (asOf !== null) return refuse(asOf, 'dataset.asOf');
  const reader = new Reader();
  const steps = assemble(file, reader);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return { ok: true, ...value };
    yield reader.progress;
  }
}

const isListed = (name: string, value: unknown): value is readonly unknown[] =>
  LISTS.some((list) => list === name) && Array.isArray(value);

/** A file made safe to show but for the items of its lists, whose turn comes when they are read. */
function cleanHead(file: unknown): unknown {
  if (typeof file !== 'object' || file === null) return clean(file);
  return Object.fromEntries(
    Object.entries(file).map(([name, value]) => [name, isListed(name, value) ? value : clean(value, 1)]),
  );
}

/** A file that cannot be used at all, and why. */
export function refuse(message: string, path = ''): ParseResult {
  return { ok: false, problems: [{ path, id: null, message }] };
}

export const TOO_LONG = `the file is longer than ${LARGEST_FILE / 1e6} million characters: split it`;

/** Why a text that begins so, spaces apart, is not JSON, and how to mend it; two characters tell. */
export function notJson(start: string): string {
  if (start === '') return 'the file is empty: put a dataset there';
  if (start.startsWith('<')) return 'the file is a web page, not JSON: put a dataset at its address';
  if (/[\0\ufffd]/.test(start)) return 'the file is not in UTF-8: save it as that';
  return 'the file is not JSON: look for a missing comma, quote or bracket';
}

/** The value of a JSON text, or why it has none. */
export function readJson(text: string): { value: unknown } | { problem: string } {
  if (text.length > LARGEST_FILE) return { problem: TOO_LONG };
  try {
    return { value: JSON.parse(text.replace(/^\ufeff/, '')) };
  } catch {
    return { problem: notJson(text.trimStart().slice(0, 2)) };
  }
}
