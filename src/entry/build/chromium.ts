import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Features of Chromium that are off in tests and pictures. The last such list on a command line is the only one that counts:
 * all but the first two are Playwright's own (its `chromiumSwitches.ts`), said again.
 */
const FEATURES_OFF = [
  // What the address bar might open is a page of its own in each window, and takes a third as long as ours.
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding'],
  ...['ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints'],
  ...['NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'],
];

/** What tests and pictures start Chromium with: no updates, no reports, no requests but the page's own. */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${FEATURES_OFF.join(',')}`,
];

/** Path of a Chromium: what `CHROMIUM` names, else the first on `PATH`, else Playwright's own; null without any. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | null {
  if (env.CHROMIUM) return existsSync(env.CHROMIUM) ? env.CHROMIUM : null;
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, chromium.executablePath()].find((file) => existsSync(file)) ?? null;
}

/** One sentence with the one command that brings a Chromium to this machine. */
export function chromiumMissing(env: NodeJS.ProcessEnv = process.env): string {
  if (env.CHROMIUM) return `CHROMIUM names ${env.CHROMIUM}, which is not there.`;
  const debian =
    existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  const sudo = process.getuid?.() === 0 ? '' : 'sudo ';
  return `No Chromium found. Install one: ${debian ? `${sudo}apt-get install -y chromium` : 'npx playwright install chromium'}`;
}
