import { type RefObject, useLayoutEffect, useState } from 'react';
import { COMPACT_BELOW } from './metrics';

/** What the drawing has to fit into. */
export interface Space {
  /** px of the drawing. */
  readonly width: number;
  /** Whether the region is too narrow for its buttons to stand beside the drawing. */
  readonly compact: boolean;
  /** Whether the page reads from right to left. */
  readonly rtl: boolean;
}

/** The space the drawing has; null until it has been measured. */
export function useSpace(
  region: RefObject<HTMLElement | null>,
  drawing: RefObject<HTMLElement | null>,
): Space | null {
  const [space, setSpace] = useState<Space | null>(null);
  useLayoutEffect(() => {
    const [outer, inner] = [region.current, drawing.current];
    if (!outer || !inner) return;
    const measure = () => {
      const width = inner.clientWidth;
      // What is not shown has no size; it is measured when it is.
      if (width === 0) return;
      const compact = outer.clientWidth < COMPACT_BELOW;
      const rtl = getComputedStyle(outer).direction === 'rtl';
      setSpace((known) =>
        known?.width === width && known.compact === compact && known.rtl === rtl
          ? known
          : { width, compact, rtl },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(inner);
    observer.observe(outer);
    return () => observer.disconnect();
  }, [region, drawing]);
  return space;
}
