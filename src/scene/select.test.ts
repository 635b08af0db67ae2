import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Actor,
  type Claim,
  type Dataset,
  type Happening,
  KINDS,
  type Kind,
  type Place,
  type Side,
} from '../dataset';
import { type Clock, civil, DAY, extentOf, isDateProblem, parseDate } from '../time';
import { CLAIMANTS, type Claimant, type View } from '../view';
import { matching, select } from './select';

const VIEW: View = {
  window: { from: '2025-06-13', to: '2025-06-13' },
  clock: 'place',
  event: null,
  kinds: null,
  by: null,
  query: '',
  at: null,
  projection: 'mercator',
  map: 'auto',
  theme: 'auto',
  lang: 'en',
  version: null,
};

const TEHRAN: Place = {
  id: 'tehran',
  kind: 'capital',
  name: 'Tehran',
  shortName: 'Tehran',
  names: { en: 'Tehran', fa: 'تهران', ru: 'Тегеран' },
  shortNames: { en: 'Tehran' },
  country: 'IR',
  precision: 'city',
  note: null,
  coordinateSource: 'gazetteer',
  geometry: { type: 'Point', coordinates: [51.4215, 35.6944] },
};
const ERDOGAN: Actor = {
  id: 'erdogan',
  name: 'Recep Tayyip Erdoğan',
  names: { en: 'Recep Tayyip Erdoğan', he: 'רג׳פ טאיפ ארדואן' },
  type: 'person',
  role: null,
  country: 'TR',
  affiliation: null,
};

const said = (side: Side, speaker: string): Claim => ({
  speaker,
  side,
  aspect: 'damage',
  says: 'There was some.',
  on: '2025-06-13',
  source: 'report',
  stance: 'asserts',
  dispute: null,
});

function happening(id: string, kind: Kind, date: string, more: Partial<Happening> = {}): Happening {
  const time = parseDate(date);
  if (isDateProblem(time)) throw new Error(time.problem);
  return {
    id,
    kind,
    title: id,
    summary: '',
    time,
    timeZone: null,
    timeNote: null,
    places: [],
    lines: [],
    geometry: null,
    precision: 'city',
    actors: [],
    initiator: null,
    initiatorNote: null,
    certainty: 'reported',
    onRecord: false,
    mapDisplay: 'symbol',
    partOf: null,
    attribution: '',
    sources: [],
    claims: [],
    accounts: [],
    figures: [],
    note: null,
    ...more,
  };
}

function dataset(events: readonly Happening[]): Dataset {
  return {
    meta: {
      title: 'Sample',
      dek: '',
      version: '1',
      asOf: '2026-01-31',
      licence: '',
      corrections: '',
      opening: null,
      landmarks: [],
    },
    places: new Map([[TEHRAN.id, TEHRAN]]),
    actors: new Map([[ERDOGAN.id, ERDOGAN]]),
    sources: new Map(),
    disputes: new Map(),
    notes: [],
    annotations: [],
    events,
  };
}

const EVENTS = [
  happening('open-start', 'measure', '../2025-06-12'),
  happening('month', 'protest', '2025-06'),
  happening('before', 'strike', '2025-06-12'),
  happening('night', 'strike', '2025-06-12/2025-06-13'),
  happening('late-in-iran', 'call', '2025-06-13T01:00+03:30'),
  happening('day', 'call', '2025-06-13', {
    title: 'Président Poutine’s call',
    summary: 'About Natanz.',
    places: ['tehran', 'unknown'],
    actors: [
      { actor: 'erdogan', role: 'party', place: null },
      { actor: 'unknown', role: 'party', place: null },
    ],
  }),
  happening('after', 'strike', '2025-06-14'),
  happening('open-end', 'decision', '2025-06-14/..'),
];
const DATASET = dataset(EVENTS);
const ids = (patch: Partial<View>): readonly string[] =>
  select(DATASET, { ...VIEW, ...patch }).events.map(({ id }) => id);

describe('what a view shows', () => {
  it('is what overlaps its window, both days included and their neighbours not', () => {
    expect(ids({})).toEqual(['month', 'night', 'late-in-iran', 'day']);
    expect(ids({ window: { from: '2025-06-12', to: '2025-06-12' } })).toEqual([
      'open-start',
      'month',
      'before',
      'night',
    ]);
    expect(ids({ window: { from: '2030-01-01', to: '2030-01-01' } })).toEqual(['open-end']);
    expect(ids({ window: { from: '2025-06-13T01:01+03:30', to: '2025-06-13' } })).not.toContain(
      'late-in-iran',
    );
    expect(ids({ window: { from: '2025-06-13', to: '2025-06-13T01:00+03:30' } })).toContain('late-in-iran');
  });

  it('follows the clock where an event has a time of day', () => {
    const twelfth = { from: '2025-06-12', to: '2025-06-12' };
    expect(ids({ clock: 'utc' })).toEqual(['month', 'night', 'day']);
    expect(ids({ clock: 'utc', window: twelfth })).toContain('late-in-iran');
  });

  it('has only the kinds shown, and tells what others would add', () => {
    const selection = select(DATASET, { ...VIEW, kinds: ['call'] });
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

  it('keeps the event in focus, also when it is not among those shown', () => {
    const focus = (patch: Partial<View>) => {
      const selection = select(DATASET, { ...VIEW, ...patch });
      return [selection.focus?.id ?? null, selection.focusOutside];
    };
    expect(focus({ event: 'day' })).toEqual(['day', false]);
    expect(focus({ event: 'after' })).toEqual(['after', true]);
    expect(focus({ event: 'day', kinds: ['strike'] })).toEqual(['day', true]);
    expect(focus({ event: 'gone' })).toEqual([null, false]);
    expect(focus({})).toEqual([null, false]);
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
      const { events: found, by, elsewhere, offeredBy } = select(dataset(events), { ...VIEW, ...patch });
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

  it('equals a search one by one, for any window and any filters', () => {
    const days = fc.integer({ min: 8, max: 18 });
    const two = (day: number) => `2025-06-${String(day).padStart(2, '0')}`;
    const drawnEvent = fc.record({
      days: fc.tuple(days, days),
      kind: fc.constantFrom<Kind>('strike', 'call', 'measure'),
      time: fc.constantFrom('', 'T01:00+03:30', 'T23:30-05:00'),
      title: fc.constantFrom('Natanz', 'NATÁNZ and more', 'Isfahan'),
      sides: fc.subarray<Side>(['russia', 'iran', 'media']),
      silent: fc.boolean(),
    });
    const filters = fc.record({
      kinds: fc.option(fc.subarray<Kind>(['strike', 'call', 'toll'])),
      by: fc.option(fc.constantFrom<Claimant>('kremlin', 'iran', 'media', 'gulf')),
      query: fc.constantFrom('', ' ', 'natanz', 'more natanz', 'tehran'),
      clock: fc.constantFrom<Clock>('place', 'utc'),
    });
    const sideOf = new Map<string, Side>([
      ['kremlin', 'russia'],
      ['iran', 'iran'],
      ['media', 'media'],
    ]);
    fc.assert(
      fc.property(fc.array(drawnEvent, { maxLength: 30 }), days, days, filters, (drawn, a, b, patch) => {
        const events = drawn.map(({ days: [c, d], kind, time, title, sides, silent }, index) =>
          happening(
            `e${index}`,
            kind,
            time === '' ? `${two(Math.min(c, d))}/${two(Math.max(c, d))}` : two(c) + time,
            {
              title,
              claims: sides.map((side) => ({
                ...said(side, side),
                ...(silent ? { says: null, stance: 'silent' as const } : {}),
              })),
            },
          ),
        );
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const window = { start: civil(2025, 6, from), end: civil(2025, 6, to) + DAY };
        const selection = select(dataset(events), {
          ...VIEW,
          ...patch,
          window: { from: two(from), to: two(to) },
        });
        const passes = ({ kind, title, claims }: Happening, { kinds, by, query }: typeof patch): boolean =>
          (kinds === null || kinds.includes(kind)) &&
          (by === null || claims.some(({ side, says }) => says !== null && side === sideOf.get(by))) &&
          (query.trim() === '' ||
            title === (query === 'natanz' ? 'Natanz' : null) ||
            (query.includes('natanz') && title === 'NATÁNZ and more'));
        const overlaps = ({ time }: Happening) => {
          const extent = extentOf(time, patch.clock);
          return extent.start < window.end && extent.end > window.start;
        };
        const expected = events.filter((event) => overlaps(event) && passes(event, patch));
        expect(selection.window).toEqual(window);
        expect(selection.events).toEqual(expected);
        expect([...selection.shown]).toEqual(expected.map(({ id }) => id));
        expect(selection.elsewhere).toBe(
          events.filter((event) => !overlaps(event) && passes(event, patch)).length,
        );
        expect(matching(dataset(events), patch)).toEqual(events.filter((event) => passes(event, patch)));
        for (const kind of KINDS) {
          const count = (of: readonly Happening[]) => of.filter((event) => event.kind === kind).length;
          const offered = events.filter((e) => overlaps(e) && passes(e, { ...patch, kinds: null }));
          expect(selection.byKind.get(kind)).toBe(count(expected));
          expect(selection.offered.get(kind)).toBe(count(offered));
        }
        for (const claimant of CLAIMANTS) {
          const offered = events.filter((e) => overlaps(e) && passes(e, { ...patch, by: claimant }));
          expect(selection.offeredBy.get(claimant)).toBe(offered.length);
        }
      }),
    );
  });
});
