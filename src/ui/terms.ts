import type { MessageId, Messages } from '../messages';

type TermId = Extract<MessageId, `term.${string}.forms`> extends `term.${infer Id}.forms` ? Id : never;

const TERMS: readonly TermId[] = [
  'readout',
  'iaea',
  'unsc',
  'charter',
  'safeguards',
  'enrichment',
  'centrifuge',
  'snapback',
  'e3',
  'irgc',
  'hrana',
  'ihr',
  'mda',
  'sco',
  'oic',
  'rosatom',
  'kan',
  'tass',
  'irna',
  'irib',
  'colour-revolution',
];

/** A word the reader may want explained, with every form it is met in. */
export interface Term {
  readonly id: string;
  readonly name: string;
  readonly meaning: string;
  readonly forms: readonly string[];
}

/** A stretch of text: plain, or one that names a term. */
export type Part = string | { readonly term: Term; readonly text: string };

const known = new WeakMap<Messages, readonly Term[]>();

/** All terms in a language, in its alphabetical order. */
export function termsOf(messages: Messages): readonly Term[] {
  const terms = known.get(messages) ?? readTerms(messages);
  known.set(messages, terms);
  return terms;
}

function readTerms({ t, locale }: Messages): readonly Term[] {
  const { compare } = new Intl.Collator(locale, { sensitivity: 'base' });
  return TERMS.map((id) => ({
    id,
    name: t(`term.${id}`),
    meaning: t(`term.${id}.meaning`),
    forms: t(`term.${id}.forms`).split('|'),
  })).sort((a, b) => compare(a.name, b.name));
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** An abbreviation is met as it is written; a word may open a sentence. */
function patternOf(form: string): string {
  const [first = '', ...rest] = form;
  const upper = first.toLocaleUpperCase();
  const head = upper === first ? escaped(first) : `[${escaped(first)}${escaped(upper)}]`;
  return head + escaped(rest.join(''));
}

/** Whole words only; made once a term, since making one takes far longer than looking for it. */
const patterns = new WeakMap<Term, RegExp>();
function wordsOf(term: Term): RegExp {
  const known = patterns.get(term);
  if (known !== undefined) return known;
  const forms = [...term.forms].sort((a, b) => b.length - a.length).map(patternOf);
  const made = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'u');
  patterns.set(term, made);
  return made;
}

interface Found {
  readonly term: Term;
  readonly at: number;
  readonly text: string;
}

function find(text: string, term: Term): Found | null {
  const match = wordsOf(term).exec(text);
  return match ? { term, at: match.index, text: match[0] } : null;
}

/**
 * A text in parts, with the first mention of each term set apart, whole words only; the parts put together are the text.
 * Where two terms overlap the one that begins first is set apart, and of two that begin together the longer.
 */
export function markTerms(text: string, terms: readonly Term[]): readonly Part[] {
  const found = terms.flatMap((term) => find(text, term) ?? []);
  found.sort((a, b) => a.at - b.at || b.text.length - a.text.length);
  const parts: Part[] = [];
  let end = 0;
  for (const { term, at, text: word } of found) {
    if (at < end) continue;
    if (at > end) parts.push(text.slice(end, at));
    parts.push({ term, text: word });
    end = at + word.length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}

/** Which terms are first mentioned in which of the texts, given in the order in which they are read. */
export function firstMentions(
  texts: readonly string[],
  terms: readonly Term[],
): ReadonlyMap<string, readonly Term[]> {
  const left = new Set(terms);
  const mentions = new Map<string, readonly Term[]>();
  for (const text of texts) {
    const here = markTerms(text, [...left]).flatMap((part) => (typeof part === 'string' ? [] : part.term));
    if (here.length === 0) continue;
    mentions.set(text, here);
    for (const term of here) left.delete(term);
  }
  return mentions;
}
