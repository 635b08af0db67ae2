/** The day on which everything of a made-up crowd happens. */
export const CROWD_DAY = '2025-03-01';

const COLUMNS = 12;
/** A city that takes no calls: what happens there is drawn where it lies, at 35° E, 32° N. */
const QUIET = 'city-65';
const SOURCE = 'made-up';

const shared = (kind: string, number: number) => ({
  type: 'event',
  kind,
  title: `Made-up ${kind} ${number}`,
  summary: 'It did not happen.',
  time: CROWD_DAY,
  precision: 'city',
  certainty: 'reported',
  onRecord: false,
  attribution: 'Made-up source',
  sources: [SOURCE],
  claims: [
    {
      speaker: 'somebody',
      side: 'russia',
      aspect: 'whether it happened',
      says: 'It did not.',
      on: CROWD_DAY,
      source: SOURCE,
      stance: 'denies',
    },
  ],
});

/** A dataset of one day: so many calls, each between another two of a hundred and nineteen cities (city 65 takes none), and so many strikes, each at a city in turn. */
export function crowd(calls: number, strikes: number): string {
  const cities = Array.from({ length: 120 }, (_, i) => ({
    id: `city-${i}`,
    at: [-20 + (i % COLUMNS) * 11, 2 + Math.floor(i / COLUMNS) * 6] as const,
  }));
  const calling = cities.filter(({ id }) => id !== QUIET);
  const pairs = calling.flatMap((a, i) => calling.slice(i + 1).map((b) => [a, b] as const));
  // Neighbours in the list are far apart on the map.
  const chosen = Array.from({ length: calls }, (_, i) => pairs[(i * 1597) % pairs.length]).filter(
    (pair) => pair !== undefined,
  );
  const places = cities.map(({ id, at }, i) => ({
    type: 'Feature',
    id,
    properties: {
      type: 'place',
      kind: 'city',
      name: `Made-up city ${i}`,
      names: { en: `Made-up city ${i}` },
      shortName: `City ${i}`,
      shortNames: { en: `City ${i}` },
      country: 'RU',
      precision: 'city',
      coordinateSource: 'made up',
    },
    geometry: { type: 'Point', coordinates: at },
  }));
  const lines = chosen.map(([a, b], i) => ({
    type: 'Feature',
    id: `call-${i}`,
    properties: {
      ...shared('call', i),
      places: [a.id, b.id],
      lines: [[a.id, b.id]],
      actors: [
        { actor: 'somebody', role: 'party', place: a.id },
        { actor: 'somebody-else', role: 'party', place: b.id },
      ],
      mapDisplay: 'line',
      accounts: [
        { actor: 'somebody', side: 'russia', place: a.id, status: 'published', source: SOURCE },
        { actor: 'somebody-else', side: 'russia', place: b.id, status: 'none-found' },
      ],
    },
    geometry: { type: 'LineString', coordinates: [a.at, b.at] },
  }));
  const points = Array.from({ length: strikes }, (_, i) => {
    const { id, at } = cities[i % cities.length] ?? { id: 'city-0', at: [-20, 2] };
    return {
      type: 'Feature',
      id: `strike-${i}`,
      properties: {
        ...shared('strike', i),
        places: [id],
        actors: [{ actor: 'somebody', role: 'attacker' }],
        mapDisplay: 'symbol',
      },
      geometry: { type: 'Point', coordinates: at },
    };
  });
  return JSON.stringify({
    type: 'FeatureCollection',
    schemaVersion: 1,
    dataset: {
      title: 'A made-up crowd',
      dek: 'None of it happened.',
      version: 'crowd-1',
      asOf: '2025-12-31',
      licence: 'CC0 1.0',
      corrections: 'none: nothing of this is true',
    },
    actors: ['somebody', 'somebody-else'].map((id) => ({ id, name: id, names: { en: id }, type: 'person' })),
    sources: [{ id: SOURCE, publisher: 'Made-up source' }],
    features: [...places, ...lines, ...points],
  });
}
