import react from '@vitejs/plugin-react';
import { build, type Plugin, type Rolldown } from 'vite';
import { catalogues } from './catalogues.node';
import { themeStyles } from './theme.node';
import { withoutTransitions } from './withoutTransitions.node';

/** What a bundle consists of: one script, and what it brings. */
export type Bundle = Rolldown.RolldownOutput['output'];

/** How an entry is bundled apart from the page. */
export interface BundleOrder {
  readonly input: string;
  /** `iife` runs where modules may not; it is one script. */
  readonly format: 'es' | 'iife';
  /** What its files are called by. */
  readonly name: string;
  readonly plugins?: readonly Plugin[];
  /** Whether fonts and the like are written into the style sheet. */
  readonly inlined?: boolean;
}

/** Our modules but those of the entry do nothing by being imported, as style sheets do: what is not used of them is left out. */
const doesSomething = (id: string): boolean => !/\/src\/(?!entry\/)[^?]+\.tsx?$/.test(id);

/** What is in one script has nothing to fetch before it runs. */
const withoutPreloading: Plugin = {
  name: 'readout-without-preloading',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null),
};

/** Bundles an entry with its styles, without writing anything. */
export async function bundle({
  input,
  format,
  name,
  plugins = [],
  inlined = false,
}: BundleOrder): Promise<Bundle> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    base: './',
    publicDir: false,
    plugins: [
      react(),
      catalogues(),
      themeStyles(),
      withoutTransitions(),
      ...(format === 'iife' ? [withoutPreloading] : []),
      ...plugins,
    ],
    build: {
      target: 'es2023',
      write: false,
      assetsInlineLimit: () => inlined,
      cssCodeSplit: false,
      modulePreload: false,
      chunkSizeWarningLimit: 1500,
      rolldownOptions: {
        input,
        preserveEntrySignatures: 'strict',
        treeshake: { moduleSideEffects: doesSomething },
        output: {
          format,
          entryFileNames: `assets/${name}-[hash].js`,
          assetFileNames: ({ names }) =>
            names.some((file) => file.endsWith('.css'))
              ? `assets/${name}-[hash][extname]`
              : 'assets/[name]-[hash][extname]',
        },
      },
    },
  });
  const [first] = Array.isArray(built) ? built : 'output' in built ? [built] : [];
  if (!first) throw new Error(`${input} was not built.`);
  return first.output;
}

/** The one file of a bundle with an ending: its script or its style sheet. Throws when there is none. */
export function partOf(output: Bundle, suffix: string): Bundle[number] {
  const found = output.find(
    (part) => part.fileName.endsWith(suffix) && (part.type === 'asset' || part.isEntry),
  );
  if (!found) throw new Error(`The bundle has no ${suffix} file.`);
  return found;
}

/** What a part of a bundle holds. */
export const sourceOf = (part: Bundle[number]): string | Uint8Array =>
  part.type === 'chunk' ? part.code : part.source;
