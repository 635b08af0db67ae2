import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** A tree that breaks no rule: every layer, a test with its data, the build, and the packages they import. */
const SOUND: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    dependencies: { react: '1', 'react-dom': '1', 'maplibre-gl': '1', d3: '1', 'd3-geo': '1' },
    devDependencies: { witness: '1' },
  }),
  ...Object.fromEntries(
    ['react', 'react-dom', 'maplibre-gl', 'd3', 'd3-geo', 'witness'].flatMap((name) => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
      [`node_modules/${name}/index.js`, 'export default 1;'],
    ]),
  ),
  'src/time/index.ts': "export * from './extent';",
  'src/time/extent.ts': 'export type Extent = number;',
  'src/geo/index.ts': "import 'd3-geo';",
  'src/theme/index.ts': '',
  'src/svg/index.ts': '',
  'src/messages/index.ts': "import '../time';",
  'src/failure/index.ts': "import '../messages';",
  'src/dataset/index.ts': "import type { Extent } from '../time'; export type Where = Extent;",
  'src/dataset/fixtures/sound.ts': '',
  'src/dataset/parse.test.ts': "import './fixtures/sound'; import 'node:fs'; import 'witness';",
  'src/view/index.ts': "import '../dataset';",
  'src/scene/index.ts': "import '../view';",
  'src/map/index.ts': "import '../scene'; import './basemap/maplibre/engine';",
  'src/map/basemap/maplibre/engine.ts': "import 'maplibre-gl';",
  'src/timeline/index.ts': "import '../scene'; import '../svg';",
  'src/embed/index.ts': '',
  'src/export/index.ts': "import '../map';",
  'src/tour/index.ts': "import '../map';",
  'src/ui/index.ts': "import '../timeline'; import '../export';",
  'src/ui/Glyph.tsx': "import 'react';",
  'src/entry/main.tsx': "import 'react-dom'; import '../ui'; import '../../data/basemap/world.json';",
  'src/entry/build/data.node.ts': "import 'node:fs'; import '../../../data/cli/check';",
  'data/basemap/world.json': '{}',
  'data/cli/check.ts': "import '../../src/dataset';",
  'e2e/harness.ts': "import '../src/entry/build/data.node';",
};

/** One file more, and the one rule that it breaks. */
const VIOLATIONS: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['layer-time', 'src/time/a.ts', "import '../geo';"],
  ['layer-geo', 'src/geo/a.ts', "import '../time';"],
  ['layer-theme', 'src/theme/a.ts', "import '../messages';"],
  ['layer-svg', 'src/svg/a.ts', "import '../theme';"],
  ['layer-messages', 'src/messages/a.ts', "import '../geo';"],
  ['layer-failure', 'src/failure/a.ts', "import '../dataset';"],
  ['layer-dataset', 'src/dataset/a.ts', "import type {} from '../view';"],
  ['layer-view', 'src/view/a.ts', "import '../scene';"],
  ['layer-scene', 'src/scene/a.ts', "export * from '../svg';"],
  ['layer-map', 'src/map/a.ts', "import '../timeline';"],
  ['layer-timeline', 'src/timeline/a.ts', "import '../map';"],
  ['layer-embed', 'src/embed/a.ts', "import '../ui';"],
  ['layer-export', 'src/export/a.ts', "import '../ui';"],
  ['layer-present', 'src/present/a.ts', "import '../map';"],
  ['layer-tour', 'src/tour/a.ts', "import '../embed';"],
  ['layer-ui', 'src/ui/a.ts', "void import('../tour');"],
  ['through-index', 'src/view/b.ts', "import '../time/extent';"],
  ['through-index', 'data/cli/b.ts', "import '../../src/time/extent';"],
  ['no-circular', 'src/geo/c.ts', "import type {} from './c';"],
  ['resolvable', 'src/geo/d.ts', "import './nowhere';"],
  ['react-in-tsx', 'src/ui/d.ts', "import type {} from 'react';"],
  ['react-in-tsx', 'src/entry/d.ts', "import 'react-dom';"],
  ['maplibre-in-basemap', 'src/map/e.ts', "void import('maplibre-gl');"],
  ['no-d3-umbrella', 'src/geo/f.ts', "import 'd3';"],
  ['node-in-tools', 'src/time/g.ts', "import 'node:fs';"],
  ['product-without-dev-packages', 'src/time/h.ts', "import 'witness';"],
  ['product-without-tests', 'src/dataset/i.ts', "import './fixtures/sound';"],
  ['product-without-tools', 'src/dataset/j.ts', "import '../../data/cli/check';"],
  ['product-without-tools', 'src/entry/k.ts', "import '../../e2e/harness';"],
  ['browser-tests-from-outside', 'e2e/l.ts', "import '../src/view';"],
];

interface Report {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

const config = resolve('.dependency-cruiser.mjs');
const cruiser = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
let tree = '';

function plant(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), text);
  }
}

function cruise(): Report {
  const args = [cruiser, '--config', config, '--output-type', 'json', 'src', 'data', 'e2e'];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: tree, encoding: 'utf8' }));
}

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'readout-rules-'));
  plant(SOUND);
});
afterAll(() => rmSync(tree, { recursive: true }));

// Under a TypeScript it does not know, dependency-cruiser reads no file and finds nothing wrong.
describe('the dependency rules', () => {
  it('read every file, and find nothing wrong where nothing is', () => {
    const { modules, summary } = cruise();
    const ours = Object.keys(SOUND).filter((file) => /^(src|data|e2e)\//.test(file));
    expect(modules.map(({ source }) => source)).toEqual(expect.arrayContaining(ours));
    expect(summary.violations).toEqual([]);
  });

  it('each fire, on the file that breaks them and no other', async () => {
    plant(Object.fromEntries(VIOLATIONS.map(([, file, text]) => [file, text])));
    const found = cruise().summary.violations.map(({ from, rule }) => `${rule.name} ${from}`);
    expect(found.sort()).toEqual(VIOLATIONS.map(([rule, file]) => `${rule} ${file}`).sort());

    const { default: rules } = await import(config);
    const names: readonly string[] = rules.forbidden.map(({ name }: { readonly name: string }) => name);
    expect(names.filter((name) => !VIOLATIONS.some(([rule]) => rule === name))).toEqual([]);
  });
});
