import { PLACE_PRECISIONS, type PlacePrecision } from '../dataset';

/**
 * How far from its symbol a place may be, in km, by how exactly it is known. A convention for the rings on the map, no
 * measurement; null for a country, whose borders are drawn and are no circle.
 */
export const REACH: Readonly<Record<PlacePrecision, number | null>> = {
  site: 1,
  city: 10,
  region: 100,
  country: null,
};

// From here on, more of the map would only look as if more were known.
const CLOSEST: Readonly<Record<PlacePrecision, number>> = { site: 9, city: 8, region: 6.5, country: 5 };

/** The zoom beyond which the map never goes by itself to show something known so exactly. */
export const closestZoom = (precision: PlacePrecision): number => CLOSEST[precision];

/** The most exact of some precisions; of none, null. */
export const finest = (all: readonly PlacePrecision[]): PlacePrecision | null =>
  PLACE_PRECISIONS.find((precision) => all.includes(precision)) ?? null;

/** The least exact of some precisions; of none, null. */
export const coarsest = (all: readonly PlacePrecision[]): PlacePrecision | null =>
  PLACE_PRECISIONS.findLast((precision) => all.includes(precision)) ?? null;
