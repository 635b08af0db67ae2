import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { catalogues } from './src/entry/build/catalogues.node';
import { publishedData } from './src/entry/build/data.node';
import { embedPage } from './src/entry/build/embedPage.node';
import { embedScript } from './src/entry/build/embedScript.node';
import { publishedHeaders } from './src/entry/build/headers.node';
import { publishedLicences } from './src/entry/build/licences.node';
import { offlineWorker } from './src/entry/build/offline.node';
import { onePageFile } from './src/entry/build/onePage.node';
import { preloadedFiles } from './src/entry/build/preloads.node';
import { speakerPage } from './src/entry/build/speakerPage.node';
import { themeStyles } from './src/entry/build/theme.node';
import { withoutTransitions } from './src/entry/build/withoutTransitions.node';

const port = Number(process.env.PORT ?? 4173);

export default defineConfig({
  base: './',
  plugins: [
    react(),
    catalogues(),
    themeStyles(),
    withoutTransitions(),
    publishedData(),
    publishedHeaders(),
    publishedLicences(),
    embedPage(),
    embedScript(),
    onePageFile(),
    preloadedFiles(),
    speakerPage(),
    offlineWorker(),
  ],
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 600,
    modulePreload: { polyfill: false },
  },
  preview: { port, strictPort: true, host: 'localhost' },
  test: { include: ['src/**/*.test.{ts,tsx}', 'data/**/*.test.ts'], testTimeout: 30_000 },
});
