/** Published as they are, for the page and for anyone to reuse. */
export const PUBLISHED = [
  'data/events.geojson',
  'data/events.schema.json',
  'data/tour.json',
  'data/tour.schema.json',
];

/** What the embed loads as scripts, by the names that its page knows. */
export const EMBEDDED: Readonly<Record<string, string>> = {
  events: 'data/events.geojson',
  tours: 'data/tour.json',
  world: 'data/basemap/world.json',
  coarse: 'data/basemap/coarse.json',
  region: 'data/basemap/region.json',
};

/** What lies packed in the one file, by the names that its script knows. */
export const PACKED: Readonly<Record<string, string>> = { ...EMBEDDED };
