import { readFileSync } from 'node:fs';

type Json = Record<string, unknown>;
interface Feature extends Json {
  id: string;
  properties: Json;
  geometry: Json | null;
}
export interface Story extends Json {
  features: unknown[];
  actors: Json[];
  sources: Json[];
}

/** The story's data, to be broken. */
export const story = (): Story => JSON.parse(readFileSync('data/events.geojson', 'utf8')) as Story;

const ZALGO = [...'Zalgo comes']
  .map((letter) => letter + '\u0336\u0489\u034e\u0353\u0333'.repeat(6))
  .join('');

/** Texts that would like to be something else, or to be somewhere else. */
export const ODD_TEXTS: readonly string[] = [
  '<img src=x onerror=__pwn=1>',
  '"><script>__pwn=1</script>',
  "<svg/onload='__pwn=1'>",
  '</style><iframe srcdoc="<script>top.__pwn=1</script>">',
  '{{constructor.constructor("__pwn=1")()}}',
  '<a href="javascript:__pwn=1">Press</a>',
  ZALGO,
  '\u202eraey a fo llaC\u2066 \u2067',
  'گفت‌وگوی تلفنی Putin–Pezeshkian، ۱۳ ژوئن',
  'Donaudampfschifffahrt'.repeat(40),
  '👩‍👩‍👧‍👦🏳️‍🌈 \u200b\u2060Zero\u200bwidth\ufeff',
  'Half \ud83d a letter\u0000, and none',
];

/** What may be shown of each property, in characters. */
const TEXTS: Readonly<Record<string, number>> = {
  ...{ title: 120, dek: 300, licence: 120, corrections: 300, line: 200, text: 90, topic: 120, handling: 400 },
  ...{ name: 120, shortName: 16, note: 300, coordinateSource: 200, summary: 600, timeNote: 300, unit: 40 },
  ...{
    initiatorNote: 300,
    attribution: 300,
    aspect: 80,
    says: 600,
    label: 120,
    estimator: 120,
    publisher: 120,
  },
};

/** Puts an odd text in the place of every text of the data, one after the other. */
export function withOddTexts(data: Story): Story {
  let next = 0;
  const odd = (longest: number) => {
    next += 1;
    return (ODD_TEXTS[next % ODD_TEXTS.length] ?? '').slice(0, longest);
  };
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === 'string' && key in TEXTS) Reflect.set(value, key, odd(TEXTS[key] ?? 0));
      else if (key === 'names') Reflect.set(value, key, { en: odd(120) });
      else if (key === 'shortNames') Reflect.set(value, key, { en: odd(16) });
      else visit(inner);
    }
  };
  visit(data);
  for (const actor of data.actors) actor.role = odd(120);
  return data;
}

/** Breaks the data feature by feature; gives the id of each that must go, and what must be said of it. */
export function breakFeatures(data: Story): readonly (readonly [id: string | null, says: RegExp])[] {
  const events = data.features.filter(
    (feature): feature is Feature => (feature as Feature).properties.type === 'event',
  );
  const strikes = events.filter(
    ({ properties, geometry }) => properties.kind === 'strike' && geometry?.type === 'Point',
  );
  const told: [string | null, RegExp][] = [];
  const strike = (says: RegExp, change: (event: Feature) => void) => {
    const event = strikes.pop();
    if (!event) throw new Error('The story has too few strikes to break.');
    change(event);
    told.push([event.id, says]);
  };
  strike(/\.time.*: is missing: add it/, ({ properties }) => Reflect.deleteProperty(properties, 'time'));
  strike(/“soon” is not a date: write /, ({ properties }) => Object.assign(properties, { time: 'soon' }));
  strike(/ends before it starts: swap the two dates/, ({ properties }) =>
    Object.assign(properties, { time: '2025-06-24/2025-06-13' }),
  );
  strike(/no sound place has the id “atlantis”: add it or mend the id/, ({ properties }) =>
    Object.assign(properties, { places: ['atlantis'] }),
  );
  strike(/no sound source has the id “nobody”: add it or mend the id/, ({ properties }) =>
    Object.assign(properties, { sources: ['nobody'] }),
  );
  strike(/looks swapped: did you mean /, (event) => {
    const [lon, lat] = [event.geometry?.coordinates].flat();
    event.geometry = { type: 'Point', coordinates: [lat, lon] };
  });
  strike(/500 is out of range: write \[longitude, latitude\]/, (event) => {
    event.geometry = { type: 'Point', coordinates: [51, 500] };
  });
  strike(/is “51”, not a number: write a number/, (event) => {
    event.geometry = { type: 'Point', coordinates: ['51', '35'] };
  });
  strike(/“Polygon” is not known here: write one of "Point"/, (event) => {
    event.geometry = { type: 'Polygon', coordinates: [] };
  });
  const [first] = events;
  data.features.push(null, { ...structuredClone(first) }, { type: 'Feature' });
  told.push([null, /is “null”, not a feature: write a place or an event/]);
  told.push([null, /is taken: the first one is kept, give this one another id/]);
  told.push([null, /neither a place nor an event: write "place" or "event"/]);
  return told;
}
