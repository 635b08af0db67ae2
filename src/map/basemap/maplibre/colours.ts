import type { Theme } from '../../../theme';

const REFERENCE = /^var\((--[\w-]+)\)$/;

/** A theme with its references to custom properties replaced by the colours that the page has now: WebGL knows no `var()`. */
export function literalTheme(theme: Theme, root: Element): Theme {
  const style = getComputedStyle(root);
  const literal = Object.entries(theme).map(([name, colour]: [string, string]) => {
    const property = REFERENCE.exec(colour)?.[1];
    return [name, property === undefined ? colour : style.getPropertyValue(property).trim()];
  });
  return { ...theme, ...Object.fromEntries(literal) };
}

/** Calls back when the page's colours may have changed, by the reader's choice or the system's; returns what ends it. */
export function followColours(root: Element, changed: () => void): () => void {
  const queries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'].map((query) =>
    matchMedia(query),
  );
  const observer = new MutationObserver(changed);
  observer.observe(root, { attributeFilter: ['data-theme'] });
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener('change', changed);
  };
}
