import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

const LICENCES = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];
/** Licences that hold for what builds and tests the site, and for nothing that a reader is given as code. */
const TOOLS: ReadonlyMap<string, string> = new Map([
  ['MPL-2.0', 'axe and Lightning CSS: used as they are'],
  ['OFL-1.1', 'the two fonts, published with their licence'],
  ['BlueOak-1.0.0', 'graceful-fs: as free as MIT'],
  ['CC0-1.0', 'given to the public'],
  ['Unlicense', 'given to the public'],
  ['Zlib', 'pako: as free as MIT'],
  ['MIT,Apache2', 'pause-stream, which says so as a list'],
]);
/** Whether a licence, or one of those offered ("(MIT OR Apache-2.0)"), is on the list. */
const mayBePassedOn = (licence = '') =>
  licence
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((one) => LICENCES.includes(one.trim()));
const REGISTRY = 'https://registry.npmjs.org/';

const Lock = v.object({
  packages: v.record(
    v.string(),
    v.object({
      version: v.optional(v.string()),
      resolved: v.optional(v.string()),
      integrity: v.optional(v.string()),
      link: v.optional(v.boolean()),
      dev: v.optional(v.boolean()),
      devOptional: v.optional(v.boolean()),
      optional: v.optional(v.boolean()),
      license: v.optional(v.union([v.string(), v.array(v.string())])),
      dependencies: v.optional(v.record(v.string(), v.string())),
      optionalDependencies: v.optional(v.record(v.string(), v.string())),
    }),
  ),
});

const { packages } = v.parse(Lock, JSON.parse(readFileSync('package-lock.json', 'utf8')));
const entries = Object.entries(packages).filter(([path]) => path !== '');
const Manifest = v.object({ name: v.string(), version: v.string(), license: v.optional(v.string()) });

describe('the lockfile', () => {
  it('names packages of the public registry only, each with its fingerprint', () => {
    const foreign = entries.filter(
      ([, { resolved, link }]) => link === true || (resolved !== undefined && !resolved.startsWith(REGISTRY)),
    );
    expect(foreign).toEqual([]);
    expect(entries.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
  });

  it('has the packages that other machines need, so that it can be installed there', () => {
    const wanted = entries.flatMap(([, { optionalDependencies = {} }]) => Object.keys(optionalDependencies));
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter((name) => !entries.some(([path]) => path.endsWith(`node_modules/${name}`)))).toEqual(
      [],
    );
  });

  it('asks for versions, never for repositories, files or addresses', () => {
    const asked = Object.values(packages).flatMap(({ dependencies = {} }) => Object.entries(dependencies));
    expect(asked.filter(([, range]) => /[:/]/.test(range.replace(/^npm:/, '')))).toEqual([]);
    expect(asked.length).toBeGreaterThan(0);
  });

  it('has a MapLibre whose sanitizer is mended: 6.4.1 or newer', () => {
    const versions = entries
      .filter(([path]) => path.endsWith('node_modules/maplibre-gl'))
      .map(([, e]) => e.version);
    expect(versions).toHaveLength(1);
    const [major = 0, minor = 0, patch = 0] = (versions[0] ?? '').split('.').map(Number);
    expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(6_004_001);
  });

  it('brings a reader only what may be passed on with the page', () => {
    const shipped = entries.filter(([, { dev, devOptional }]) => dev !== true && devOptional !== true);
    const manifests = shipped
      .filter(([path, { optional }]) => optional !== true || existsSync(path))
      .map(([path]) => v.parse(Manifest, JSON.parse(readFileSync(`${path}/package.json`, 'utf8'))));
    expect(manifests.map(({ name }) => name)).toEqual(expect.arrayContaining(['react', 'd3-geo', 'valibot']));
    expect(manifests.filter(({ license }) => !mayBePassedOn(license))).toEqual([]);
  });

  it('has tools under free licences only', () => {
    const known = new Set([...LICENCES, ...TOOLS.keys()]);
    const foreign = entries.flatMap(([path, { license }]) => {
      const words = String(license).replaceAll(/[()]/g, '');
      const fits = words.split(' OR ').some((one) => one.split(' AND ').every((each) => known.has(each)));
      return fits ? [] : [`${path}: ${words}`];
    });
    expect(foreign).toEqual([]);
    for (const licence of TOOLS.keys())
      expect(entries.some(([, { license }]) => String(license).includes(licence))).toBe(true);
  });

  it('is installed without running anything that a package brings', () => {
    expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
    expect(readFileSync('.npmrc', 'utf8')).not.toMatch(/registry/);
    expect(readFileSync('.ci/run', 'utf8')).toMatch(/^npm ci /m);
  });
});
