import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, defaultClientConditions, type InlineConfig } from 'vite';
import { catalogues } from '../src/entry/build/catalogues.node.js';
import { themeStyles } from '../src/entry/build/theme.node.js';

const HERE = import.meta.dirname;
const CACHE = join(HERE, '.cache');

/** Bundles a page of this folder with what Readout itself is bundled with; its folder. */
async function bundled(name: string, root: string, own: InlineConfig = {}): Promise<string> {
  const outDir = join(CACHE, name);
  await build({
    base: './',
    configFile: false,
    logLevel: 'warn',
    ...own,
    root: join(HERE, root),
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000,
      modulePreload: { polyfill: false },
    },
  });
  return outDir;
}

/** kepler.gl's published bundle and what its exported page loads with it, each as its registry entry has it. */
const KEPLER = [
  ['kepler.gl@3.2.6', ['umd/keplergl.min.js', 'umd/keplergl.min.css']],
  ['react@18.3.1', ['umd/react.production.min.js']],
  ['react-dom@18.3.1', ['umd/react-dom.production.min.js']],
  ['redux@4.2.1', ['dist/redux.min.js']],
  ['react-redux@8.1.2', ['dist/react-redux.min.js']],
  ['styled-components@6.1.8', ['dist/styled-components.min.js']],
  ['maplibre-gl@3.6.2', ['dist/maplibre-gl.css']],
] as const;

/** Its packages want hundreds of others to be installed, of which its bundle has no need: only they are fetched. */
function kepler(): string {
  const outDir = join(CACHE, 'kepler');
  mkdirSync(outDir, { recursive: true });
  for (const [name, files] of KEPLER) {
    const missing = files.filter((file) => !existsSync(join(outDir, file.split('/').at(-1) ?? '')));
    if (missing.length === 0) continue;
    const packed = execFileSync('npm', ['pack', name, '--silent', '--pack-destination', CACHE], {
      cwd: HERE,
    });
    const inside = missing.map((file) => `package/${file}`);
    const tarball = join(CACHE, packed.toString().trim());
    execFileSync('tar', ['xzf', tarball, '-C', outDir, '--strip-components=2', ...inside]);
  }
  cpSync(join(HERE, 'rivals/kepler'), outDir, { recursive: true });
  return outDir;
}

/** TimelineJS as it is published, beside its page. */
function timelinejs(): string {
  const outDir = join(CACHE, 'timelinejs');
  cpSync(join(HERE, 'node_modules/@knight-lab/timelinejs/dist'), outDir, { recursive: true });
  cpSync(join(HERE, 'rivals/timelinejs'), outDir, { recursive: true });
  return outDir;
}

/** The folders of all pages that are measured beside the built site; kepler's is null where it cannot be fetched. */
export interface Pages {
  readonly million: string;
  readonly native: string;
  readonly leaflet: string;
  readonly deck: string;
  readonly timelinejs: string;
  readonly kepler: string | null;
}

/** Makes the pages in `.cache`. */
export async function buildPages(): Promise<Pages> {
  const million = await bundled('million', 'million', { plugins: [react(), catalogues(), themeStyles()] });
  const native = await bundled('native', 'rivals/native');
  const leaflet = await bundled('leaflet', 'rivals/leaflet');
  // deck.gl's own advice for pages that need no WebGPU.
  const conditions = ['visgl:webgl-only', ...defaultClientConditions];
  const deck = await bundled('deck', 'rivals/deck', { resolve: { conditions } });
  const fetched = () => {
    try {
      return kepler();
    } catch (error) {
      console.log(`kepler.gl is left out: ${error instanceof Error ? error.message : error}`);
      return null;
    }
  };
  return { million, native, leaflet, deck, timelinejs: timelinejs(), kepler: fetched() };
}
