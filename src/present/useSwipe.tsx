import { type PointerEvent as ReactPointerEvent, useRef } from 'react';
import type { Command } from './keys';

/** px that a finger must go sideways, and how much more so than up or down. */
const FAR = 48;
const STEEP = 1.5;

/**
 * What an element needs to be swiped: to where its lines begin goes on, as a page is turned, to where they end goes back.
 * The map's pan stays the map's.
 */
export function useSwipe(run: (command: Command) => void, dir: 'ltr' | 'rtl') {
  const from = useRef<{ readonly id: number; readonly x: number; readonly y: number } | null>(null);
  return {
    onPointerDown({ pointerId: id, pointerType, clientX: x, clientY: y, isPrimary }: ReactPointerEvent) {
      from.current = pointerType === 'touch' && isPrimary ? { id, x, y } : null;
    },
    onPointerUp({ pointerId, clientX, clientY }: ReactPointerEvent) {
      const began = from.current;
      from.current = null;
      if (began?.id !== pointerId) return;
      const [dx, dy] = [clientX - began.x, clientY - began.y];
      if (Math.abs(dx) < FAR || Math.abs(dx) < STEEP * Math.abs(dy)) return;
      run(dx < 0 === (dir === 'ltr') ? 'next' : 'previous');
    },
    onPointerCancel() {
      from.current = null;
    },
  };
}
