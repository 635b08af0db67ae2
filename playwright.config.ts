import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, chromiumMissing, findChromium } from './src/entry/build/chromium';

const port = Number(process.env.E2E_PORT ?? 4317);
const origin = `http://localhost:${port}`;
const executablePath = findChromium();
if (executablePath === null) throw new Error(chromiumMissing());

export default defineConfig({
  testDir: 'e2e',
  // Those have browsers and a configuration of their own.
  testIgnore: 'engines/**',
  // What is compared with is text, the same on every machine.
  snapshotPathTemplate: '{testDir}/{testFilePath}-snapshots/{arg}{ext}',
  outputDir: '.cache/test/browser',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  timeout: 30_000,
  reporter: [['list'], ['json', { outputFile: process.env.BROWSER_REPORT ?? '.cache/test/browser.json' }]],
  use: {
    baseURL: `${origin}/`,
    headless: true,
    locale: 'en-GB',
    // Only the tests of what is kept for use without a network keep anything.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath,
      // Without a graphics processor, Chromium draws in tiles of 256 px, and all of the land again for each: half of the work.
      args: [...CHROMIUM_FLAGS, '--default-tile-width=1024', '--default-tile-height=1024'],
    },
  },
  webServer: {
    command: `vite preview --port ${port}`,
    url: `${origin}/`,
    reuseExistingServer: false,
  },
});
