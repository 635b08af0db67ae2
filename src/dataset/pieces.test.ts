import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { soundFile } from './fixtures/sound';
import { JsonPieces } from './pieces';

const FAULT = Symbol('fault');

const attempt = (read: () => unknown): unknown => {
  try {
    return read();
  } catch (error) {
    expect(error).toBeInstanceOf(SyntaxError);
    return FAULT;
  }
};

/** What comes of a text that is cut at some places. */
function inPieces(text: string, cuts: readonly number[]): unknown {
  const json = new JsonPieces();
  const ends = [...cuts.map((cut) => cut % (text.length + 1)), text.length].sort((a, b) => a - b);
  return attempt(() => {
    ends.forEach((end, i) => {
      json.push(text.slice(ends[i - 1] ?? 0, end));
    });
    return json.end();
  });
}

const cuts = fc.array(fc.nat(), { maxLength: 12 });
/** Texts that are nearly JSON, or JSON by chance. */
const scraps = fc
  .array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"', '\\', '1', 'null', ' ', '"b":[', '\n'), {
    maxLength: 14,
  })
  .map((parts) => parts.join(''));
/** Lists in an object or a list, as deep as a file's. */
const files = fc.oneof(
  fc.dictionary(fc.string(), fc.array(fc.jsonValue({ maxDepth: 2 }))),
  fc.array(fc.array(fc.jsonValue({ maxDepth: 1 }))),
  fc.jsonValue(),
);

describe('JsonPieces', () => {
  it('gives what JSON.parse gives, wherever the text is cut', () => {
    fc.assert(
      fc.property(files, fc.constantFrom(0, 1), cuts, (file, indent, where) => {
        const text = JSON.stringify(file, null, indent);
        expect(inPieces(text, where)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('refuses what JSON.parse refuses', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          scraps,
          fc.tuple(scraps, scraps).map(([a, b]) => `{"a":[${a}],${b}}`),
        ),
        cuts,
        (text, where) => {
          expect(inPieces(text, where)).toEqual(attempt(() => JSON.parse(text)));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('refuses a sound file with any one character taken out or put in, as JSON.parse does', () => {
    const sound = JSON.stringify(soundFile());
    fc.assert(
      fc.property(fc.nat(sound.length), fc.constantFrom('', ...'[]{},:"\\1 '), cuts, (at, put, where) => {
        const text = sound.slice(0, at) + put + sound.slice(at + (put === '' ? 1 : 0));
        expect(inPieces(text, where)).toEqual(attempt(() => JSON.parse(text)));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['long lists', { a: Array.from({ length: 20_000 }, (_, i) => ({ i, text: '],[{"' })), b: [], c: [[1]] }],
    ['a list of one long item', { a: ['x'.repeat(100_000)] }],
  ])('reads %s part by part', (_, file) => {
    const text = JSON.stringify(file);
    expect(inPieces(text, [70_000, 140_000])).toEqual(file);
    const doubled = text.replace('},{', '},,{').replace('"]', '",]');
    expect(inPieces(doubled, [])).toBe(FAULT);
  });

  it.each(['{"a":[1,],"b":[2]}', '{"a":[,1]}', '{"a":[,]}'])('refuses %s', (text) => {
    expect(inPieces(text, [])).toBe(FAULT);
  });

  it('takes the last of two lists of one name, as JSON.parse does', () => {
    expect(inPieces('{"a":[1],"a":[2,3]}', [3])).toEqual({ a: [2, 3] });
  });
});
