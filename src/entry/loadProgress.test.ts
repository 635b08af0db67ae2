import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMessages } from '../messages';
import { announced, inWords, type LoadProgress, pace, shareOf } from './loadProgress';

const messages = createMessages('en');
const headers = (init: Readonly<Record<string, string>>) => announced(new Headers(init));

describe('what the headers announce', () => {
  it('is the length of a body that comes as it is', () => {
    expect(headers({ 'content-length': '5000001' })).toEqual({ bytes: 5_000_001, large: true });
    expect(headers({ 'content-length': '5000000', 'content-encoding': 'identity' })).toEqual({
      bytes: 5_000_000,
      large: false,
    });
  });

  it('is no length where the body is compressed, but large where even that is', () => {
    expect(headers({ 'content-length': '400000', 'content-encoding': 'gzip' })).toEqual({
      bytes: null,
      large: false,
    });
    expect(headers({ 'content-length': '6000000', 'content-encoding': 'br' })).toEqual({
      bytes: null,
      large: true,
    });
  });

  it.each([{}, { 'content-length': '' }, { 'content-length': 'many' }, { 'content-length': '-1' }])(
    'is nothing in %j',
    (init) => {
      expect(headers(init as Record<string, string>)).toEqual({ bytes: null, large: false });
    },
  );
});

const stage = fc.constantFrom('fetching', 'reading', 'checking');
const amounts = fc
  .tuple(fc.nat(1e8), fc.nat(1e8), fc.nat(1e8))
  .map((three) => three.sort((a, b) => a - b) as [number, number, number]);

describe('shareOf', () => {
  it('never goes back within a stage, nor from one to the next, and ends at the whole', () => {
    fc.assert(
      fc.property(stage, amounts, (name, [some, more, of]) => {
        const share = (done: number): number => shareOf({ stage: name, done, of }) ?? Number.NaN;
        expect(share(some)).toBeLessThanOrEqual(share(more));
        expect(share(0)).toBeGreaterThanOrEqual(0);
        expect(share(more)).toBeLessThanOrEqual(1);
      }),
    );
    const ends = (name: 'fetching' | 'reading' | 'checking') =>
      [0, 7].map((done) => shareOf({ stage: name, done, of: 7 }));
    expect([...ends('fetching'), ...ends('reading'), ...ends('checking')]).toEqual([
      0, 0.5, 0.5, 0.75, 0.75, 1,
    ]);
    expect(shareOf({ stage: 'drawing' })).toBe(1);
  });

  it('is unknown while the length is, and whole where there is nothing to do', () => {
    expect(shareOf({ stage: 'fetching', done: 6e6, of: null })).toBeNull();
    expect(shareOf({ stage: 'checking', done: 0, of: 0 })).toBe(1);
  });
});

describe('inWords', () => {
  it.each<[LoadProgress, string]>([
    [{ stage: 'fetching', done: 12_340_000, of: 80_368_528 }, '12.3 of 80.4 MB'],
    [{ stage: 'fetching', done: 12_340_000, of: null }, '12.3 MB so far'],
    [{ stage: 'reading', done: 31_000, of: 100_000 }, 'Reading 31,000 of 100,000 items'],
    [{ stage: 'checking', done: 1, of: 100_000 }, 'Checking 1 of 100,000 items'],
    [{ stage: 'drawing' }, 'Drawing the map'],
  ])('says of %j: %s', (progress, words) => {
    expect(inWords(progress, messages)).toBe(words);
  });
});

it('a pace lets through the first, and then one in so many milliseconds', () => {
  let now = 1000;
  const mayGo = pace(100, () => now);
  const goes = [1000, 1001, 1099, 1100, 1150, 1300].map((at) => {
    now = at;
    return mayGo();
  });
  expect(goes).toEqual([true, false, false, true, false, true]);
});
