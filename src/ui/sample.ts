import type { Actor, Claim, Dataset, Happening, Place } from '../dataset';
import { createMessages } from '../messages';
import { type DateExpression, isDateProblem, parseDate } from '../time';
import type { Reading } from './reading';

/** A date of the profile, for tests; throws where the text is none. */
export function date(text: string): DateExpression {
  const parsed = parseDate(text);
  if (isDateProblem(parsed)) throw new Error(parsed.problem);
  return parsed;
}

const CLAIM: Claim = {
  speaker: 'kremlin',
  side: 'russia',
  aspect: 'who rang',
  says: 'The two spoke.',
  on: '2026-01-16',
  source: 'tass',
  stance: 'asserts',
  dispute: null,
};

/** An invented call between Moscow and Jerusalem, for tests, changed as asked. */
export function event(changes: Partial<Happening> = {}): Happening {
  return {
    id: 'call-1',
    kind: 'call',
    title: 'First call',
    summary: 'They spoke.',
    time: date('2026-01-16'),
    timeZone: 'Europe/Moscow',
    timeNote: null,
    places: ['moscow', 'jerusalem'],
    lines: [['moscow', 'jerusalem']],
    geometry: null,
    precision: 'city',
    actors: [{ actor: 'kremlin', role: 'party', place: 'moscow' }],
    initiator: null,
    initiatorNote: null,
    certainty: 'reported',
    onRecord: false,
    mapDisplay: 'line',
    partOf: null,
    replyTo: [],
    attribution: 'Kremlin readout',
    sources: ['tass'],
    claims: [CLAIM, { ...CLAIM, speaker: 'pmo', side: 'israel', says: null, stance: 'silent' }],
    accounts: [
      { actor: 'kremlin', side: 'russia', place: 'moscow', status: 'published', source: 'tass' },
      { actor: 'pmo', side: 'israel', place: 'jerusalem', status: 'none-found', source: null },
    ],
    figures: [],
    note: null,
    ...changes,
  };
}

const actor = (id: string, name: string): Actor => ({
  id,
  name,
  names: { en: name },
  type: 'institution',
  role: null,
  country: null,
  affiliation: null,
});

const place = (id: string, name: string): Place => ({
  id,
  kind: 'capital',
  name,
  shortName: name,
  names: { en: name },
  shortNames: { en: name },
  country: 'XX',
  precision: 'city',
  note: null,
  coordinateSource: 'invented',
  geometry: { type: 'Point', coordinates: [0, 0] },
});

const byId = <T extends { readonly id: string }>(items: readonly T[]) =>
  new Map(items.map((item) => [item.id, item]));

/** A small invented dataset, for tests, with the events given. */
export function dataset(events: readonly Happening[]): Dataset {
  return {
    meta: {
      title: 'Calls',
      dek: 'Who rang whom.',
      version: '1',
      asOf: '2026-01-31',
      licence: 'CC BY 4.0',
      corrections: 'corrections@example.org',
      opening: null,
      landmarks: [],
    },
    places: byId([place('moscow', 'Moscow'), place('jerusalem', 'Jerusalem')]),
    actors: byId([actor('kremlin', 'Kremlin (executive office)'), actor('pmo', 'Prime Minister’s Office')]),
    sources: byId([
      {
        id: 'tass',
        publisher: 'TASS',
        title: 'Путин и Нетаньяху',
        language: 'ru',
        url: 'https://example.org/tass',
        published: '2026-01-16',
        note: null,
      },
      {
        id: 'odd',
        publisher: 'Odd',
        title: null,
        language: null,
        url: 'javascript:alert(1)',
        published: null,
        note: null,
      },
    ]),
    disputes: byId([
      {
        id: 'hour',
        topic: 'The hour',
        versions: [
          { text: 'At noon.', sources: ['tass'] },
          { text: 'At night.', sources: ['odd'] },
        ],
        events: ['call-1'],
        handling: 'no hour',
      },
    ]),
    notes: [],
    annotations: [],
    events,
  };
}

/** What the components need to show events, for tests. */
export function reading(events: readonly Happening[]): Reading {
  return { dataset: dataset(events), clock: 'place', messages: createMessages('en') };
}
