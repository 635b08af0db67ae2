import type { Plugin } from 'vite';
import { classicScript } from './classicScript.node';
import { WORKER } from './edition';

/** Publishes the worker that keeps the site for use without a network; `writeEdition` tells it of what. */
export function offlineWorker(): Plugin {
  return {
    name: 'readout-offline',
    async generateBundle() {
      if (this.environment.config.build.ssr) return;
      const source = await classicScript('src/entry/offline/sw.ts', 'es2023', 'worker');
      this.emitFile({ type: 'asset', fileName: WORKER, source });
    },
  };
}
