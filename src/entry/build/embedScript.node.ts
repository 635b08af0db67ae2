import type { Plugin } from 'vite';
import { classicScript } from './classicScript.node';

const ENTRY = 'src/embed/host/embed.ts';
const FILE = 'embed.js';

/** The script for host pages, which are read in older browsers than the map itself asks for. */
const bundle = () => classicScript(ENTRY, 'es2022', 'readout');

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
