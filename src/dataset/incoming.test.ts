import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IncomingFile, type Progress, parseDataset, type Steps } from '.';
import { setAt, soundFile } from './fixtures/sound';
import { parseInSteps } from './parse';

/** What comes of a text that arrives in pieces of `size` characters. */
function arriving(text: string, size: number) {
  const file = new IncomingFile();
  for (let at = 0; at < text.length; at += size) file.push(text.slice(at, at + size));
  return file.read();
}

/** The result of steps, and the progress that they told on the way. */
function walk<Result>(steps: Steps<Result, Progress>) {
  const told: Progress[] = [];
  for (;;) {
    const { done, value } = steps.next();
    if (done) return { result: value, told };
    told.push(value);
  }
}

const changed = fc
  .record({
    path: fc.constantFrom(
      'features',
      'features[0]',
      'features[2].properties.title',
      'features[3].properties.replyTo',
      'features[3].properties.time',
      'sources[0].url',
      'annotations[0].place',
      'disputes',
      'dataset.asOf',
      'schemaVersion',
    ),
    value: fc.option(fc.jsonValue(), { nil: undefined }),
  })
  .map(({ path, value }) => {
    const file = soundFile();
    setAt(file, path, value);
    return file;
  });

describe('a file that comes in pieces', () => {
  it('is in the end the same dataset, with the same problems, however it is cut', () => {
    fc.assert(
      fc.property(changed, fc.integer({ min: 1, max: 3000 }), (file, size) => {
        const text = JSON.stringify(file);
        expect(walk(arriving(text, size)).result).toEqual(parseDataset(text));
      }),
      { numRuns: 300 },
    );
  });

  it.each(['', '<!doctype html>', '{"features":[1,]}', '{"features":[', '42'])(
    'is refused as %j is',
    (text) => {
      expect(walk(arriving(text, 3)).result).toEqual(parseDataset(text));
    },
  );

  it('may begin with a byte-order mark', () => {
    expect(walk(arriving(`\ufeff${JSON.stringify(soundFile())}`, 50)).result.ok).toBe(true);
  });

  it('need not come to its end once it is no use', () => {
    const file = new IncomingFile();
    expect(file.push('{"features":[1,')).toBe(true);
    expect(file.push(',2')).toBe(true);
    expect(file.push('],')).toBe(false);
    expect(file.push(' ')).toBe(false);
  });

  it('is refused where it is too long', () => {
    const file = new IncomingFile();
    expect([file.push(' '), file.push(' '.repeat(100_000_000))]).toEqual([true, false]);
    expect(walk(file.read()).result.problems[0]?.message).toMatch(/longer than 100 million characters/);
  });
});

describe('reading in steps', () => {
  it('counts every item once in each stage, one after the other', () => {
    const { told, result } = walk(parseInSteps(soundFile()));
    expect(result.ok).toBe(true);
    // Four features, three actors, a source and a dispute; then two events, a note and two annotations.
    expect(told.at(0)).toEqual({ stage: 'reading', done: 1, of: 9 });
    expect(told.findLast(({ stage }) => stage === 'reading')).toEqual({ stage: 'reading', done: 9, of: 9 });
    expect(told.at(-1)).toEqual({ stage: 'checking', done: 5, of: 5 });
    told.forEach(({ stage, done }, i) => {
      const before = told[i - 1];
      if (before && before.stage === stage) expect(done - before.done).toBeOneOf([0, 1]);
      else if (before) expect([before.stage, stage]).toEqual(['reading', 'checking']);
    });
  });

  it('lets two files be read in turns, and one be left half read', () => {
    const [one, other] = [parseInSteps(soundFile()), parseInSteps(soundFile())];
    parseInSteps(soundFile()).next();
    let results: unknown[] = [];
    while (results.length < 2)
      results = [one, other].map((steps) => steps.next()).flatMap(({ done, value }) => (done ? [value] : []));
    expect(results).toEqual([parseDataset(soundFile()), parseDataset(soundFile())]);
  });
});
