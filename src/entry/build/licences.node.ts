import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Something that the built site contains and others have made, with the file that holds its licence's text. */
export interface Licence {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Path within the built site. */
  readonly file: string;
  readonly text: string;
}

/** What is in the site without being a runtime dependency of the code. */
const FONTS = ['@fontsource-variable/inter', '@fontsource-variable/source-serif-4'];

interface LockEntry {
  readonly version: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

const textIn = (folder: string): string | null => {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  return file ? readFileSync(`${folder}/${file}`, 'utf8') : null;
};

function licenceOf(folder: string, version: string): Licence {
  const { name, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const text =
    textIn(folder) ?? `${name} ${version}: ${license}. The package carries no text of its licence.\n`;
  return {
    name,
    version,
    licence: license,
    file: `licences/${name.replaceAll(/[@/]+/g, '-').replace(/^-/, '')}.txt`,
    text,
  };
}

/** Licences of all that the site passes on: the code's runtime dependencies as the lock file has them, and the fonts. */
export function shippedLicences(): Licence[] {
  const packages: Record<string, LockEntry> = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  return Object.entries(packages)
    .filter(
      ([path, entry]) =>
        path !== '' &&
        existsSync(path) &&
        (FONTS.some((f) => path.endsWith(f)) || !(entry.dev || entry.devOptional)),
    )
    .filter(([path]) => !path.includes('/@types/'))
    .map(([path, { version }]) => licenceOf(path, version));
}

const ownFile = (name: string, file: string, source: string): Licence => ({
  name,
  version: '',
  licence: '',
  file,
  text: readFileSync(source, 'utf8'),
});

/** The licences of what the basemap was made from. */
export const basemapLicence = (): Licence =>
  ownFile('Basemap', 'licences/basemap.txt', 'data/basemap/LICENSES');

/** The licence of our own code. */
export const ownLicence = (): Licence => ownFile('Readout', 'licences/readout.txt', 'LICENSE');

/** Publishes the texts of all licences beside the page. */
export function publishedLicences(): Plugin {
  return {
    name: 'readout-licences',
    generateBundle() {
      if (this.environment.config.build.ssr) return;
      const emit = (fileName: string, source: string) => this.emitFile({ type: 'asset', fileName, source });
      for (const { file, text } of [...shippedLicences(), basemapLicence(), ownLicence()]) emit(file, text);
    },
  };
}
