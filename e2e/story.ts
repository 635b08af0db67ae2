import type { APIRequestContext } from '@playwright/test';

export type Position = readonly [lon: number, lat: number];

/** An event of the published data, as far as these tests need it. */
export interface StoryEvent {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly mapDisplay: string;
  /** Ids of places, along each line of a call, message or mediation. */
  readonly lines: readonly (readonly string[])[];
  /** Where its geometry has points. */
  readonly points: readonly Position[];
  readonly claims: readonly { readonly says?: string }[];
  /** First and last calendar day, such as 2025-06-13. */
  readonly first: string;
  readonly last: string;
}

export interface Story {
  readonly places: ReadonlyMap<string, Position>;
  readonly events: readonly StoryEvent[];
  /** The links of the steps of each tour. */
  readonly tours: ReadonlyMap<string, readonly string[]>;
}

interface Feature {
  readonly id: string;
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
  readonly properties: {
    readonly type: string;
    readonly kind: string;
    readonly title: string;
    readonly mapDisplay: string;
    readonly time: string;
    readonly lines?: readonly (readonly string[])[];
    readonly claims?: readonly { readonly says?: string }[];
  };
}

const DATE = /\d{4}-\d{2}(-\d{2})?/g;

/** The days that a date of the data covers; a month covers all of its days. */
function daysOf(time: string): readonly [string, string] {
  const dates = time.match(DATE) ?? [];
  const [first = '', last = ''] = [dates[0], dates.at(-1)];
  return [first.padEnd(10, '-01'), last.padEnd(10, '-31')];
}

function pointsOf({ geometry }: Feature): readonly Position[] {
  if (geometry?.type === 'Point') return [geometry.coordinates as Position];
  return geometry?.type === 'MultiPoint' ? (geometry.coordinates as Position[]) : [];
}

interface TourFile {
  readonly tours: readonly { readonly id: string; readonly steps: readonly { readonly link: string }[] }[];
}

/** Reads the data that is published beside the page. */
export async function readStory(request: APIRequestContext): Promise<Story> {
  const read = async (file: string) => (await request.get(`./data/${file}`)).json();
  const { features } = (await read('events.geojson')) as { readonly features: readonly Feature[] };
  const { tours } = (await read('tour.json')) as TourFile;
  const ofType = (type: string) => features.filter((feature) => feature.properties.type === type);
  return {
    places: new Map(ofType('place').flatMap((place) => pointsOf(place).map((at) => [place.id, at] as const))),
    events: ofType('event').map((feature) => {
      const { kind, title, mapDisplay, time, lines = [], claims = [] } = feature.properties;
      const [first, last] = daysOf(time);
      return {
        id: feature.id,
        kind,
        title,
        mapDisplay,
        lines,
        claims,
        points: pointsOf(feature),
        first,
        last,
      };
    }),
    tours: new Map(tours.map(({ id, steps }) => [id, steps.map(({ link }) => link)])),
  };
}

/** What an address says, and what its step of a tour says beneath it: such an address names only what differs. */
export function meaningOf({ tours }: Story, search: string): URLSearchParams {
  const said = new URLSearchParams(search);
  const meaning = new URLSearchParams(tours.get(said.get('tour') ?? '')?.[Number(said.get('step') ?? 1) - 1]);
  for (const [name, value] of said) meaning.set(name, value);
  return meaning;
}

/** Ids of the events that go on at some time between two days, both included. */
export const shownBetween = ({ events }: Story, from: string, to: string): string[] =>
  events.filter(({ first, last }) => first <= to && last >= from).map(({ id }) => id);
