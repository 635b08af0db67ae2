import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { headersFor, parseHeaders } from './headers';

/** Serves the built site with the headers that were built with it for static hosts: one file is true for both. */
export function publishedHeaders(file = 'dist/_headers'): Plugin {
  return {
    name: 'readout-headers',
    configurePreviewServer(server) {
      const rules = parseHeaders(readFileSync(file, 'utf8'));
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '/').split('?')[0] ?? '/';
        for (const [name, value] of headersFor(rules, path)) response.setHeader(name, value);
        next();
      });
    },
  };
}
