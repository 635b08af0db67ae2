import type { Progress, Steps } from '../dataset';

/** Work that gives way: `over` once it has gone on for long enough, and `next` when the page has had its turn. */
export interface Turns {
  readonly over: () => boolean;
  /** Rejects with the signal's reason when the work has been cancelled. */
  readonly next: () => Promise<void>;
}

interface Clock {
  /** Milliseconds. */
  readonly now: () => number;
  /** Lets the page answer its reader. */
  readonly pause: () => Promise<void>;
}

/** Longest turn in milliseconds: half a frame, so that a step too many still leaves time to draw one. */
const TURN = 8;

/** In the browser: a message to oneself is answered after what the page has to do, and at once where it has nothing. */
const BROWSER: Clock = {
  now: () => performance.now(),
  pause: () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    }),
};

/** Turns of at most 8 ms, until the signal cancels them. */
export function takeTurns(signal: AbortSignal, { now, pause }: Clock = BROWSER): Turns {
  let began = now();
  return {
    over: () => now() - began >= TURN,
    async next() {
      await pause();
      signal.throwIfAborted();
      began = now();
    },
  };
}

/** Does work of many steps in turns; after each, `tell` learns how far it has come. */
export async function inTurns<Result>(
  steps: Steps<Result, Progress>,
  turns: Turns,
  tell: (progress: Progress) => void,
): Promise<Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (!turns.over()) continue;
    tell(value);
    await turns.next();
  }
}
