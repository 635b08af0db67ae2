import { toJsonSchema } from '@valibot/to-json-schema';
import { DatasetFile } from '../../src/dataset';
import { TourFile } from '../../src/tour/format';

/** The formats as JSON Schemas, by the file they are written to, for editors that complete and check as one types. */
export const SCHEMAS: Readonly<Record<string, () => string>> = {
  'data/events.schema.json': () => textOf('Readout dataset, format 1', DatasetFile),
  'data/tour.schema.json': () => textOf('Readout tours, format 1', TourFile),
};

function textOf(title: string, format: typeof DatasetFile | typeof TourFile): string {
  const schema = toJsonSchema(format, { typeMode: 'input' });
  return `${JSON.stringify({ title, ...schema }, null, 1)}\n`;
}
