import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Island } from './island';

interface FanProps {
  readonly surface: RefObject<HTMLElement | null>;
  readonly island: RefObject<Island | null>;
  /** Key of the gathered symbol that stands open. */
  readonly open: string | null;
  /** Id of the event in focus. */
  readonly focus: string | null;
  readonly onClose: () => void;
}

/**
 * Gives the keyboard to the events of a symbol that has been opened, and back to the symbol when it is closed, unless
 * it is elsewhere on the page by then. An event opened elsewhere closes it.
 */
export function useFan({ surface, island, open, focus, onClose }: FanProps): void {
  const before = useRef({ open, focus });
  useLayoutEffect(() => {
    const was = before.current;
    before.current = { open, focus };
    const find = (selector: string) => surface.current?.querySelector<SVGElement>(selector) ?? null;
    const fan = island.current?.fan() ?? null;
    if (open !== null && open !== was.open) {
      const mark = find('.fan-mark[aria-pressed="true"]') ?? find('.fan-mark');
      mark?.focus({ preventScroll: true });
    } else if (open === null && was.open !== null) {
      // A press on the bare map has taken it to whatever lies around the map.
      if (document.activeElement?.contains(surface.current))
        find('[tabindex="0"]')?.focus({ preventScroll: true });
    } else if (fan && focus !== was.focus && focus !== null) {
      if (!fan.marks.some(({ single }) => single.event === focus)) onClose();
    }
  });
}
