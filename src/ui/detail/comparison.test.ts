import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AccountStatus, type Claim, type Happening, SIDES } from '../../dataset';
import { bundledDataset } from '../../dataset/fixtures/bundled';
import { event, dataset as sample } from '../sample';
import { type Comparison, type OnRecord, onlyVoice, recordOf } from './comparison';

const bundled = bundledDataset();

function comparisonOf(id: string): Comparison {
  const found = bundled.events.find((e) => e.id === id);
  const comparison = found && recordOf(bundled, found).comparison;
  if (!comparison) throw new Error(`${id} has nothing to compare`);
  return comparison;
}

const claimsIn = ({ comparison, others }: OnRecord): readonly Claim[] => [
  ...(comparison?.rows.flatMap(({ cells }) => cells.flat()) ?? []),
  ...(comparison?.absent.flatMap(({ claims }) => claims) ?? []),
  ...others,
];

function expectEachOnce(happening: Happening, record: OnRecord) {
  const claims = claimsIn(record);
  expect(claims).toHaveLength(happening.claims.length);
  expect(new Set(claims)).toEqual(new Set(happening.claims));
}

describe('recordOf', () => {
  it('has every claim of every bundled event exactly once, and no medium in a column', () => {
    for (const happening of bundled.events) {
      const record = recordOf(bundled, happening);
      expectEachOnce(happening, record);
      const columns = [...(record.comparison?.voices ?? []), ...(record.comparison?.absent ?? [])];
      expect(columns.filter(({ side }) => side === 'media')).toEqual([]);
      if (record.comparison) expect(record.others.filter(({ side }) => side === 'russia')).toEqual([]);
    }
  });

  it('loses and doubles no claim, whoever makes it', () => {
    const claim = fc.record({
      speaker: fc.constantFrom('kremlin', 'pmo', 'nobody'),
      side: fc.constantFrom(...SIDES),
      aspect: fc.constantFrom('topics', 'date', 'who initiated'),
      says: fc.constantFrom(null, 'Something.'),
      on: fc.constant('2026-01-16'),
      source: fc.constant('tass'),
      stance: fc.constant('asserts' as const),
      dispute: fc.constant(null),
    });
    const account = fc.record({
      actor: fc.constantFrom('kremlin', 'pmo'),
      side: fc.constantFrom(...SIDES),
      place: fc.constant('moscow'),
      status: fc.constantFrom<AccountStatus>('published', 'announced-beforehand', 'none-found'),
      source: fc.constant(null),
    });
    fc.assert(
      fc.property(fc.array(claim), fc.array(account, { maxLength: 3 }), (claims, accounts) => {
        const happening = event({ claims, accounts });
        const record = recordOf(sample([happening]), happening);
        expectEachOnce(happening, record);
        for (const { cells } of record.comparison?.rows ?? [])
          expect(cells).toHaveLength(record.comparison?.voices.length ?? 0);
      }),
    );
  });

  it('compares the Kremlin with the Iranian presidency on 16 January 2026, shared aspects first and asides last', () => {
    const comparison = comparisonOf('call-2026-01-16-putin-pezeshkian');
    expect(comparison.voices.map(({ speakers }) => speakers)).toEqual([['kremlin'], ['iran-presidency']]);
    expect(comparison.absent).toEqual([]);
    expect(comparison.rows.map(({ aspect }) => aspect)).toEqual([
      'situation in Iran',
      'partnership and projects',
      'diplomatic support',
      'UN support',
      'foreign role in the unrest',
      'colour revolution',
      'rioters',
      'pro-government rallies',
      'de-escalation',
      'mediation (offered to Pezeshkian)',
      'who initiated',
      'date',
    ]);
    const only = (aspect: string) => {
      const row = comparison.rows.find((r) => r.aspect === aspect);
      return row && onlyVoice(comparison, row);
    };
    expect(only('rioters')).toBe(1);
    expect(only('situation in Iran')).toBeNull();
    // The Iranian text is not known to lack it.
    expect(only('de-escalation')).toBeNull();
    expect(only('who initiated')).toBeNull();
  });

  it('sets Israel apart as absent on 16 January 2026, with all its silences', () => {
    const { voices, absent, rows } = comparisonOf('call-2026-01-16-putin-netanyahu');
    expect(voices.map(({ side }) => side)).toEqual(['russia']);
    expect(absent.map(({ side, claims }) => [side, claims.length])).toEqual([['israel', 7]]);
    expect(rows[0]?.aspect).toBe('call took place');
  });

  it('counts another state as a side of its own where it took part, and a monitor as one who reports', () => {
    const leaders = comparisonOf('call-2025-06-12-13-netanyahu-leaders');
    expect(leaders.voices.map(({ side, named }) => named ?? side)).toEqual([
      'israel',
      'germany',
      'france',
      'india',
    ]);
    const depots = bundled.events.find(({ id }) => id === 'str-2025-06-14-tehran-depots');
    if (!depots) throw new Error('the strike is not in the dataset');
    expect(recordOf(bundled, depots).others.map(({ speaker }) => speaker)).toEqual(['hrana']);
  });

  it('compares nothing where no side has spoken, or only one is known of', () => {
    const [claim] = event().claims;
    if (!claim) throw new Error('the sample has no claim');
    const silent = event({ claims: [claim, { ...claim, side: 'israel' }], accounts: [] });
    expect(recordOf(sample([]), silent).comparison?.voices).toHaveLength(2);
    const one = event({ claims: [claim, { ...claim, side: 'media' }], accounts: [] });
    expect(recordOf(sample([]), one)).toEqual({ comparison: null, others: one.claims });
    const none = event({ accounts: event().accounts.map((a) => ({ ...a, status: 'none-found' as const })) });
    expect(recordOf(sample([]), none)).toEqual({ comparison: null, others: none.claims });
  });
});
