import type { Plugin } from 'vite';

/**
 * What `entry/main.tsx` fetches as soon as it runs. The dataset is not among it: one that is fetched ahead is neither read as
 * it comes nor let go of when its loading is cancelled.
 */
const FILES = ['data/basemap/world.json', 'data/basemap/coarse.json'];

/**
 * Has the browser fetch the land while the script that reads it is still on its way. The page says so at its end, so
 * that what is seen first has the link to itself.
 */
export function preloadedFiles(): Plugin {
  return {
    name: 'readout-preloads',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle, path }) => {
        if (bundle === undefined || path !== '/index.html') return [];
        const names = new Map(
          Object.values(bundle).flatMap((file) =>
            file.type === 'asset' ? file.originalFileNames.map((name) => [name, file.fileName] as const) : [],
          ),
        );
        return FILES.map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'fetch', crossorigin: '', href: `./${names.get(file) ?? file}` },
          injectTo: 'body',
        }));
      },
    },
  };
}
