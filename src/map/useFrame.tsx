import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Frame } from '../geo';

/** The size of an element in px, followed as it changes on the screen; null until it is measured. */
export function useFrame(element: RefObject<HTMLElement | null>): Frame | null {
  const [frame, setFrame] = useState<Frame | null>(null);
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return;
    const paper = matchMedia('print');
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = target;
      if (width > 0 && height > 0)
        setFrame((now) =>
          now && (paper.matches || (now.width === width && now.height === height)) ? now : { width, height },
        );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return frame;
}
