import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { bundle, partOf, sourceOf } from './bundle.node';

const PAGE = 'speaker.html';
const ENTRY = 'src/entry/speaker.tsx';

/** Builds `speaker.html` apart from the page: that one stays in one piece, and the speaker's window needs little of it. */
export function speakerPage(): Plugin {
  return {
    name: 'readout-speaker-page',
    async generateBundle(_options, published) {
      if (this.environment.config.build.ssr) return;
      const parts = await bundle({ input: ENTRY, format: 'iife', name: 'speaker' });
      // Fonts are the page's, too.
      for (const part of parts.filter(({ fileName }) => !Object.hasOwn(published, fileName)))
        this.emitFile({ type: 'asset', fileName: part.fileName, source: sourceOf(part) });
      const source = readFileSync(PAGE, 'utf8').replace(
        `<script type="module" src="/${ENTRY}"></script>`,
        `<link rel="stylesheet" href="./${partOf(parts, '.css').fileName}" />\n    <script defer src="./${partOf(parts, '.js').fileName}"></script>`,
      );
      this.emitFile({ type: 'asset', fileName: PAGE, source });
    },
  };
}
