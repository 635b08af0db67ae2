import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The programs that the main jobs are done in besides Chromium; null for what is not on this machine. */
export interface Engines {
  /** Path of a Firefox: what `FIREFOX` names, else the first on `PATH`. */
  readonly firefox: string | null;
  /** A WebKit with its driver, and the display that it needs. */
  readonly webkit: { readonly driver: string; readonly browser: string; readonly display: string } | null;
}

const LIBRARIES = '/usr/lib';

function onPath(names: readonly string[], path: string): string | null {
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  const files = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return files.find((file) => existsSync(file)) ?? null;
}

/** The browser that comes with WebKitGTK's driver: Debian puts it among the libraries of the machine's architecture. */
function miniBrowser(): string | null {
  if (!existsSync(LIBRARIES)) return null;
  const folders = readdirSync(LIBRARIES).filter((name) => name.endsWith('-linux-gnu'));
  const files = folders.flatMap((folder) =>
    ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'].map((name) =>
      join(LIBRARIES, folder, name, 'MiniBrowser'),
    ),
  );
  return files.find((file) => existsSync(file)) ?? null;
}

/** Looks for Firefox and for WebKit with its driver. */
export function findEngines(env: NodeJS.ProcessEnv = process.env): Engines {
  const path = env.PATH ?? '';
  const driver = onPath(['WebKitWebDriver'], path);
  const display = onPath(['Xvfb'], path);
  const browser = miniBrowser();
  const named = env.FIREFOX && existsSync(env.FIREFOX) ? env.FIREFOX : null;
  return {
    firefox: env.FIREFOX ? named : onPath(['firefox-esr', 'firefox'], path),
    webkit: driver && browser && display ? { driver, browser, display } : null,
  };
}

/** Which browsers the jobs are not done in, with the one command that installs them on Debian; null when none is missing. */
export function enginesMissing({ firefox, webkit }: Engines): string | null {
  const missing = [
    ...(firefox ? [] : [{ name: 'Firefox', packages: 'firefox-esr' }]),
    ...(webkit ? [] : [{ name: 'WebKit', packages: 'webkit2gtk-driver xvfb' }]),
  ];
  if (missing.length === 0) return null;
  const sudo = process.getuid?.() === 0 ? '' : 'sudo ';
  const packages = missing.map((one) => one.packages).join(' ');
  return `Not run in ${missing.map(({ name }) => name).join(' and ')}, which this machine has not. On Debian: ${sudo}apt-get install -y ${packages}`;
}
