import { readFileSync } from 'node:fs';
import { geoContains } from 'd3-geo';
import type { Feature, FeatureCollection, MultiPoint } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { mercatorLatitude, mercatorY, RADIANS } from '../../src/geo';
import { textWidth } from '../../src/scene';
import { type NameProperties, nameOf } from './names';
import { WATERS } from './waters';

const read = (file: string): Topology => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
const world = read('world.json');
const region = read('region.json');
const layer = <P extends object>(topology: Topology, name: string) =>
  feature(topology, topology.objects[name] as GeometryCollection<P>);
const names = layer<NameProperties>(world, 'names').features as Feature<MultiPoint, NameProperties>[];
const countries = layer<{ a2: string | null }>(world, 'countries').features;
const pairsOf = ({ geometry: { coordinates } }: Feature<MultiPoint>) =>
  coordinates.flatMap(([x0 = 0, y0 = 0], i) => {
    const [x1 = 0, y1 = 0] = coordinates[i + 1] ?? [];
    return i % 2 === 0 ? [{ x0, y0, x1, y1 }] : [];
  });
const onLand = ({ features }: FeatureCollection, lon: number, lat: number) =>
  features.some((land) => geoContains(land, [lon, lat]));
const fractions = [0.02, 0.25, 0.5, 0.75, 0.98];

describe('the layer of names', () => {
  const countryNames = names.filter(({ properties }) => properties.kind === 'country');

  it('names each once, the largest country first', () => {
    const ids = names.map(({ properties }) => properties.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.slice(0, 4)).toEqual(['RU', 'AQ', 'CA', 'US']);
    for (const id of ['IR', 'IL', 'PS', 'IQ', 'LB', 'QA', 'BH', 'KW', 'persian-gulf'])
      expect(ids).toContain(id);
  });

  it('has every room wholly in its country', () => {
    for (const name of countryNames) {
      const own = countries.filter(({ properties }) => properties.a2 === name.properties.id);
      for (const { x0, y0, x1, y1 } of pairsOf(name)) {
        expect(x0).toBeLessThan(x1);
        expect(y0).toBeLessThan(y1);
        for (const t of fractions)
          for (const [lon, lat] of [
            [x0 + t * (x1 - x0), y0],
            [x0 + t * (x1 - x0), y1],
            [x0, y0 + t * (y1 - y0)],
            [x1, y0 + t * (y1 - y0)],
          ] as const)
            expect(
              own.some((country) => geoContains(country, [lon, lat])),
              `${name.properties.name} ${lon}, ${lat}`,
            ).toBe(true);
      }
    }
  });

  it.each(WATERS.flatMap(({ name, lines }) => lines.map((line) => [name, line] as const)))(
    'keeps %s off the land along %s',
    (name, [[x0 = 0, south = 0], [x1 = 0, north = 0]]) => {
      const [y0, y1] = [mercatorY(south) / RADIANS, mercatorY(north) / RADIANS];
      expect(x0).toBeLessThan(x1);
      // As wide as the name's letters are high where it just fits.
      const half = 0.5 / (textWidth(name, 1, 'serif') + 0.5);
      for (const t of fractions)
        for (const side of [-half, 0, half]) {
          const lon = x0 + t * (x1 - x0) - side * (y1 - y0);
          const lat = mercatorLatitude((y0 + t * (y1 - y0) + side * (x1 - x0)) * RADIANS);
          for (const file of [world, region])
            expect(onLand(layer(file, 'land'), lon, lat), `${lon}, ${lat}`).toBe(false);
        }
    },
  );
});

describe('nameOf', () => {
  it('has plain names, written out', () => {
    expect(nameOf({ name: 'Iran', a2: 'IR' })).toBe('Iran');
    expect(nameOf({ name: 'United States of America', a2: 'US' })).toBe('United States');
    expect(nameOf({ name: 'W. Sahara', a2: 'EH' })).toBe('Western Sahara');
    expect(nameOf({ name: 'Kosovo', a2: 'XK' })).toBe('Kosovo');
  });

  it('has none for what has no code, or is a territory that the source abbreviates', () => {
    expect(nameOf({ name: 'N. Cyprus', a2: null })).toBe(null);
    expect(nameOf({ name: 'Siachen Glacier', a2: null })).toBe(null);
    expect(nameOf({ name: 'Falkland Is.', a2: 'FK' })).toBe(null);
  });
});
