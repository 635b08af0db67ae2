/** Which of our folders each folder may import; `entry` puts everything together and may import all. */
const LAYERS = {
  time: [],
  geo: [],
  theme: [],
  svg: [],
  messages: ['time'],
  failure: ['time', 'messages'],
  dataset: ['time', 'geo'],
  view: ['time', 'geo', 'dataset'],
  scene: ['time', 'geo', 'theme', 'messages', 'dataset', 'view'],
};
const LOWER = Object.keys(LAYERS);
Object.assign(LAYERS, {
  map: LOWER,
  timeline: LOWER,
  embed: LOWER,
  export: [...LOWER, 'map'],
  tour: [...LOWER, 'map', 'timeline', 'export', 'ui'],
  present: [...LOWER, 'tour'],
  ui: [...LOWER, 'map', 'timeline', 'export'],
});

const layerRules = Object.entries(LAYERS).map(([folder, allowed]) => ({
  name: `layer-${folder}`,
  comment: `${folder} may import ${allowed.length === 0 ? 'none of our folders' : allowed.join(', ')}.`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/[^/]+/', pathNot: `^src/(${[folder, ...allowed].join('|')})/` },
}));

const TESTS = '[.]test[.]tsx?$';
// Files that only tests import, and so may use what only tests may.
const TEST_SUPPORT = '(^|/)(arbitraries|sample)[.]ts$|[.]fixture[.]ts$|/fixtures/';
const NODE = '[.]node[.]ts$|^src/entry/(build/|prerender[.]tsx$)';
const npm = (name) => `(^|/)node_modules/(@types/)?${name}/|^${name}(/|$)`;

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...layerRules,
    {
      name: 'through-index',
      comment:
        'A folder is entered by its index.ts only; style sheets, test data, the format of tours and late messages have doors of their own.',
      severity: 'error',
      from: { path: '^(?:src|data)/([^/]+)/' },
      to: {
        path: '^src/[^/]+/',
        pathNot: [
          '^src/$1/',
          '^src/[^/]+/index[.]ts$',
          '^src/(tour/format|messages/late)[.]ts$',
          '[.]css$',
          '/fixtures/',
        ],
      },
    },
    {
      name: 'no-circular',
      comment: 'Files that need each other are one file, or lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere is checked by no other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'react-in-tsx',
      comment: 'React stays in .tsx files, so that all else runs without it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '[.]tsx$' },
      to: { path: npm('react(-dom)?') },
    },
    {
      name: 'maplibre-in-basemap',
      comment: 'MapLibre is one of two basemaps: nothing else may come to depend on it.',
      severity: 'error',
      from: { pathNot: '^src/map/basemap/maplibre/' },
      to: { path: npm('maplibre-gl') },
    },
    {
      name: 'no-d3-umbrella',
      comment: 'Single d3 modules only: the whole brings d3-dsv, which evaluates code.',
      severity: 'error',
      from: {},
      to: { path: npm('d3') },
    },
    {
      name: 'node-in-tools',
      comment: "Node's modules are for the build and for tests.",
      severity: 'error',
      from: { path: '^src/', pathNot: [TESTS, TEST_SUPPORT, NODE] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'product-without-dev-packages',
      comment: 'What a reader runs comes from dependencies, not devDependencies; types are no code.',
      severity: 'error',
      from: { path: '^src/', pathNot: [TESTS, TEST_SUPPORT, NODE] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'product-without-tests',
      comment: 'Tests, their data and their generators are imported by tests only.',
      severity: 'error',
      from: { pathNot: [TESTS, TEST_SUPPORT] },
      to: { path: [TESTS, TEST_SUPPORT], pathNot: 'node_modules' },
    },
    {
      name: 'product-without-tools',
      comment: 'Tools import the product, never the other way round; entry takes in data files as files.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/entry/build/' },
      to: { path: '^(e2e|bench|data)/', pathNot: '^data/basemap/[a-z]+[.]json' },
    },
    {
      name: 'browser-tests-from-outside',
      comment: 'Browser tests know the built site only; they share with the build how to find a browser.',
      severity: 'error',
      from: { path: '^e2e/' },
      to: { path: '^src/', pathNot: '^src/entry/build/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Imports of types bind folders together as much as others do.
    tsPreCompilationDeps: true,
    moduleSystems: ['es6'],
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
