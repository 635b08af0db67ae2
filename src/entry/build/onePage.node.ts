import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { type Bundle, bundle, partOf, sourceOf } from './bundle.node';
import { PACKED } from './dataFiles';
import { basemapLicence, type Licence, ownLicence, shippedLicences } from './licences.node';
import { ONE_PAGE, onePage } from './onePage';
import { siteOf } from './site';

const STAND_IN = resolve('src/map/basemap/withoutMapLibre.ts');

/** Leaves out MapLibre, whose worker would have to be a file of its own. */
const withoutMapLibre: Plugin = {
  name: 'readout-without-maplibre',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source === './maplibre' && importer?.endsWith('/map/basemap/ground.ts') ? STAND_IN : null,
};

/** The licences of the packages that a bundle has code or fonts of. */
function licencesOf(output: Bundle): Licence[] {
  const modules = output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
  const isIn = ({ name }: Licence) => modules.some((id) => id.includes(`/node_modules/${name}/`));
  return shippedLicences().filter((licence) => licence.name.startsWith('@fontsource') || isIn(licence));
}

const read = (file: string) => readFileSync(file, 'utf8');

/** Publishes the page as one file, which opens from a disk; `prerender` draws its first view. */
export function onePageFile(): Plugin {
  return {
    name: 'readout-one-page',
    async generateBundle() {
      if (this.environment.config.build.ssr) return;
      const output = await bundle({
        input: 'src/entry/single.tsx',
        format: 'iife',
        name: 'readout',
        plugins: [withoutMapLibre],
        inlined: true,
      });
      if (output.length !== 2)
        throw new Error(`${ONE_PAGE} is not one: ${output.map((p) => p.fileName).join(', ')}`);
      const textOf = (suffix: string) => sourceOf(partOf(output, suffix)).toString().trim();
      const source = onePage({
        page: read('index.html'),
        head: read('public/head.js').trim(),
        script: textOf('.js'),
        styles: textOf('.css'),
        icon: read('public/icon.svg').trim(),
        data: Object.fromEntries(Object.entries(PACKED).map(([name, file]) => [name, read(file)])),
        licences: [ownLicence(), ...licencesOf(output), basemapLicence()],
        site: siteOf(process.env),
      });
      this.emitFile({ type: 'asset', fileName: ONE_PAGE, source });
    },
  };
}
