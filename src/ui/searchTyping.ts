/** What waits; a page's window does, and tests bring their own. */
export interface Timer {
  setTimeout(run: () => void, milliseconds: number): number;
  clearTimeout(timer: number): void;
}

/** Words being typed, on their way to those who search for them. */
export interface Typing {
  /** Hands `text` on once nothing has been typed for a moment. */
  readonly type: (text: string) => void;
  /** Hands on at once what still waits. */
  readonly flush: () => void;
  /** Whether something waits that has not been handed on. */
  readonly isAhead: () => boolean;
}

/** Time without a key after which a search follows, in ms. */
export const PAUSE = 150;

/** Gathers keystrokes and hands the text on to `send` when they pause. */
export function createTyping(send: (text: string) => void, timer: Timer): Typing {
  let waiting: { readonly text: string; readonly timer: number } | null = null;
  const flush = (): void => {
    if (waiting === null) return;
    const { text, timer: running } = waiting;
    timer.clearTimeout(running);
    waiting = null;
    send(text);
  };
  return {
    type(text) {
      if (waiting !== null) timer.clearTimeout(waiting.timer);
      waiting = { text, timer: timer.setTimeout(flush, PAUSE) };
    },
    flush,
    isAhead: () => waiting !== null,
  };
}
