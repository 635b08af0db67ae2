import { describe, expect, it } from 'vitest';
import type { Actor, Claim, Side } from '../dataset';
import { CLAIMANTS, type Claimant } from '../view';
import { claimantOf, claimantsOf } from './claimants';
import { dataset } from './story.fixture';

const claims = dataset.events.flatMap((event) => event.claims);
const speakers = (claimant: Claimant): Actor[] =>
  [...new Set(claims.filter((c) => claimantOf(c, dataset) === claimant).map((c) => c.speaker))].flatMap(
    (id) => dataset.actors.get(id) ?? [],
  );
const countries = (claimant: Claimant) => new Set(speakers(claimant).map(({ country }) => country));

describe('who makes a claim', () => {
  it('is exactly one claimant for every claim there is, and every claimant makes some', () => {
    const counts = CLAIMANTS.map(
      (claimant) => claims.filter((claim) => claimantOf(claim, dataset) === claimant).length,
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(claims.length);
    expect(Math.min(...counts)).toBeGreaterThan(0);
  });

  it.each<[Claimant, readonly (string | null)[]]>([
    ['kremlin', ['RU']],
    ['israel', ['IL']],
    ['iran', ['IR']],
    ['us', ['US']],
    ['iaea', [null]],
  ])('speaks for its own country: %s', (claimant, expected) => {
    expect(countries(claimant)).toEqual(new Set(expected));
  });

  it('takes for monitors those who belong to nobody and watch from outside, and for the Gulf its own states', () => {
    expect(new Set(speakers('monitors').map(({ id }) => id))).toEqual(
      new Set(['hrana', 'hrw', 'ihr', 'internet-society', 'netblocks', 'flightradar24']),
    );
    expect(countries('gulf')).toEqual(new Set(['OM', 'QA', 'SA', 'AE', null]));
    const others = new Set(speakers('others').map(({ id }) => id));
    for (const id of ['turkiye', 'xi', 'e3', 'oic', 'elysee', 'bazan', 'soroka'])
      expect(others).toContain(id);
  });

  it('follows the side where the speaker is not known', () => {
    const claim = (side: Side): Pick<Claim, 'side' | 'speaker'> => ({ side, speaker: 'nobody' });
    expect([claimantOf(claim('third'), dataset), claimantOf(claim('un-iaea'), dataset)]).toEqual([
      'others',
      'iaea',
    ]);
  });
});

describe('who speaks of an event', () => {
  const claimantsIn = (id: string) => {
    const event = dataset.events.find((e) => e.id === id);
    return event && claimantsOf(event, dataset);
  };

  it('leaves out those who were silent on all of it', () => {
    expect(claimantsIn('call-2026-01-16-putin-netanyahu')).not.toContain('israel');
    expect(claimantsIn('call-2026-01-16-putin-netanyahu')).toContain('kremlin');
    expect(claimantsIn('call-2026-01-16-putin-pezeshkian')).toEqual(
      expect.arrayContaining(['kremlin', 'iran']),
    );
  });
});
