import {
  type Dataset,
  DatasetFile,
  LARGEST_FILE,
  type Place,
  parseDataset,
  pathOf,
  typeOf,
} from '../../src/dataset';
import { parseTours, TourFile } from '../../src/tour/format';
import type { Standing } from './borders';
import { mapJson } from './json';
import { unknownProperties } from './properties';
import { zoneProblem } from './zones';

/** What `check` found: the lines to print, and whether the file is sound. */
export interface Report {
  readonly sound: boolean;
  readonly lines: readonly string[];
}

interface Found {
  readonly path: string;
  readonly message: string;
}

type Borders = (country: string, lon: number, lat: number) => Standing;

/** Checks the text of a dataset as the browser reads it, and beyond that its keys, borders and time zones. */
export function check(file: string, text: string, borders: Borders): Report {
  return report(file, text, () => {
    const result = parseDataset(text);
    if (!result.ok) return { found: result.problems, holds: '' };
    const raw = rawOf(text);
    const faults = featureFaults(featuresOf(raw), result.dataset, borders);
    return {
      found: [...result.problems, ...unknownKeys(raw, DatasetFile), ...faults],
      holds: countsOf(result.dataset),
    };
  });
}

/** Checks the text of a file of tours as the browser reads it, against the dataset it goes with, and beyond that its keys. */
export function checkTours(file: string, text: string, dataset: Dataset): Report {
  return report(file, text, () => {
    const { tours, problems } = parseTours(text, dataset);
    const steps = tours.reduce((sum, tour) => sum + tour.steps.length, 0);
    return {
      found: [...problems, ...unknownKeys(rawOf(text), TourFile)],
      holds: `${numberOf(tours.length, 'tour')}, ${numberOf(steps, 'step')}`,
    };
  });
}

/** Whether a text is a file of tours, as far as can be told without reading it for sound. */
export function hasTours(text: string): boolean {
  try {
    const raw = rawOf(text);
    return typeof raw === 'object' && raw !== null && Object.hasOwn(raw, 'tours');
  } catch {
    return false;
  }
}

/** What reading a text finds, each fault by its line, after those of the text itself; else what it holds. */
function report(file: string, text: string, read: () => { found: readonly Found[]; holds: string }): Report {
  const json = mapJson(text.length > LARGEST_FILE ? '{}' : text);
  const broken = json.faults.some(({ path }) => path === '');
  const { found, holds } = broken ? { found: [], holds: '' } : read();
  const located = [
    ...json.faults,
    ...found.map(({ path, message }) => ({ line: json.lineOf(path), path, message })),
  ].sort((a, b) => a.line - b.line);
  if (located.length === 0) return { sound: true, lines: [`${file}: ${holds}; nothing to mend`] };
  return {
    sound: false,
    lines: located.map(({ line, path, message }) => `${file}:${line} ${path || '$'}: ${message}`),
  };
}

const rawOf = (text: string): unknown => JSON.parse(text.replace(/^\ufeff/, ''));

function unknownKeys(raw: unknown, format: typeof DatasetFile | typeof TourFile): Found[] {
  return unknownProperties(raw, format).map((keys) => ({
    path: pathOf(keys),
    message: 'is not a property of the format: mend its name or leave it out',
  }));
}

function featuresOf(raw: unknown): readonly unknown[] {
  if (typeof raw !== 'object' || raw === null || !('features' in raw)) return [];
  return Array.isArray(raw.features) ? raw.features : [];
}

function featureFaults(features: readonly unknown[], dataset: Dataset, borders: Borders): Found[] {
  const events = new Map(dataset.events.map((event) => [event.id, event]));
  const places = new Map(dataset.places);
  return features.flatMap((feature, index): Found[] => {
    if (typeof feature !== 'object' || feature === null || !('id' in feature)) return [];
    const id = String(feature.id);
    const place = typeOf(feature) === 'place' ? places.get(id) : undefined;
    const event = typeOf(feature) === 'event' ? events.get(id) : undefined;
    // Of two with one id the first was kept, and that is the one meant here.
    places.delete(id);
    events.delete(id);
    const border = place === undefined ? null : borderProblem(place, borders);
    const zone = event === undefined ? null : zoneProblem(event);
    return [
      ...(border === null ? [] : [{ path: `features[${index}].geometry.coordinates`, message: border }]),
      ...(zone === null ? [] : [{ path: `features[${index}].properties.timeZone`, message: zone }]),
    ];
  });
}

function borderProblem({ country, geometry: { coordinates } }: Place, borders: Borders): string | null {
  const [lon = 0, lat = 0] = coordinates;
  switch (borders(country, lon, lat)) {
    case 'in':
      return null;
    case 'swapped':
      return `[${lon}, ${lat}] looks swapped: did you mean [${lat}, ${lon}]?`;
    case 'out':
      return `[${lon}, ${lat}] is more than 75 km outside ${country}: mend the position or the country`;
    case 'unknown country':
      return `“${country}” is not a country the outlines have: mend the country`;
  }
}

const numberOf = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** One phrase of counts: what the dataset holds. */
export function countsOf(dataset: Dataset): string {
  const claims = dataset.events.reduce((sum, event) => sum + event.claims.length, 0);
  const context = [...dataset.places.values()].filter((place) => place.kind === 'context').length;
  return [
    numberOf(dataset.events.length, 'event'),
    `${numberOf(dataset.places.size, 'place')} (${context} for context)`,
    numberOf(dataset.actors.size, 'actor'),
    numberOf(dataset.sources.size, 'source'),
    numberOf(claims, 'claim'),
    numberOf(dataset.disputes.size, 'dispute'),
  ].join(', ');
}
