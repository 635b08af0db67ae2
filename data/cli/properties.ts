import type * as v from 'valibot';
import { DatasetFile, EventFeature, PlaceFeature, typeOf } from '../../src/dataset';

type Keys = readonly (string | number)[];

/** Paths of properties a format does not have: mostly misspelt ones, which reading would pass over in silence. */
export function unknownProperties(file: unknown, format: v.GenericSchema = DatasetFile): Keys[] {
  return unknownIn(format, file, []);
}

function unknownIn(schema: unknown, value: unknown, at: Keys): Keys[] {
  if (typeof value !== 'object' || value === null) return [];
  const shape = unwrap(schema, value);
  if (Array.isArray(value)) {
    const item = memberOf(shape, 'item');
    return value.flatMap((inner, index) => unknownIn(item, inner, [...at, index]));
  }
  const entries = memberOf(shape, 'entries');
  // Names by language take any key; geometries are checked whole by the schema.
  if (entries === null || memberOf(shape, 'rest') !== null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const entry = Object.hasOwn(entries, key) ? memberOf(entries, key) : null;
    return entry === null ? [[...at, key]] : unknownIn(entry, inner, [...at, key]);
  });
}

/** The schema of the value itself: without "optional" and "or null", and of the feature's own type. */
function unwrap(schema: unknown, value: object): object | null {
  let inner = typeof schema === 'object' ? schema : null;
  for (let next = inner; next !== null; next = memberOf(next, 'wrapped')) inner = next;
  if (inner === null || memberOf(inner, 'options') === null) return inner;
  const features: Readonly<Record<string, v.GenericSchema>> = { place: PlaceFeature, event: EventFeature };
  const type = typeOf(value);
  return type === 'place' || type === 'event' ? (features[type] ?? null) : null;
}

function memberOf(holder: object | null, key: string): object | null {
  const member: unknown = holder === null ? null : Reflect.get(holder, key);
  return typeof member === 'object' && member !== null ? member : null;
}
