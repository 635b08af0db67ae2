import type * as v from 'valibot';

/** Something wrong in a dataset, and how to mend it. */
export interface Problem {
  /** Where, such as `features[12].properties.time`; empty for the file as a whole. */
  readonly path: string;
  /** Id of the feature, actor, source or dispute at fault, where it has one. */
  readonly id: string | null;
  readonly message: string;
}

/** A path as people write it: `features[12].properties.time`. */
export function pathOf(keys: readonly (string | number)[]): string {
  return keys
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${shortened(key, 80)}`))
    .join('')
    .replace(/^\./, '');
}

/** A value as quoted in a message, at most 40 characters of it. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return `“${shortened(text, 40)}”`;
}

/** The first five of several, and how many more there are. */
export function firstOf(words: readonly string[]): string {
  const more = words.length - 5;
  return words.slice(0, 5).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  // Not in the middle of a character.
  return `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

const HOW: Readonly<Record<string, string>> = {
  string: 'write text in quotes',
  number: 'write a number',
  boolean: 'write true or false',
  array: 'write a list in [ ]',
  strict_tuple: 'write [longitude, latitude]',
  object: 'write an object in { }',
  object_with_rest: 'write an object in { }, such as { "en": "Tehran" }',
};

const WHAT: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  strict_tuple: 'a position',
  object: 'an object',
  object_with_rest: 'an object',
};

/** The keys of an issue's path, from the value that was checked. */
export function keysOf(issue: v.BaseIssue<unknown>): (string | number)[] {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

/** One sentence for an issue of the schema: what is wrong, and how to mend it. */
export function sentenceOf(issue: v.BaseIssue<unknown>): string {
  const swapped = swapIn(issue);
  if (swapped !== null) return swapped;
  const { type, input, requirement } = issue;
  switch (type) {
    case 'regex':
      return `${quote(input)} will not do: ${issue.message}`;
    case 'max_length':
      if (Array.isArray(input)) return `has ${input.length} items: use at most ${requirement}`;
      return `has ${String(input).length} characters: use at most ${requirement}`;
    case 'non_empty':
      return 'is empty: write something or leave the property out';
    case 'min_length':
      return `has too few items: give at least ${requirement}`;
    case 'min_value':
    case 'max_value':
      return `${input} is out of range: write [longitude, latitude], at most 180 and 90 degrees from 0`;
    case 'picklist':
    case 'literal':
    case 'variant':
    case 'union': {
      const choices = (issue.expected ?? '').replace(/[()]/g, '').replaceAll(' | ', ', ');
      if (issue.received === 'undefined') return `is missing: write ${choices}`;
      return `${quote(input)} is not known here: write ${choices.includes(', ') ? 'one of ' : ''}${choices}`;
    }
  }
  if (issue.received === 'undefined') return 'is missing: add it';
  if (issue.expected === 'never') return 'has more than two numbers: write [longitude, latitude] only';
  return `is ${quote(input)}, not ${WHAT[type] ?? type}: ${HOW[type] ?? 'see data/README.md'}`;
}

function swapIn(issue: v.BaseIssue<unknown>): string | null {
  if (issue.type !== 'min_value' && issue.type !== 'max_value') return null;
  const pair = issue.path?.at(-1)?.input;
  if (!Array.isArray(pair) || pair.length !== 2) return null;
  const [a, b]: unknown[] = pair;
  if (typeof a !== 'number' || typeof b !== 'number') return null;
  if (Math.abs(a) > 90 || Math.abs(b) <= 90 || Math.abs(b) > 180) return null;
  return `[${a}, ${b}] looks swapped: did you mean [${b}, ${a}]?`;
}
