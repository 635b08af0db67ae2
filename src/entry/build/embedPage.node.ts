import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { bundle, partOf, sourceOf } from './bundle.node';
import { EMBEDDED } from './dataFiles';

const PAGE = 'embed.html';
const ENTRY = 'src/entry/embed.tsx';
const ENGINE = 'src/map/basemap/maplibre/engine.ts';

/** A file of data as a classic script that leaves it where `entry/embedFiles.ts` looks for it. */
export function scriptOf(name: string, json: string): string {
  // Text to be parsed is read faster than an object to be run.
  return `(self.readoutFiles??={})[${JSON.stringify(name)}]=JSON.parse(${JSON.stringify(JSON.stringify(JSON.parse(json)))});\n`;
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
        const file = Object.hasOwn(EMBEDDED, name) ? EMBEDDED[name] : undefined;
        if (file === undefined) return next();
        response.setHeader('Content-Type', 'text/javascript');
        response.end(scriptOf(name, readFileSync(file, 'utf8')));
      });
    },
    async generateBundle(_options, published) {
      if (this.environment.config.build.ssr) return;
      const files = new Map(
        Object.entries(EMBEDDED).map(([name, file]) => {
          const source = scriptOf(name, readFileSync(file, 'utf8'));
          return [name, this.getFileName(this.emitFile({ type: 'asset', name: `embed-${name}.js`, source }))];
        }),
      );
      const engine = await bundle({ input: ENGINE, format: 'es', name: 'embed-engine' });
      const script = await bundle({
        input: ENTRY,
        format: 'iife',
        name: 'embed',
        plugins: [besides(partOf(engine, '.js').fileName)],
      });
      // Fonts and the worker are the full page's, too.
      for (const part of [...engine, ...script].filter(({ fileName }) => !Object.hasOwn(published, fileName)))
        this.emitFile({ type: 'asset', fileName: part.fileName, source: sourceOf(part) });
      const [code, styles] = [partOf(script, '.js').fileName, partOf(script, '.css').fileName];
      const page = classic(readFileSync(PAGE, 'utf8'), code, styles, files);
      this.emitFile({ type: 'asset', fileName: PAGE, source: page });
    },
  };
}
