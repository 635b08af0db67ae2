import { defineConfig } from '@playwright/test';
import { enginesMissing, findEngines } from './src/entry/build/engines';

const { firefox, webkit } = findEngines();
const missing = enginesMissing({ firefox, webkit });
if (missing !== null) console.error(missing);

/** The main jobs in browsers other than Chromium: one worker for each, in which it is started once. */
export default defineConfig({
  testDir: 'e2e/engines',
  outputDir: '.cache/test/engines',
  forbidOnly: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: process.env.ENGINES_REPORT ?? '.cache/test/engines.json' }]],
  projects: [...(firefox ? [{ name: 'Firefox' }] : []), ...(webkit ? [{ name: 'WebKit' }] : [])],
});
