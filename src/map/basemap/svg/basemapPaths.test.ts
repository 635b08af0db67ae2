import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { geoArea, geoContains } from 'd3-geo';
import fc from 'fast-check';
import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import type { Camera } from '../../../geo';
import { type Detail, parseAtlas } from './atlas';
import { type BasemapPaths, basemapPaths, basemapProjection, detailOf } from './basemapPaths';

const text = (file: string) =>
  readFileSync(new URL(`../../../../data/basemap/${file}`, import.meta.url), 'utf8');
const topology = (file: string): Topology => JSON.parse(text(file));
const gzipped = (words: string) => gzipSync(words, { level: 9 }).length;
const world = topology('world.json');
const atlas = parseAtlas({ world, coarse: topology('coarse.json'), region: topology('region.json') });
const details: readonly Detail[] = ['coarse', 'fine', 'region'];
const desk = { width: 1440, height: 900 };
const first: Camera = { center: [44, 42], zoom: 3.3, projection: 'mercator' };

const countries: FeatureCollection = feature(
  world,
  world.objects.countries as GeometryCollection<{ name: string; a2: string | null }>,
);
const countryAt = (lon: number, lat: number) =>
  countries.features
    .filter((country) => geoContains(country, [lon, lat]))
    .map(({ properties }) => properties?.a2);

/** The area that a path fills, in px²: rings one way round count up, holes down. */
function filled(d: string): number {
  let area = 0;
  for (const ring of d.split('M').slice(1)) {
    const [x0 = 0, y0 = 0, ...steps] = (ring.match(/-?(\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    let [x, y] = [x0, y0];
    for (let i = 0; i + 1 < steps.length; i += 2) {
      const [nextX, nextY] = [x + (steps[i] ?? 0), y + (steps[i + 1] ?? 0)];
      area += (x * nextY - nextX * y) / 2;
      [x, y] = [nextX, nextY];
    }
    area += (x * y0 - x0 * y) / 2;
  }
  return Math.abs(area);
}

describe('the bundled basemap', () => {
  it.each(details)('has water and land where they are: %s', (detail) => {
    const onLand = (lon: number, lat: number) => geoContains(atlas[detail].land, [lon, lat]);
    expect(onLand(50.5, 42.3), 'Caspian Sea').toBe(false);
    expect(onLand(51, 38), 'Caspian Sea, south').toBe(false);
    expect(onLand(34, 43), 'Black Sea').toBe(false);
    expect(onLand(51.5, 27), 'Persian Gulf').toBe(false);
    expect(onLand(-150, 0), 'Pacific').toBe(false);
    expect(onLand(51.39, 35.69), 'Tehran').toBe(true);
    expect(onLand(37.62, 55.76), 'Moscow').toBe(true);
    expect(onLand(35.22, 31.77), 'Jerusalem').toBe(true);
    expect(onLand(-77.04, 38.91), 'Washington').toBe(true);
    expect(onLand(51.67, 32.65), 'Isfahan').toBe(true);
  });

  it.each(details)('covers three tenths of the Earth with land: %s', (detail) => {
    expect(geoArea(atlas[detail].land) / (4 * Math.PI)).toBeCloseTo(0.29, 1);
  });

  it('knows Lake Urmia, Lake Van, the Dead Sea and Sarygamysh close by', () => {
    for (const [lon, lat] of [
      [45.4, 37.7],
      [43, 38.6],
      [35.5, 31.55],
      [57.4, 41.9],
    ] as const)
      expect(geoContains(atlas.region.lakes, [lon, lat]), `${lon}, ${lat}`).toBe(true);
  });

  it.each([
    ['Tehran', 51.39, 35.69, 'IR'],
    ['Moscow', 37.62, 55.76, 'RU'],
    ['Tel Aviv', 34.8, 32.07, 'IL'],
    ['Gaza', 34.45, 31.48, 'PS'],
    ['Ramallah', 35.2, 31.9, 'PS'],
    ['Sevastopol', 33.6, 44.6, 'UA'],
    ['Simferopol', 34.1, 44.95, 'UA'],
    ['Kyiv', 30.52, 50.45, 'UA'],
    ['Laayoune', -13, 27.1, 'EH'],
    ['Washington', -77.04, 38.91, 'US'],
    ['Ankara', 32.86, 39.93, 'TR'],
    ['Baghdad', 44.37, 33.31, 'IQ'],
    ['Damascus', 36.29, 33.51, 'SY'],
    ['Amman', 35.93, 31.95, 'JO'],
    ['Riyadh', 46.72, 24.69, 'SA'],
    ['Abu Dhabi', 54.5, 24.3, 'AE'],
    ['Doha', 51.4, 25.3, 'QA'],
    ['Kuwait', 47.9, 29.3, 'KW'],
    ['Muscat', 58.4, 23.5, 'OM'],
    ['Sanaa', 44.21, 15.35, 'YE'],
    ['Cairo', 31.24, 30.04, 'EG'],
    ['Baku', 49.7, 40.4, 'AZ'],
    ['Beijing', 116.4, 39.9, 'CN'],
    ['Geneva', 6.1, 46.2, 'CH'],
    ['Pristina', 21.16, 42.66, 'XK'],
  ])('places %s in its country', (_, lon, lat, code) => {
    expect(countryAt(lon, lat)).toEqual([code]);
  });

  it('has room in the budget', () => {
    expect(gzipped(text('world.json'))).toBeLessThan(150_000);
    expect(gzipped(text('coarse.json'))).toBeLessThan(30_000);
    expect(gzipped(text('region.json'))).toBeLessThan(50_000);
  });
});

describe('basemapPaths', () => {
  const layers: readonly (keyof BasemapPaths)[] = ['land', 'borders', 'unsettled', 'lakes', 'rivers'];

  it('writes nothing but finite numbers, whatever the camera', () => {
    const degrees = (most: number) => fc.integer({ min: -most * 10, max: most * 10 }).map((n) => n / 10);
    fc.assert(
      fc.property(
        fc.record({
          center: fc.tuple(degrees(180), degrees(85)),
          zoom: fc.integer({ min: 10, max: 100 }).map((n) => n / 10),
          projection: fc.constantFrom('mercator', 'globe'),
        }),
        fc.constantFrom(...details),
        (camera, detail) => {
          const paths = basemapPaths(atlas, basemapProjection(camera, { width: 390, height: 420 }), detail);
          for (const d of Object.values(paths)) expect(d).toMatch(/^[-MlzaA\d., ]*$/);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('never floods the frame with land', () => {
    for (const projection of ['mercator', 'globe'] as const)
      for (const detail of details) {
        const camera: Camera = { ...first, projection };
        const { land } = basemapPaths(atlas, basemapProjection(camera, desk), detail);
        const share = filled(land) / (desk.width * desk.height);
        expect(share, `${projection} ${detail}`).toBeGreaterThan(0.3);
        expect(share, `${projection} ${detail}`).toBeLessThan(0.85);
        const ocean: Camera = { ...camera, center: [-140, 5], zoom: 4 };
        const { land: islands } = basemapPaths(atlas, basemapProjection(ocean, desk), detail);
        expect(filled(islands) / (desk.width * desk.height)).toBeLessThan(0.05);
      }
  });

  it('fits the region into the world without a gap or an overlap', () => {
    const frame = { width: 1200, height: 900 };
    const camera: Camera = { center: [44, 30], zoom: 3.6, projection: 'mercator' };
    const area = (detail: Detail) =>
      filled(basemapPaths(atlas, basemapProjection(camera, frame), detail).land);
    expect(area('region') / area('fine')).toBeCloseTo(1, 2);
  });

  it('draws the first view in less than 90 kB, 35 kB compressed', () => {
    const paths = basemapPaths(atlas, basemapProjection(first, desk), detailOf(first, false));
    const all = layers.map((layer) => paths[layer]).join('');
    expect(all.length).toBeLessThan(90_000);
    expect(gzipped(all)).toBeLessThan(35_000);
  });

  it('draws what is in view and no more', () => {
    const tehran: Camera = { center: [51.4, 35.7], zoom: 6, projection: 'mercator' };
    const paths = basemapPaths(atlas, basemapProjection(tehran, { width: 400, height: 400 }), 'region');
    expect(paths.unsettled).toBe('');
    expect(paths.land.length).toBeLessThan(3000);
    expect(paths.sphere).toBeUndefined();
    const levant: Camera = { ...tehran, center: [35, 32] };
    const there = basemapPaths(atlas, basemapProjection(levant, { width: 400, height: 400 }), 'region');
    expect(there.unsettled).not.toBe('');
  });

  it('gives the globe a disc as large as its horizon', () => {
    const camera: Camera = { center: [44, 42], zoom: 2, projection: 'globe' };
    const { sphere = '' } = basemapPaths(atlas, basemapProjection(camera, desk), 'coarse');
    const [, left = Number.NaN, , radius = Number.NaN] =
      /M([\d.-]+),([\d.-]+)a([\d.-]+)/.exec(sphere)?.map(Number) ?? [];
    expect(left + radius).toBeCloseTo(720, 0);
    expect(radius).toBeGreaterThan(200);
    expect(radius).toBeLessThan(450);
  });
});

describe('parseAtlas', () => {
  it('has the names of countries and waters, each with its rooms', () => {
    const named = new Map(atlas.names.map((name) => [name.id, name]));
    expect(named.get('IR')).toMatchObject({ text: 'Iran', kind: 'country' });
    expect(named.get('persian-gulf')).toMatchObject({ text: 'Persian Gulf', kind: 'sea' });
    const [from, to] = named.get('IR')?.rooms[0] ?? [];
    expect([from, to].map((corner) => countryAt(corner?.[0] ?? 0, corner?.[1] ?? 0))).toEqual([
      ['IR'],
      ['IR'],
    ]);
    expect(atlas.names.filter(({ rooms }) => rooms.length === 0)).toEqual([]);
    expect([...named.keys()].filter((id) => ['null', 'undefined', ''].includes(id))).toEqual([]);
  });

  it('makes do without the region, and says which layer a file lacks', () => {
    const coarse = topology('coarse.json');
    const without = parseAtlas({ world, coarse });
    expect(without.region).toBe(without.fine);
    const broken: Topology = {
      ...coarse,
      objects: { ...coarse.objects, lakes: { type: 'Polygon', arcs: [] } },
    };
    expect(() => parseAtlas({ world, coarse: broken })).toThrow('lakes');
  });
});

describe('detailOf', () => {
  it('is coarse in motion and far off, and closest over the region', () => {
    expect(detailOf(first, true)).toBe('coarse');
    expect(detailOf({ ...first, zoom: 2 }, false)).toBe('coarse');
    expect(detailOf(first, false)).toBe('fine');
    expect(detailOf({ ...first, zoom: 5 }, false)).toBe('region');
  });
});
