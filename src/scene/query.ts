import type { Dataset, Happening, Names } from '../dataset';

/** Letters that look or sound the same and that keyboards of different languages give for one another. */
const ALIKE: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '׳': "'",
  '״': '"',
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ة: 'ه',
  ı: 'i',
};
const ALIKE_LETTERS = new RegExp(`[${Object.keys(ALIKE).join('')}]`, 'g');

/** Text as a search sees it: no case, accents, vowel points or stretched letters; one form of letters that are alike. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u0640]/gu, '')
    .replace(ALIKE_LETTERS, (letter) => ALIKE[letter] ?? letter);
}

const namesOf = (named: { readonly name: string; readonly names: Names } | undefined): readonly string[] =>
  named === undefined ? [] : [named.name, ...Object.values(named.names)];

/** The words by which an event is found: its own, and every name of its places, of those involved and of those who speak of it. */
function textOf(event: Happening, { places, actors }: Dataset): string {
  const speakers = event.claims.filter(({ says }) => says !== null).map(({ speaker }) => speaker);
  const people = new Set([...event.actors.map(({ actor }) => actor), ...speakers]);
  const names = [
    ...event.places.flatMap((id) => namesOf(places.get(id))),
    ...[...people].flatMap((id) => namesOf(actors.get(id))),
  ];
  return fold([event.title, event.summary, ...names].join('\n'));
}

const textsOf = new WeakMap<Dataset, readonly string[]>();

/** The words of a query, each of which must be found; none where it has only spaces and signs that are not seen. */
export const wordsOf = (query: string): readonly string[] =>
  fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');

/** Whether every word of a query occurs in the words of the event at an index of the dataset. */
export function matcher(dataset: Dataset, query: string): (index: number) => boolean {
  const words = wordsOf(query);
  if (words.length === 0) return () => true;
  const texts = textsOf.get(dataset) ?? dataset.events.map((event) => textOf(event, dataset));
  textsOf.set(dataset, texts);
  return (index) => words.every((word) => texts[index]?.includes(word));
}
