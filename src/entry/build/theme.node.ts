import type { Plugin } from 'vite';
import { themeSheet } from '../../theme';

const ID = 'virtual:theme.css';

/** Serves the theme constants as a style sheet, so that colours are written down once. */
export function themeStyles(): Plugin {
  return {
    name: 'readout-theme',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load: (id) => (id === `\0${ID}` ? themeSheet() : null),
  };
}
