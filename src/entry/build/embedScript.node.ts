import { build, type Plugin } from 'vite';

const ENTRY = 'src/embed/host/embed.ts';
const FILE = 'embed.js';

/** The script for host pages: one classic file that needs nothing else and asks for nothing. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      // Host pages are read in older browsers than the map itself asks for.
      target: 'es2022',
      write: false,
      lib: { entry: ENTRY, formats: ['iife'], name: 'readout' },
      // Of the theme it needs two numbers; no other of its files does anything by being there.
      rolldownOptions: { treeshake: { moduleSideEffects: (id) => id.endsWith(ENTRY) } },
    },
  });
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : [];
  const [chunk, ...others] = outputs.flatMap(({ output }) => output);
  if (chunk?.type !== 'chunk' || others.length > 0) throw new Error(`${FILE} is not one script.`);
  return chunk.code;
}

/** Publishes `embed.js` beside the page. */
export function embedScript(): Plugin {
  return {
    name: 'readout-embed-script',
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        if ((request.url ?? '').split('?')[0] !== `/${FILE}`) return next();
        response.setHeader('Content-Type', 'text/javascript');
        response.end(await bundle());
      });
    },
    async generateBundle() {
      if (this.environment.config.build.ssr) return;
      this.emitFile({ type: 'asset', fileName: FILE, source: await bundle() });
    },
  };
}
