import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

/** Compiles the ICU messages of `src/messages/<lang>/*.json`, so that no parser and no `eval` reaches the browser. */
export function catalogues(): Plugin {
  return {
    name: 'readout-catalogues',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/messages\/[a-z-]+\/[a-z]+\.json$/ },
      handler(code) {
        const source: Record<string, string> = JSON.parse(code);
        const compiled = Object.fromEntries(
          Object.entries(source).map(([id, message]) => [id, compileMessage(message)]),
        );
        return { code: `export default ${JSON.stringify(compiled)}`, map: null, moduleType: 'js' };
      },
    },
  };
}
