import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { build, type Plugin, type Rolldown } from 'vite';
import { catalogues } from './catalogues.node';
import { themeStyles } from './theme.node';

const PAGE = 'embed.html';
const ENTRY = 'src/entry/embed.tsx';
const ENGINE = 'src/map/basemap/maplibre/engine.ts';
const FILES: Readonly<Record<string, string>> = {
  events: 'data/events.geojson',
  tours: 'data/tour.json',
  world: 'data/basemap/world.json',
  coarse: 'data/basemap/coarse.json',
  region: 'data/basemap/region.json',
};

/** A file of data as a classic script that leaves it where `entry/embedFiles.ts` looks for it. */
export function scriptOf(name: string, json: string): string {
  // Text to be parsed is read faster than an object to be run.
  return `(self.readoutFiles??={})[${JSON.stringify(name)}]=JSON.parse(${JSON.stringify(JSON.stringify(JSON.parse(json)))});\n`;
}

/** Our modules but those of the entry: they do nothing by being imported, as style sheets do. */
const OURS = /\/src\/(?!entry\/)[^?]+\.tsx?$/;

type Bundle = Rolldown.RolldownOutput['output'];

async function bundle(
  input: string,
  format: 'es' | 'iife',
  name: string,
  plugins: Plugin[],
): Promise<Bundle> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    base: './',
    publicDir: false,
    plugins: [react(), catalogues(), themeStyles(), ...plugins],
    build: {
      target: 'es2023',
      write: false,
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      modulePreload: false,
      chunkSizeWarningLimit: 1500,
      rolldownOptions: {
        input,
        preserveEntrySignatures: 'strict',
        // What the embed leaves out of a folder's public face is left out of its script.
        treeshake: { moduleSideEffects: (id) => !OURS.test(id) },
        output: {
          format,
          entryFileNames: `assets/${name}-[hash].js`,
          assetFileNames: 'assets/[name]-[hash][extname]',
        },
      },
    },
  });
  const [first] = Array.isArray(built) ? built : 'output' in built ? [built] : [];
  if (!first) throw new Error(`${input} was not built.`);
  return first.output;
}

/** Leaves MapLibre where it is: the embed's script asks for it by its address, beside its own. */
const besides = (engine: string): Plugin => ({
  name: 'readout-engine-beside',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source === './engine' && importer?.endsWith('/basemap/maplibre/index.ts')
      ? { id: `./${engine.replace('assets/', '')}`, external: true }
      : null,
});

const nameOf = (output: Bundle, suffix: string): string => {
  const found = output.find(
    (part) => part.fileName.endsWith(suffix) && (part.type === 'asset' || part.isEntry),
  );
  if (!found) throw new Error(`The embed has no ${suffix} file.`);
  return found.fileName;
};

/** The page as a frame without an origin can load it: no module, nothing asked for with CORS. */
function classic(page: string, script: string, styles: string, files: ReadonlyMap<string, string>): string {
  const withFiles = page.replace(/"\.\/embed\/([a-z]+)\.js"/g, (_, name: string) => `"./${files.get(name)}"`);
  return withFiles.replace(
    `<script type="module" src="/${ENTRY}"></script>`,
    `<link rel="stylesheet" href="./${styles}" />\n    <script defer src="./${script}"></script>`,
  );
}

/** Builds `embed.html`: classic deferred scripts and plain styles, with data and land in scripts of their own. */
export function embedPage(): Plugin {
  return {
    name: 'readout-embed-page',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = /^\/embed\/([a-z]+)\.js/.exec(request.url ?? '')?.[1] ?? '';
        const file = Object.hasOwn(FILES, name) ? FILES[name] : undefined;
        if (file === undefined) return next();
        response.setHeader('Content-Type', 'text/javascript');
        response.end(scriptOf(name, readFileSync(file, 'utf8')));
      });
    },
    async generateBundle(_options, published) {
      if (this.environment.config.build.ssr) return;
      const files = new Map(
        Object.entries(FILES).map(([name, file]) => {
          const source = scriptOf(name, readFileSync(file, 'utf8'));
          return [name, this.getFileName(this.emitFile({ type: 'asset', name: `embed-${name}.js`, source }))];
        }),
      );
      const engine = await bundle(ENGINE, 'es', 'embed-engine', []);
      const script = await bundle(ENTRY, 'iife', 'embed', [besides(nameOf(engine, '.js'))]);
      // Fonts and the worker are the full page's, too.
      for (const part of [...engine, ...script].filter(({ fileName }) => !Object.hasOwn(published, fileName)))
        this.emitFile({
          type: 'asset',
          fileName: part.fileName,
          source: part.type === 'chunk' ? part.code : part.source,
        });
      const page = classic(readFileSync(PAGE, 'utf8'), nameOf(script, '.js'), nameOf(script, '.css'), files);
      this.emitFile({ type: 'asset', fileName: PAGE, source: page });
    },
  };
}
