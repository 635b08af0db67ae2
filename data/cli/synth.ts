import type { Kind } from '../../src/dataset';
import { dayText } from '../../src/time';
import { createRandom, type Random } from './random';
import {
  attackerOf,
  cast,
  leaderOf,
  placeFeature,
  SOURCE,
  type SynthPlace,
  speakerOf,
  synthPlaces,
} from './synthCast';
import { LAST_DAY, synthDays, synthTime, yearsOf } from './synthTimes';

/** How many events a made-up dataset may have. */
export const FEWEST = 100;
export const MOST = 100_000;

/** Of a hundred events, how many are of each kind. */
const SHARES: Readonly<Record<Kind, number>> = {
  strike: 36,
  call: 15,
  message: 5,
  meeting: 5,
  statement: 13,
  decision: 4,
  mediation: 4,
  protest: 6,
  measure: 7,
  toll: 5,
};
const KINDS = Object.entries(SHARES).flatMap(([kind, share]) => Array<string>(share).fill(kind));

interface Ground {
  readonly capitals: readonly SynthPlace[];
  readonly sites: readonly SynthPlace[];
}

/** Some of a list's items, no item twice. */
function some<T>(items: readonly T[], count: number, random: Random): T[] {
  // Most want one of thousands: no copy for that.
  if (count === 1) {
    const at = random.below(items.length);
    return items.slice(at, at + 1);
  }
  const left = [...items];
  return Array.from({ length: count }, () => left.splice(random.below(left.length), 1)).flat();
}

/** A line through capitals: two for a call, the mediator's between them for a message. */
function line(kind: string, { capitals }: Ground, random: Random) {
  const through = some(capitals, kind === 'message' ? 3 : 2, random);
  const ids = through.map(({ id }) => id);
  const middle = (index: number) => index > 0 && index < through.length - 1;
  const actors = through.map((place, index) => ({
    actor: leaderOf(place).actor,
    role: middle(index) ? 'intermediary' : 'party',
    place: place.id,
  }));
  const accounts = through.map((place) => {
    const status = random.pick(['published', 'published', 'announced-beforehand', 'none-found']);
    return {
      ...leaderOf(place),
      place: place.id,
      status,
      ...(status === 'none-found' ? {} : { source: SOURCE }),
    };
  });
  return {
    geometry: { type: 'LineString', coordinates: through.map(({ coordinates }) => coordinates) },
    properties: {
      places: ids,
      lines: [ids],
      actors,
      ...(random.next() < 0.4 ? { initiator: actors[0]?.actor } : {}),
      mapDisplay: kind === 'message' ? 'relayed-line' : 'line',
      accounts,
    },
  };
}

/** What happened at a place, or at several. */
function points(kind: string, { capitals, sites }: Ground, random: Random) {
  const isStrike = kind === 'strike';
  const among = isStrike || kind === 'protest' ? sites : capitals;
  const at = some(among, isStrike && random.next() < 0.1 ? 3 : 1, random);
  const coordinates = at.map((place) => place.coordinates);
  return {
    geometry:
      coordinates.length === 1
        ? { type: 'Point', coordinates: coordinates[0] }
        : { type: 'MultiPoint', coordinates },
    properties: {
      places: at.map(({ id }) => id),
      ...(isStrike ? { actors: [{ actor: attackerOf(random), role: 'attacker' }] } : {}),
      mapDisplay: isStrike ? 'symbol' : 'symbol-small',
    },
  };
}

/** What is told, but not drawn on the map. */
function words(kind: string) {
  return { geometry: null, properties: { mapDisplay: kind === 'decision' ? 'timeline-only' : 'panel' } };
}

function happenedAs(kind: string, ground: Ground, random: Random) {
  if (kind === 'call' || kind === 'message' || kind === 'mediation') return line(kind, ground, random);
  if (kind === 'toll' || kind === 'decision') return words(kind);
  return kind === 'statement' && random.next() < 0.7 ? words(kind) : points(kind, ground, random);
}

function eventFeature(number: number, ms: number, ground: Ground, random: Random) {
  const kind = KINDS[random.below(KINDS.length)] ?? 'strike';
  const { geometry, properties } = happenedAs(kind, ground, random);
  const claim = () => ({
    ...speakerOf(random),
    aspect: 'whether it happened',
    says: 'Nothing: this is synthetic.',
    on: dayText(ms),
    source: SOURCE,
    stance: random.pick(['asserts', 'confirms', 'denies']),
  });
  return {
    type: 'Feature',
    id: `synthetic-${number}`,
    properties: {
      type: 'event',
      kind,
      title: `Synthetic ${kind} ${number}`,
      summary: 'Made up by a program: it did not happen.',
      ...synthTime(ms, random),
      precision: random.pick(['site', 'city', 'city', 'region']),
      certainty: random.pick(['reported', 'reported', 'confirmed-by-both', 'claimed', 'disputed']),
      onRecord: false,
      attribution: 'Synthetic source',
      sources: [SOURCE],
      claims: random.next() < 0.6 ? [claim()] : [claim(), claim()],
      ...properties,
    },
    geometry,
  };
}

/**
 * The text of a made-up dataset, piece by piece, one feature a line; the same for the same number and seed. It fills
 * more years the more events it has, and has bursts, gaps, days with many events, and dates known only roughly.
 */
export function* synth(events: number, seed: number): Generator<string> {
  const random = createRandom(seed);
  const ground = synthPlaces(Math.round(6 * Math.sqrt(events)), random);
  const head = {
    type: 'FeatureCollection',
    schemaVersion: 1,
    dataset: {
      title: 'Synthetic events',
      dek: `${events} events of ${yearsOf(events)} years, made up by a program. None of them happened.`,
      version: `synthetic-${events}-${seed}`,
      asOf: LAST_DAY,
      licence: 'CC0 1.0',
      corrections: 'none: nothing of this is true',
    },
    actors: cast(),
    sources: [{ id: SOURCE, publisher: 'Synthetic source' }],
  };
  yield `${JSON.stringify(head).slice(0, -1)},\n"features":[\n`;
  const places = [...ground.capitals, ...ground.sites].map(placeFeature);
  yield places.map((place) => JSON.stringify(place)).join(',\n');
  let number = 0;
  for (const ms of synthDays(events, random)) {
    number += 1;
    yield `,\n${JSON.stringify(eventFeature(number, ms, ground, random))}`;
  }
  yield '\n]}\n';
}
