const QUERIES = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'] as const;

/** Calls back when the page's colours change, which a canvas does not follow by itself; returns what ends that. */
export function onLook(change: () => void): () => void {
  const lists = QUERIES.map((query) => matchMedia(query));
  for (const list of lists) list.addEventListener('change', change);
  const observer = new MutationObserver(change);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    for (const list of lists) list.removeEventListener('change', change);
    observer.disconnect();
  };
}
