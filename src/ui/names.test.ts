import { describe, expect, it } from 'vitest';
import { actorName, firstNames, shortActorName, speakersOf } from './names';
import { event, reading } from './sample';

const here = reading([]);

describe('names', () => {
  it('lists the first few and counts the rest', () => {
    expect(firstNames(here, ['A', 'B', 'C'], 3)).toBe('A, B and C');
    expect(firstNames(here, ['A', 'B', 'C', 'D', 'E'], 3)).toBe('A, B, C and 2 more');
  });

  it('gives an actor’s name whole, or short without the brackets', () => {
    expect(actorName(here, 'kremlin')).toBe('Kremlin (executive office)');
    expect(shortActorName(here, 'kremlin')).toBe('Kremlin');
  });

  it('counts each speaker once, and no one who is silent', () => {
    const [claim] = event().claims;
    if (!claim) throw new Error('the sample has no claim');
    const twice = event({ claims: [claim, claim, { ...claim, speaker: 'pmo', says: null }] });
    expect(speakersOf(here, twice)).toEqual(['Kremlin']);
  });
});
