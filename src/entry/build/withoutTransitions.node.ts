import type { Plugin } from 'vite';

const STAND_IN = '\0readout-without-transitions';

/**
 * Leaves out d3-transition, which d3-zoom brings along with colours and timers (10 kB gzipped) for a double click that
 * glides. Ours flies as all of our flights do (`map/gestures.ts`), and there is never a transition to interrupt.
 */
export function withoutTransitions(): Plugin {
  return {
    name: 'readout-without-transitions',
    enforce: 'pre',
    resolveId: (source) => (source === 'd3-transition' ? STAND_IN : null),
    load: (id) =>
      id === STAND_IN
        ? `import { selection } from 'd3-selection';
selection.prototype.interrupt = function () { return this; };
export const interrupt = () => {};`
        : null,
  };
}
