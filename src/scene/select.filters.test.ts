import { describe, expect, it } from 'vitest';
import type { Kind } from '../dataset';
import type { View } from '../view';
import { PLAIN_VIEW } from '../view/fixtures/plain';
import { matching, select } from './select';
import { DATASET, dataset, happening, ids, said } from './select.fixture';

describe('the filters of a view', () => {
  it('has only the kinds shown, and tells what others would add', () => {
    const selection = select(DATASET, { ...PLAIN_VIEW, kinds: ['call'] });
    expect(selection.events.map(({ id }) => id)).toEqual(['late-in-iran', 'day']);
    const counts = (map: ReadonlyMap<Kind, number>) => [...map].filter(([, count]) => count > 0);
    expect(counts(selection.byKind)).toEqual([['call', 2]]);
    expect(counts(selection.offered)).toEqual([
      ['strike', 1],
      ['call', 2],
      ['protest', 1],
    ]);
    expect(selection.byKind.get('strike')).toBe(0);
    expect(ids({ kinds: [] })).toEqual([]);
  });

  it.each([
    'natanz',
    'PRESIDENT',
    "poutine's",
    'tehran',
    'ТЕГЕРАН',
    'تهران',
    'Erdogan',
    'ארדואן',
    '  call \t natanz ',
    'ＮＡＴＡＮＺ',
  ])('has the events that the words %j occur in', (query) => {
    expect(ids({ query })).toEqual(['day']);
  });

  it('needs every word, and takes none for all', () => {
    expect(ids({ query: 'natanz isfahan' })).toEqual([]);
    expect(ids({ query: '.*' })).toEqual([]);
    expect(ids({ query: ' \u200c ' })).toEqual(ids({}));
  });
  it('has what a claimant speaks of, and tells how much each speaks of', () => {
    const events = [
      happening('a', 'strike', '2025-06-13', { claims: [said('russia', 'kremlin'), said('iran', 'irgc')] }),
      happening('b', 'call', '2025-06-13', {
        claims: [said('russia', 'kremlin'), { ...said('iran', 'irgc'), says: null, stance: 'silent' }],
      }),
      happening('c', 'call', '2025-06-13'),
      happening('d', 'call', '2025-06-14', { claims: [said('iran', 'irgc')] }),
    ];
    const shown = (patch: Partial<View>) => {
      const {
        events: found,
        by,
        elsewhere,
        offeredBy,
      } = select(dataset(events), { ...PLAIN_VIEW, ...patch });
      const offered = Object.fromEntries([...offeredBy].filter(([, count]) => count > 0));
      return { ids: found.map(({ id }) => id), by, elsewhere, offered };
    };
    const offered = { kremlin: 2, iran: 1 };
    expect(shown({})).toEqual({ ids: ['a', 'b', 'c'], by: null, elsewhere: 1, offered });
    expect(shown({ by: 'iran' })).toEqual({ ids: ['a'], by: 'iran', elsewhere: 1, offered });
    expect(shown({ by: 'kremlin', kinds: ['call'] })).toEqual({
      ids: ['b'],
      by: 'kremlin',
      elsewhere: 0,
      offered: { kremlin: 1 },
    });
    expect(shown({ by: 'iaea' })).toEqual({ ids: [], by: 'iaea', elsewhere: 0, offered });
  });

  it('are asked once for all windows of time', () => {
    const calls = matching(DATASET, { kinds: PLAIN_VIEW.kinds, by: null, query: 'call' });
    expect(matching(DATASET, { kinds: null, by: null, query: 'call' })).toBe(calls);
    expect(matching(DATASET, { kinds: ['strike'], by: null, query: 'call' })).toEqual([]);
    expect(matching(DATASET, { kinds: null, by: null, query: 'call' })).toEqual(calls);
    expect(matching(dataset([]), { kinds: null, by: null, query: 'call' })).toEqual([]);
  });
});
