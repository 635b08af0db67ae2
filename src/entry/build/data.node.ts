import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { PUBLISHED } from './dataFiles';

/** Publishes the dataset and its tours beside the page, unaltered, at the addresses they have in the project. */
export function publishedData(): Plugin {
  return {
    name: 'readout-data',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').split('?')[0]?.replace(/^\//, '') ?? '';
        if (!PUBLISHED.includes(path)) return next();
        response.setHeader(
          'Content-Type',
          path.endsWith('.geojson') ? 'application/geo+json' : 'application/json',
        );
        response.end(readFileSync(path));
      });
    },
    generateBundle() {
      if (this.environment.config.build.ssr) return;
      for (const fileName of PUBLISHED)
        this.emitFile({ type: 'asset', fileName, source: readFileSync(fileName) });
    },
  };
}
