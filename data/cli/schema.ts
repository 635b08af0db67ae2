import { toJsonSchema } from '@valibot/to-json-schema';
import { DatasetFile } from '../../src/dataset';

/** The text of data/events.schema.json: the format as a JSON Schema, for editors that complete and check as one types. */
export function schemaText(): string {
  const schema = toJsonSchema(DatasetFile, { typeMode: 'input' });
  return `${JSON.stringify({ title: 'Readout dataset, format 1', ...schema }, null, 1)}\n`;
}
