import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Place, partsOf, placeBeside, stagesOf } from './stages';

describe('stagesOf', () => {
  it('tells sentence by sentence, then asks, then answers', () => {
    const step = {
      see: 'On 17 June it rained. It stopped.',
      sources: [],
      question: 'Why?',
      answer: 'Nobody knows.',
    };
    expect(stagesOf(step, 'en')).toEqual([
      { kind: 'sentence', text: 'On 17 June it rained.' },
      { kind: 'sentence', text: 'It stopped.' },
      { kind: 'question', text: 'Why?', answer: null },
      { kind: 'question', text: 'Why?', answer: 'Nobody knows.' },
    ]);
  });

  it('has one stage at least', () => {
    expect(stagesOf({ see: '', sources: [], question: null, answer: null }, 'en')).toHaveLength(1);
  });
});

describe('partsOf', () => {
  it('leaves nobody out, keeps the order, and gives no part more than can be read at once', () => {
    const names = fc.array(fc.string({ minLength: 1, maxLength: 60 }), { maxLength: 200 });
    fc.assert(
      fc.property(names, (items) => {
        const parts = partsOf(items);
        expect(parts.flatMap((part) => part.items)).toEqual(items);
        let from = 1;
        for (const part of parts) {
          expect(part.from).toBe(from);
          from += part.items.length;
          const lines = part.items.reduce((sum, item) => sum + Math.ceil(item.length / 26), 0);
          expect(lines).toBeLessThanOrEqual(36 + 3);
        }
      }),
    );
  });

  it('is the stages of a slide of sources, each under all that is said of them', () => {
    const sources = Array.from({ length: 50 }, (_, i) => `Newspaper ${i}`);
    const slide = { see: 'One. Two.', sources, question: null, answer: null };
    const stages = stagesOf(slide, 'en');
    expect(stages).toHaveLength(2);
    expect(stages[1]).toMatchObject({ kind: 'sources', text: 'One. Two.', count: 50, part: { from: 26 } });
  });
});

describe('placeBeside', () => {
  const decks = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 6 });

  it('comes through every stage of every slide to the end, and back the same way', () => {
    fc.assert(
      fc.property(decks, (deck) => {
        const walk = (from: Place, direction: 1 | -1) => {
          const way = [from];
          const beside = (place: Place) => placeBeside(place, direction, deck.length, (i) => deck[i] ?? 1);
          for (let next = beside(from); next !== null; next = beside(next)) way.push(next);
          return way;
        };
        const there = walk({ index: 0, stage: 0 }, 1);
        expect(there).toEqual(
          deck.flatMap((stages, index) => Array.from({ length: stages }, (_, stage) => ({ index, stage }))),
        );
        const last = there.at(-1) ?? { index: 0, stage: 0 };
        expect(walk(last, -1)).toEqual(there.toReversed());
      }),
    );
  });
});
