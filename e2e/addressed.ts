import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What a build with an address has written for some events only, so that it takes no time. */
export interface Addressed {
  /** A file of it, such as `event/<id>.html`. */
  readonly read: (file: string) => Buffer;
  readonly remove: () => void;
}

/** Runs the last step of the build as with `SITE_URL`, on a copy of the built site and a dataset of these events. */
export function buildFor(siteUrl: string, events: readonly string[]): Addressed {
  const folder = mkdtempSync(join(tmpdir(), 'readout-site-'));
  mkdirSync(join(folder, 'data'));
  for (const shared of [
    'src',
    'public',
    'node_modules',
    'package.json',
    'package-lock.json',
    'data/basemap',
    'docs',
  ])
    symlinkSync(resolve(shared), join(folder, shared));
  cpSync('dist', join(folder, 'dist'), { recursive: true });
  // Tours lead to more events than these.
  const tours = JSON.parse(readFileSync('data/tour.json', 'utf8'));
  writeFileSync(join(folder, 'data/tour.json'), JSON.stringify({ ...tours, tours: [] }));
  const dataset = JSON.parse(readFileSync('data/events.geojson', 'utf8'));
  const isKept = ({ id, properties }: { id: string; properties: { type: string } }) =>
    properties.type !== 'event' || events.includes(id);
  writeFileSync(
    join(folder, 'data/events.geojson'),
    JSON.stringify({ ...dataset, features: dataset.features.filter(isKept) }),
  );
  const env = { ...process.env, SITE_URL: siteUrl };
  execFileSync(process.execPath, [resolve('.cache/prerender/prerender.js')], {
    cwd: folder,
    env,
    stdio: 'pipe',
  });
  return {
    read: (file) => readFileSync(join(folder, 'dist', file)),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
