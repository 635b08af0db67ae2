import type { FeatureCollection, GeoJsonProperties } from 'geojson';

/** What is kept of a country: the source's short English name and its ISO 3166-1 codes, where it has them. */
export interface CountryProperties {
  readonly name: string;
  readonly a2: string | null;
  readonly a3: string;
}

// Natural Earth counts these apart; the map shows them as parts of Cyprus, as the 50m source does.
const PARTS_OF_CYPRUS = new Set(['Dhekelia', 'Akrotiri', 'Cyprus U.N. Buffer Zone']);

// Not in ISO 3166-1: the code everyone uses, or none.
const UNOFFICIAL: Readonly<Record<string, string | null>> = { '-1': null, '-2': 'XK', '-3': null };

/**
 * Lines that are ceasefire, armistice or withdrawal lines, or that a neighbour or the UN does not take for an
 * international boundary, by the names of those on either side.
 */
export const UNSETTLED = [
  ['Israel', 'Palestine'],
  ['Israel', 'Syria'],
  ['Israel', 'Lebanon'],
  ['Cyprus', 'N. Cyprus'],
  ['Morocco', 'W. Sahara'],
  ['Kosovo', 'Serbia'],
  ['Somalia', 'Somaliland'],
  ['India', 'Siachen Glacier'],
  ['Pakistan', 'Siachen Glacier'],
  ['China', 'Siachen Glacier'],
  ['North Korea', 'South Korea'],
] as const;

/** Borders that are such lines only within the boxes of `CONTESTED`. */
export const PARTLY_UNSETTLED = [
  ['India', 'Pakistan'],
  ['China', 'India'],
] as const;

/** Kashmir, and the eastern end of the Himalaya, in degrees. */
export const CONTESTED = [
  { west: 72, south: 32, east: 81, north: 38 },
  { west: 91, south: 26, east: 98, north: 30 },
] as const;

/** The same features with a country's properties only. */
export function named(collection: FeatureCollection): FeatureCollection {
  return {
    ...collection,
    features: collection.features.map((feature) => ({
      ...feature,
      properties: country(String(feature.id ?? ''), feature.properties) as unknown as GeoJsonProperties,
    })),
  };
}

function country(id: string, properties: GeoJsonProperties): CountryProperties {
  const source = String(properties?.name ?? '');
  const name = PARTS_OF_CYPRUS.has(source) ? 'Cyprus' : source;
  return { name, a2: alpha2(name === 'Cyprus' ? '196' : id), a3: String(properties?.a3 ?? '') };
}

/** The two letters of a country from its three figures. */
function alpha2(id: string): string | null {
  if (id in UNOFFICIAL) return UNOFFICIAL[id] ?? null;
  if (!/^\d{3}$/.test(id)) return null;
  const region = new Intl.Locale(`und-${id}`).region ?? '';
  return /^[A-Z]{2}$/.test(region) ? region : null;
}
