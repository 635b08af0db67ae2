function columnOf(element: Element): Element | null {
  for (
    let parent = element.parentElement;
    parent && parent !== document.body;
    parent = parent.parentElement
  ) {
    const scrolls = /auto|scroll/.test(getComputedStyle(parent).overflowY);
    if (scrolls && parent.scrollHeight > parent.clientHeight) return parent;
  }
  return null;
}

/** Where a choice came from: the page's link, the list itself, or the map, the axis or a button. */
export type Chooser = 'link' | 'list' | 'elsewhere';

/**
 * Brings the header of an opened event into view. In a column that scrolls by itself it goes to the top, so that its
 * detail is seen too; a page moves no further than it must, and not at all when it has just opened. What the reader
 * opened in the list stays put. Only short ways are glided, and none where less motion is wanted.
 */
export function reveal(header: Element, chooser: Chooser): void {
  const column = columnOf(header);
  if (chooser === 'link' && column === null) return;
  const near = Math.abs(header.getBoundingClientRect().top) < 2 * innerHeight;
  const glide = chooser === 'elsewhere' && near && !matchMedia('(prefers-reduced-motion: reduce)').matches;
  header.scrollIntoView({
    block: column === null || chooser === 'list' ? 'nearest' : 'start',
    behavior: glide ? 'smooth' : 'instant',
  });
}
