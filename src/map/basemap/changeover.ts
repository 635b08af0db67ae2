import type { Camera, Frame } from '../../geo';
import type { Basemap, Opener, Shown } from '.';

/** How long the second basemap may take, in ms: to draw all that is seen, and to come back once lost. */
export const PATIENCE = { drawing: 8000, lost: 2000 } as const;

/** Two basemaps as one: the steady one is shown whenever the other, once begun, is not ready. */
export interface Changeover extends Basemap {
  /** Opens the other basemap under the steady one, and shows it as soon as it has drawn. */
  readonly begin: (open: Opener) => void;
  /** Goes back to the steady one, for good unless begun anew. */
  readonly end: () => void;
}

/**
 * Puts a basemap that may fail in place of a steady one. Lost, it may come back by itself; if it has not in two seconds,
 * it is opened anew, once; if that is lost too, or whenever it does not get to draw, it is given up. `show` is told of
 * each change, after the basemap to be shown has drawn what the camera sees; `gaveUp`, once, of the end of an attempt
 * that nobody ended.
 */
export function changeover(
  steady: Basemap,
  show: (shown: Shown) => void,
  gaveUp: () => void = () => {},
): Changeover {
  let last: readonly [Camera, Frame] | null = null;
  let shown: Shown = 'svg';
  let other: Basemap | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reopened = false;
  let trying = false;
  // What an opened basemap says is heard until it is closed.
  let opening = 0;

  const present = (next: Shown) => {
    if (shown === next) return;
    shown = next;
    if (next === 'svg' && last) steady.draw(...last, false);
    show(next);
  };
  const allow = (ms: number, late: () => void) => {
    clearTimeout(timer);
    // A hidden page is given no frames to draw in.
    timer = setTimeout(() => (document.hidden ? allow(ms, late) : late()), ms);
  };
  const close = () => {
    clearTimeout(timer);
    opening += 1;
    const closed = other;
    other = null;
    present('svg');
    closed?.remove();
  };
  const end = () => {
    trying = false;
    close();
  };
  const giveUp = () => {
    const tried = trying;
    end();
    if (tried) gaveUp();
  };
  const mount = (open: Opener) => {
    close();
    const mine = opening;
    const heard = (act: () => void) => () => {
      if (mine === opening) act();
    };
    const again = () => {
      if (reopened) return giveUp();
      reopened = true;
      mount(open);
    };
    allow(PATIENCE.drawing, giveUp);
    try {
      const opened = open({
        drawn: heard(() => {
          clearTimeout(timer);
          present('webgl');
        }),
        lost: heard(() => {
          present('svg');
          allow(PATIENCE.lost, again);
        }),
        back: heard(() => allow(PATIENCE.drawing, giveUp)),
        failed: heard(giveUp),
      });
      if (mine !== opening) return opened.remove();
      other = opened;
      if (last) other.draw(...last, false);
    } catch {
      giveUp();
    }
  };

  return {
    draw(camera, frame, moving) {
      last = [camera, frame];
      try {
        other?.draw(camera, frame, moving);
      } catch {
        giveUp();
      }
      if (shown === 'svg') steady.draw(camera, frame, moving);
    },
    begin(open) {
      reopened = false;
      trying = true;
      mount(open);
    },
    end,
    remove() {
      last = null;
      end();
      steady.remove();
    },
  };
}
