import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor, Dataset, Happening, Kind, Place } from '../dataset';
import { civil, DAY, extentOf, isDateProblem, parseDate } from '../time';
import type { View } from '../view';
import { select } from './select';

const VIEW: View = {
  window: { from: '2025-06-13', to: '2025-06-13' },
  clock: 'place',
  event: null,
  kinds: null,
  query: '',
  at: null,
  projection: 'mercator',
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

  it('equals a search one by one, for any window', () => {
    const days = fc.integer({ min: 8, max: 18 });
    const texts = ['strike', 'call', 'measure'] as const;
    const two = (day: number) => `2025-06-${String(day).padStart(2, '0')}`;
    const any = fc.array(
      fc.tuple(days, days, fc.constantFrom(...texts), fc.constantFrom('', 'T01:00+03:30', 'T23:30-05:00')),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(any, days, days, fc.constantFrom('place', 'utc'), (drawn, a, b, clock) => {
        const events = drawn.map(([c, d, kind, time], index) =>
          time === ''
            ? happening(`e${index}`, kind, `${two(Math.min(c, d))}/${two(Math.max(c, d))}`)
            : happening(`e${index}`, kind, two(c) + time),
        );
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const window = { start: civil(2025, 6, from), end: civil(2025, 6, to) + DAY };
        const view: View = { ...VIEW, clock, kinds: ['call'], window: { from: two(from), to: two(to) } };
        const selection = select(dataset(events), view);
        const expected = events.filter((event) => {
          const extent = extentOf(event.time, clock);
          return event.kind === 'call' && extent.start < window.end && extent.end > window.start;
        });
        expect(selection.window).toEqual(window);
        expect(selection.events).toEqual(expected);
        expect([...selection.shown]).toEqual(expected.map(({ id }) => id));
        expect(selection.byKind.get('call')).toBe(expected.length);
      }),
    );
  });
});
