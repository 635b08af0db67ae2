import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS, type Kind } from '../dataset';
import { createMessages } from '../messages';
import type { Filters } from '../scene';
import { CLAIMANTS } from '../view';
import { filterWords, pressKind } from './filterWords';

const words = (filters: Partial<Filters>) =>
  filterWords({ kinds: null, by: null, query: '', ...filters }, createMessages('en'));

describe('the filters in words', () => {
  it.each<[Partial<Filters>, readonly string[]]>([
    [{}, []],
    [{ query: ' ' }, []],
    [{ by: 'kremlin' }, ['according to the Kremlin']],
    [{ kinds: [] }, ['no kind of event']],
    [{ kinds: ['strike'] }, ['strikes']],
    [{ kinds: ['strike', 'call', 'toll'] }, ['strikes, calls and casualty counts']],
    [{ kinds: ['strike', 'call', 'message', 'toll'] }, ['4 of 10 kinds of events']],
    [{ by: 'iran', kinds: ['call'], query: ' نطنز ' }, ['according to Iran', 'calls', '“\u2068نطنز\u2069”']],
  ])('%j', (filters, expected) => {
    expect(words(filters)).toEqual(expected);
  });

  it('name every claimant', () => {
    for (const by of CLAIMANTS) expect(words({ by })[0]).toMatch(/^according to [A-Za-z]/);
  });
});

describe('pressing a kind', () => {
  it('leaves only that kind out of all, and a second press brings all back', () => {
    expect(pressKind(null, 'call')).toEqual(['call']);
    expect(pressKind(['call'], 'call')).toBeNull();
    expect(pressKind([], 'call')).toEqual(['call']);
  });

  it('adds in the order of kinds, and shows all once every one is pressed', () => {
    expect(pressKind(['call'], 'strike')).toEqual(['strike', 'call']);
    expect(pressKind(KINDS.slice(1), KINDS[0])).toBeNull();
  });

  it('changes that kind and no other, and can be taken back', () => {
    const some = fc.subarray<Kind>([...KINDS], { minLength: 2, maxLength: KINDS.length - 2 });
    fc.assert(
      fc.property(some, fc.constantFrom(...KINDS), (kinds, pressed) => {
        const after = pressKind(kinds, pressed);
        for (const kind of KINDS)
          expect(after?.includes(kind)).toBe(kinds.includes(kind) !== (kind === pressed));
        expect(pressKind(after, pressed)).toEqual(kinds);
      }),
    );
  });
});
