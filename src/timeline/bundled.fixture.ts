import { readFileSync } from 'node:fs';
import { type Dataset, parseDataset } from '../dataset';

/** The bundled dataset, for tests. */
export function bundledDataset(): Dataset {
  const result = parseDataset(readFileSync('data/events.geojson', 'utf8'));
  if (!result.ok)
    throw new Error(result.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return result.dataset;
}
