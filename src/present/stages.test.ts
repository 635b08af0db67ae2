import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Place, placeBeside, stagesOf } from './stages';

describe('stagesOf', () => {
  it('tells sentence by sentence, then asks, then answers', () => {
    const step = { see: 'On 17 June it rained. It stopped.', question: 'Why?', answer: 'Nobody knows.' };
    expect(stagesOf(step, 'en')).toEqual([
      { kind: 'sentence', text: 'On 17 June it rained.' },
      { kind: 'sentence', text: 'It stopped.' },
      { kind: 'question', text: 'Why?', answer: null },
      { kind: 'question', text: 'Why?', answer: 'Nobody knows.' },
    ]);
  });

  it('has one stage at least', () => {
    expect(stagesOf({ see: '', question: null, answer: null }, 'en')).toHaveLength(1);
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
