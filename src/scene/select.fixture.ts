import type { Actor, Claim, Dataset, Happening, Kind, Place, Side } from '../dataset';
import { isDateProblem, parseDate } from '../time';
import type { View } from '../view';
import { PLAIN_VIEW } from '../view/fixtures/plain';
import { select } from './select';

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

/** A claim of a side. */
export const said = (side: Side, speaker: string): Claim => ({
  speaker,
  side,
  aspect: 'damage',
  says: 'There was some.',
  on: '2025-06-13',
  source: 'report',
  stance: 'asserts',
  dispute: null,
});

/** An event with nothing but a kind and a date. */
export function happening(id: string, kind: Kind, date: string, more: Partial<Happening> = {}): Happening {
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
    replyTo: [],
    attribution: '',
    sources: [],
    claims: [],
    accounts: [],
    figures: [],
    note: null,
    ...more,
  };
}

/** A dataset of these events, which have to be in order of time. */
export function dataset(events: readonly Happening[]): Dataset {
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

/** Events around 13 June 2025, each with another kind of date. */
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
export const DATASET = dataset(EVENTS);
/** Ids of what is shown of them. */
export const ids = (patch: Partial<View>): readonly string[] =>
  select(DATASET, { ...PLAIN_VIEW, ...patch }).events.map(({ id }) => id);
