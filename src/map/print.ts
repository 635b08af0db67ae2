/**
 * Calls back when the page is about to be printed, while it can still be drawn for paper, and when that is over;
 * returns what ends it. A page that is shown as if on paper counts as about to be printed.
 */
export function onPrint(before: () => void, after: () => void): () => void {
  const paper = matchMedia('print');
  // When it ceases to match, more sheets may still be asked for: only the event says that it is over.
  const onChange = () => {
    if (paper.matches) before();
  };
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  paper.addEventListener('change', onChange);
  onChange();
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
    paper.removeEventListener('change', onChange);
  };
}
