import {
  type Dataset,
  LARGEST_FILE,
  type ParseResult,
  type Place,
  parseDataset,
  pathOf,
  typeOf,
} from '../../src/dataset';
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
  const json = mapJson(text.length > LARGEST_FILE ? '{}' : text);
  const broken = json.faults.some(({ path }) => path === '');
  const result = broken ? null : parseDataset(text);
  const found = result === null ? [] : faultsIn(text, result, borders);
  const located = [
    ...json.faults,
    ...found.map(({ path, message }) => ({ line: json.lineOf(path), path, message })),
  ].sort((a, b) => a.line - b.line);
  if (located.length > 0) {
    return {
      sound: false,
      lines: located.map(({ line, path, message }) => `${file}:${line} ${path || '$'}: ${message}`),
    };
  }
  const counts = result?.ok ? [`${file}: ${countsOf(result.dataset)}; nothing to mend`] : [];
  return { sound: true, lines: counts };
}

function faultsIn(text: string, result: ParseResult, borders: Borders): Found[] {
  if (!result.ok) return [...result.problems];
  const raw: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
  const unknown = unknownProperties(raw).map((keys) => ({
    path: pathOf(keys),
    message: 'is not a property of the format: mend its name or leave it out',
  }));
  return [...result.problems, ...unknown, ...featureFaults(featuresOf(raw), result.dataset, borders)];
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

/** One phrase of counts: what the dataset holds. */
export function countsOf(dataset: Dataset): string {
  const claims = dataset.events.reduce((sum, event) => sum + event.claims.length, 0);
  const context = [...dataset.places.values()].filter((place) => place.kind === 'context').length;
  const number = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
  return [
    number(dataset.events.length, 'event'),
    `${number(dataset.places.size, 'place')} (${context} for context)`,
    number(dataset.actors.size, 'actor'),
    number(dataset.sources.size, 'source'),
    number(claims, 'claim'),
    number(dataset.disputes.size, 'dispute'),
  ].join(', ');
}
