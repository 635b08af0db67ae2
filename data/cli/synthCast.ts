import type { Side } from '../../src/dataset';
import type { Random } from './random';

/** A made-up place: a point that lies well inside its country. */
export interface SynthPlace {
  readonly id: string;
  readonly coordinates: readonly [lon: number, lat: number];
  readonly country: string;
}

/** Points from which more than a degree each way is in the same country. */
const CAPITALS = [
  [39, 54, 'RU'],
  [33, 48, 'UA'],
  [21, 51, 'PL'],
  [9, 51, 'DE'],
  [3, 48, 'FR'],
  [33, 39, 'TR'],
  [27, 27, 'EG'],
  [45, 24, 'SA'],
  [42, 33, 'IQ'],
  [54, 33, 'IR'],
  [66, 36, 'AF'],
  [66, 48, 'KZ'],
] as const;
const GROUNDS = [
  [48, 36, 'IR'],
  [51, 33, 'IR'],
  [57, 33, 'IR'],
  [57, 36, 'IR'],
  [54, 30, 'IR'],
  [57, 30, 'IR'],
  [60, 27, 'IR'],
  [42, 27, 'SA'],
  [39, 27, 'SA'],
  [39, 30, 'SA'],
  [30, 27, 'EG'],
  [36, 39, 'TR'],
  [39, 39, 'TR'],
  [42, 39, 'TR'],
  [63, 33, 'AF'],
  [60, 39, 'TM'],
  [63, 42, 'UZ'],
  [45, 45, 'RU'],
  [42, 48, 'RU'],
  [57, 48, 'KZ'],
] as const;
/** Degrees by which a site may lie off its ground's middle, each way. */
const AROUND = 0.9;

const capitalId = (index: number) => `capital-${index + 1}`;

/** Twelve capitals, which have lines between them, and as many sites as asked for, in twenty clusters. */
export function synthPlaces(sites: number, random: Random): { capitals: SynthPlace[]; sites: SynthPlace[] } {
  const off = (middle: number) => Number((middle + (2 * random.next() - 1) * AROUND).toFixed(4));
  return {
    capitals: CAPITALS.map(([lon, lat, country], index) => ({
      id: capitalId(index),
      coordinates: [lon, lat],
      country,
    })),
    sites: Array.from({ length: sites }, (_, index) => {
      const [lon, lat, country] = random.pick(GROUNDS);
      return { id: `site-${index + 1}`, coordinates: [off(lon), off(lat)], country };
    }),
  };
}

/** A made-up place as a feature of the format. */
export function placeFeature({ id, coordinates, country }: SynthPlace) {
  const isCapital = id.startsWith('capital');
  const shortName = `${isCapital ? 'Capital' : 'Site'} ${id.replace(/\D+/, '')}`;
  const name = `Synthetic ${shortName.toLowerCase()}`;
  const properties = {
    type: 'place',
    kind: isCapital ? 'capital' : 'strike-site',
    name,
    shortName,
    names: { en: name },
    shortNames: { en: shortName },
    country,
    precision: isCapital ? 'city' : 'site',
    coordinateSource: 'made up',
  };
  return { type: 'Feature', id, properties, geometry: { type: 'Point', coordinates } };
}

/** The one source of all that is made up. */
export const SOURCE = 'synthetic-source';
/** The sides whose speakers make claims and hold the ends of lines. */
const SPEAKING = [
  'iran',
  'israel',
  'russia',
  'us',
  'gulf',
  'turkiye',
  'un-iaea',
  'media',
] as const satisfies Side[];
const ATTACKERS = 3;

/** Someone of a side who speaks. */
export const speakerOf = (random: Random) => {
  const side = random.pick(SPEAKING);
  return { speaker: `speaker-${SPEAKING.indexOf(side) + 1}`, side };
};
/** Who stands at the end of a line: the leader of a capital, and the side it counts to. */
export const leaderOf = (capital: SynthPlace) => {
  const number = Number(capital.id.replace(/\D+/, ''));
  return { actor: `leader-${number}`, side: SPEAKING[number % SPEAKING.length] ?? 'media' };
};
export const attackerOf = (random: Random): string => `attacker-${random.below(ATTACKERS) + 1}`;

/** All who act and speak, in the format. */
export function cast() {
  const actors = (count: number, noun: string, type: string) =>
    Array.from({ length: count }, (_, index) => {
      const name = `Synthetic ${noun} ${index + 1}`;
      return { id: `${noun}-${index + 1}`, name, names: { en: name }, type };
    });
  return [
    ...actors(CAPITALS.length, 'leader', 'person'),
    ...actors(SPEAKING.length, 'speaker', 'institution'),
    ...actors(ATTACKERS, 'attacker', 'state'),
  ];
}
