import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAtlas } from '../svg';
import { featuresOf, graticule } from './shapes';

const read = (name: string) => JSON.parse(readFileSync(`data/basemap/${name}.json`, 'utf8'));
const atlas = parseAtlas({ world: read('world'), coarse: read('coarse'), region: read('region') });

describe('featuresOf', () => {
  it.each(['fine', 'region'] as const)('gives every shape of %s, with no property but its kind', (detail) => {
    const { features } = featuresOf(atlas[detail]);
    const counts: Record<string, number> = {};
    for (const { properties } of features) {
      expect(Object.keys(properties ?? {})).toEqual(['kind']);
      const kind = String(properties?.kind);
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    const expected = Object.entries(atlas[detail]).map(([kind, { geometries }]) => [kind, geometries.length]);
    expect(counts).toEqual(Object.fromEntries(expected));
  });

  it('has no null among features or geometries, which would blank the whole source', () => {
    for (const { geometry } of [...featuresOf(atlas.fine).features, ...graticule().features])
      expect(geometry.type).toMatch(/^(Multi)?(LineString|Polygon)$/);
  });
});
