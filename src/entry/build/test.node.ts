import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { chromiumMissing, findChromium } from './chromium';
import { browserCount, type Count, unitCount } from './count';
import { enginesMissing, findEngines } from './engines';

/** A step of `npm test`: commands that each must succeed, or a suite whose report says how many of its tests did. */
interface Stage {
  readonly name: string;
  readonly commands: readonly string[];
  readonly report?: { readonly file: string; readonly count: (report: unknown) => Count };
  /** Why the stage cannot run at all; null when it can. */
  readonly obstacle?: () => string | null;
  /** What of it is left out on this machine, and how to have it; null when nothing is. On a server for tests it counts as failed. */
  readonly lack?: () => string | null;
  /** Whether all of it is left out. */
  readonly isIdle?: () => boolean;
}

const UNIT = '.cache/test/unit.json';
const BROWSER = '.cache/test/browser.json';
const ENGINES = '.cache/test/engines.json';

const notBuilt = () =>
  existsSync('dist/index.html') ? null : 'There is no built site to test: npm run build';

const STAGES: readonly Stage[] = [
  { name: 'lint', commands: ['biome ci .', 'tsx src/entry/build/sinks.node.ts'] },
  { name: 'types', commands: ['tsc -p tsconfig.core.json', 'tsc -p tsconfig.json'] },
  {
    name: 'rules',
    commands: ['depcruise --config .dependency-cruiser.mjs src data e2e vite.config.ts playwright.config.ts'],
  },
  { name: 'data', commands: ['tsx data/cli/main.node.ts check'] },
  {
    name: 'unit',
    commands: [`vitest run --allowOnly=false --reporter=default --reporter=json --outputFile.json=${UNIT}`],
    report: { file: UNIT, count: unitCount },
  },
  { name: 'build', commands: ['npm run build'] },
  {
    name: 'browser',
    commands: ['playwright test'],
    report: { file: BROWSER, count: browserCount },
    obstacle: () => {
      if (findChromium() === null) return chromiumMissing();
      return notBuilt();
    },
  },
  {
    name: 'engines',
    commands: ['playwright test --config playwright.engines.config.ts'],
    report: { file: ENGINES, count: browserCount },
    obstacle: notBuilt,
    lack: () => enginesMissing(findEngines()),
    isIdle: () => {
      const { firefox, webkit } = findEngines();
      return firefox === null && webkit === null;
    },
  },
];

const ENV = {
  ...process.env,
  PATH: `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`,
  BROWSER_REPORT: BROWSER,
  ENGINES_REPORT: ENGINES,
  // What is captured may end up in a log.
  ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
};

/** Runs a command line of our own, whose words hold no spaces, with nothing to read from; its output is kept. */
function run(line: string): { readonly ok: boolean; readonly output: string } {
  const [command = '', ...args] = line.split(' ');
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    env: ENV,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { ok: status === 0, output: [stdout, stderr, error?.message].filter(Boolean).join('\n').trim() };
}

/** Runs a stage; whatever went wrong without a failed test to show for it counts as one failure. */
function runStage({ commands, report, obstacle, lack, isIdle }: Stage): Count & { readonly output: string } {
  const hindrance = obstacle?.() ?? (process.env.CI ? lack?.() : null) ?? null;
  if (hindrance !== null) return { passed: 0, failed: 1, output: hindrance };
  if (isIdle?.()) return { passed: 0, failed: 0, output: '' };
  if (report) rmSync(report.file, { force: true });
  const results = commands.map(run);
  const ok = results.every((result) => result.ok);
  const output = results.map((result) => result.output).join('\n');
  if (!report) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, output };
  if (!existsSync(report.file)) return { passed: 0, failed: 1, output };
  const { passed, failed } = report.count(JSON.parse(readFileSync(report.file, 'utf8')));
  const nothing = passed + failed === 0;
  return { passed, failed: failed === 0 && (!ok || nothing) ? 1 : failed, output };
}

function main(names: readonly string[]): number {
  const unknown = names.filter((name) => !STAGES.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    console.error(
      `${unknown.join(', ')}: not a stage; there are ${STAGES.map(({ name }) => name).join(', ')}`,
    );
    return 2;
  }
  mkdirSync('.cache/test', { recursive: true });
  const total = { passed: 0, failed: 0 };
  const broken = new Set<string>();
  for (const stage of STAGES.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const start = performance.now();
    // A site built before the failure would be tested in place of this one.
    const stale = ['browser', 'engines'].includes(stage.name) && broken.has('build');
    const { passed, failed, output } = stale
      ? { passed: 0, failed: 1, output: 'Not run: the build failed.' }
      : runStage(stage);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    if (failed > 0) {
      broken.add(stage.name);
      console.log(`\n${output}\n`);
    }
    console.log(
      `${failed > 0 ? '✗' : '✓'} ${stage.name.padEnd(8)}${seconds.padStart(6)} s  ${passed} passed, ${failed} failed`,
    );
    const lack = stage.lack?.() ?? null;
    if (lack !== null) console.log(`  ${lack}`);
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
