import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledDataset } from '../dataset/fixtures/bundled';
import { contextOf, defaultView, parseView } from '../view';
import { parseTours } from './parse';
import { STEP_PARAMETERS, wordsOf } from './rules';
import { MOST_WORDS } from './types';

const dataset = bundledDataset();
const DAY = '?from=2025-06-13&to=2025-06-13';

const step = (more: object = {}) => ({ title: 'A day', link: DAY, see: 'Look at the map.', ...more });
const SLIDES = [step({ kind: 'background' }), step({ kind: 'sources' })];
const tour = (steps: readonly object[] = [step()], more: object = {}) => ({
  id: 'one',
  title: 'One',
  about: 'It is about one thing.',
  steps: [...steps, ...SLIDES],
  ...more,
});
const file = (...tours: readonly unknown[]) => ({ schemaVersion: 1, tours });
const problemsIn = (input: unknown) =>
  parseTours(input, dataset).problems.map(({ path, message }) => `${path}: ${message}`);

describe('reading tours', () => {
  it('takes a sound tour as it is, and fills in what may be left out', () => {
    const { tours, problems } = parseTours(JSON.stringify(file(tour())), dataset);
    expect(problems).toEqual([]);
    expect(tours).toEqual(
      [tour().steps].map((steps) => ({
        ...tour(),
        steps: steps.map((one) => ({
          kind: 'view',
          notes: null,
          question: null,
          answer: null,
          prompt: null,
          ...one,
        })),
      })),
    );
  });

  it.each<[string, unknown, readonly string[]]>([
    ['no JSON', '{', [': the file is not JSON: look for a missing comma, quote or bracket']],
    ['another format', { ...file(), schemaVersion: 2 }, ['schemaVersion: “2” is not known here: write 1']],
    ['no list', { schemaVersion: 1 }, ['tours: is missing: add it']],
    [
      'an id twice',
      file(tour(), tour()),
      ['tours[1].id: “one” is taken: the first one is kept, give this one another id'],
    ],
    [
      'an id that is none',
      file(tour([step()], { id: 'One!' })),
      ['tours[0].id: “One!” will not do: write small letters and digits with single hyphens between'],
    ],
    [
      'nine steps',
      file(tour(Array.from({ length: 7 }, () => step()))),
      ['tours[0].steps: has 9 items: use at most 8'],
    ],
    ['no step but slides', file(tour([])), ['tours[0].steps: has too few items: give at least 3']],
    [
      'no title',
      file(tour([{ ...step(), title: '' }])),
      ['tours[0].steps[0].title: is empty: write something or leave the property out'],
    ],
    [
      'a prompt there is not',
      file(tour([step({ prompt: 'guess' })])),
      ['tours[0].steps[0].prompt: “guess” is not known here: write one of "notice", "wonder", "headline"'],
    ],
    [
      'too many words',
      file(
        tour([
          step({
            see: 'word '.repeat(30),
            question: 'word '.repeat(15),
            answer: 'word '.repeat(15),
            notes: 'half-word',
          }),
        ]),
      ),
      ['tours[0].steps[0].see: and notes, question and answer have 62 words in all: use at most 60'],
    ],
    [
      'a question without an answer',
      file(tour([step({ question: 'Who?' })])),
      ['tours[0].steps[0].answer: is missing: a question and its answer go together'],
    ],
    [
      'an answer without a question',
      file(tour([step({ answer: 'He.' })])),
      ['tours[0].steps[0].question: is missing: a question and its answer go together'],
    ],
    [
      'no slide of sources',
      file({ ...tour(), steps: [step(), step(), SLIDES[0]] }),
      ['tours[0].steps: have no step of the kind sources: add one'],
    ],
    [
      'two of background',
      file(tour([step(), SLIDES[0] ?? {}])),
      ['tours[0].steps: have 2 steps of the kind background: keep one'],
    ],
    [
      'an event there is not',
      file(tour([step({ link: `${DAY}&event=nobody` })])),
      ['tours[0].steps[0].link: event cannot be “nobody”: see the parameters of a link in README.md'],
    ],
    [
      'a date that is none',
      file(tour([step({ link: '?from=2025-06-31&to=2025-07-01' })])),
      ['tours[0].steps[0].link: from cannot be “2025-06-31”: see the parameters of a link in README.md'],
    ],
    [
      'a misspelt parameter',
      file(tour([step({ link: `${DAY}&evnt=x` })])),
      [
        'tours[0].steps[0].link: “evnt” is nothing a step can set: use from, to, time, event, kinds, by, q, at, projection, hide',
      ],
    ],
    [
      'a parameter twice',
      file(tour([step({ link: `${DAY}&to=2025-06-14` })])),
      ['tours[0].steps[0].link: “to” stands twice: keep one'],
    ],
    [
      'an event spoken of that is not there',
      file(tour([step({ also: ['nobody'] })])),
      ['tours[0].steps[0].also: “nobody” is no event: mend its id or leave it out'],
    ],
    [
      'no days',
      file(tour([step({ link: '?kinds=call' })])),
      ['tours[0].steps[0].link: must say which days it shows: give both from and to'],
    ],
  ])('says how to mend %s', (_, input, says) => {
    expect(problemsIn(input)).toEqual(says);
  });

  it('leaves out a tour with a fault whole, and keeps the others', () => {
    const { tours } = parseTours(
      file(tour([step({ link: '?' })]), null, tour([step()], { id: 'two' })),
      dataset,
    );
    expect(tours.map(({ id }) => id)).toEqual(['two']);
  });

  it('cleans texts as those of a dataset', () => {
    const { tours } = parseTours(file(tour([step({ see: 'a\u202eb\u0007c\ud800' })])), dataset);
    expect(tours[0]?.steps[0]?.see).toBe('abc\ufffd');
  });

  it('never throws, and gives nothing that breaks a rule', () => {
    const texts = fc
      .array(fc.constantFrom('word', 'half-word', "it's", '–', '12:30'), { maxLength: 30 })
      .map((words) => words.join(' '));
    const wild = fc.record(
      {
        see: texts,
        notes: texts,
        question: texts,
        answer: fc.option(texts),
        link: fc.constantFrom(DAY, '?', 'x'),
      },
      { requiredKeys: ['see'] },
    );
    const files = fc.array(wild, { maxLength: 8 }).map((steps) => file(tour(steps.map(step))));
    fc.assert(
      fc.property(fc.oneof(files, fc.anything(), fc.string(), fc.json()), (input) => {
        for (const { steps } of parseTours(input, dataset).tours) {
          expect(steps.length).toBeLessThanOrEqual(8);
          for (const one of steps) expect(wordsOf(one)).toBeLessThanOrEqual(MOST_WORDS);
        }
      }),
    );
  });
});

describe('what a step can set', () => {
  it.each(STEP_PARAMETERS)('%s is a parameter of a link', (name) => {
    const { faults } = parseView(`?${name}=${'x'.repeat(500)}`, defaultView(dataset), contextOf(dataset, []));
    expect(faults.map(({ parameter }) => parameter)).toEqual([name]);
  });
});

describe('the words of a step', () => {
  it('are counted strictly', () => {
    const none = {
      ...step(),
      kind: 'view',
      notes: null,
      question: null,
      answer: null,
      prompt: null,
    } as const;
    expect(wordsOf({ ...none, see: '' })).toBe(0);
    expect(wordsOf({ ...none, see: "Putin–Netanyahu call: Israel's, at 12:30 – 100 half-words." })).toBe(9);
    expect(wordsOf({ ...none, see: 'one', notes: 'two', question: 'three', answer: 'four' })).toBe(4);
  });
});
