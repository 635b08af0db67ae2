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

const TESTS = ['src/**/*.test.{ts,tsx}', 'data/**/*.test.ts'];
/** Tests that replace a module or the time zone need a process of their own; the others share what they import. */
const ALONE = ['src/**/*.alone.test.ts'];

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
    rolldownOptions: {
      // What the page starts with is one file: apart, its parts would weigh more.
      output: { codeSplitting: { groups: [{ name: 'page', test: /src\/entry\/startPage\.tsx$/ }] } },
    },
  },
  preview: { port, strictPort: true, host: 'localhost' },
  test: {
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: { name: 'together', include: TESTS, exclude: ALONE, isolate: false, pool: 'forks' },
      },
      { extends: true, test: { name: 'alone', include: ALONE, pool: 'forks' } },
    ],
  },
});
