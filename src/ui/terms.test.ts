import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledDataset } from '../dataset/fixtures/bundled';
import { createMessages } from '../messages';
import { firstMentions, markTerms, type Part, type Term, termsOf } from './terms';

const terms = termsOf(createMessages('en'));
const marked = (text: string, of: readonly Term[] = terms) =>
  markTerms(text, of).map((part) => (typeof part === 'string' ? part : [part.term.id, part.text]));
const textOf = (parts: readonly Part[]) =>
  parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');

describe('markTerms', () => {
  it('sets apart the first mention of a term, as it is written', () => {
    expect(marked('The IAEA said so; Readouts differ, and the IAEA counts.')).toEqual([
      'The ',
      ['iaea', 'IAEA'],
      ' said so; ',
      ['readout', 'Readouts'],
      ' differ, and the IAEA counts.',
    ]);
  });

  it('takes whole words only, and abbreviations as they are written', () => {
    expect(marked('KANSAS, e3, iaea, TASSO, enrichments, Kan')).toEqual([
      'KANSAS, e3, iaea, TASSO, enrichments, Kan',
    ]);
    expect(marked("the E3's step")).toEqual(['the ', ['e3', 'E3'], "'s step"]);
  });

  it('does not take a state’s security council for that of the United Nations', () => {
    expect(marked("Russia's Security Council secretary")).toEqual(["Russia's Security Council secretary"]);
  });

  it('gives back the whole text, with no term twice', () => {
    const word = fc.constantFrom(
      'IAEA',
      'readout',
      'enrichment',
      'E3',
      ' ',
      ', ',
      'UN Security Council',
      'KAN',
    );
    const text = fc.array(fc.oneof(word, fc.string({ maxLength: 4 }))).map((words) => words.join(''));
    fc.assert(
      fc.property(text, (written) => {
        const parts = markTerms(written, terms);
        expect(textOf(parts)).toBe(written);
        const ids = parts.flatMap((part) => (typeof part === 'string' ? [] : part.term.id));
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

describe('firstMentions', () => {
  it('gives each term to the first text that has it', () => {
    const ids = [...firstMentions(['No term.', 'By KAN.', 'KAN and the IAEA.'], terms)].map(([text, of]) => [
      text,
      of.map(({ id }) => id),
    ]);
    expect(ids).toEqual([
      ['By KAN.', ['kan']],
      ['KAN and the IAEA.', ['iaea']],
    ]);
  });
});

describe('the glossary', () => {
  it('explains only what the events speak of', () => {
    const dataset = bundledDataset();
    const texts = [
      ...dataset.events.flatMap(({ summary, note, claims, figures }) => [
        summary,
        note ?? '',
        ...claims.map(({ says }) => says ?? ''),
        ...figures.map(({ estimator }) => estimator),
      ]),
      ...[...dataset.disputes.values()].flatMap(({ versions }) => versions.map(({ text }) => text)),
    ];
    const met = new Set([...firstMentions(texts, terms).values()].flat());
    expect(terms.filter((term) => !met.has(term)).map(({ id }) => id)).toEqual([]);
  });

  it('has every term in one sentence or two, in order', () => {
    expect(terms.map(({ name }) => name.toLowerCase())).toEqual(
      terms.map(({ name }) => name.toLowerCase()).sort(),
    );
    for (const { meaning, forms, name } of terms) {
      expect(meaning).toMatch(/^\p{Lu}.*\.$/u);
      expect(forms).toContain(name);
    }
  });
});
