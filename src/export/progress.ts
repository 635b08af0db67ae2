/** How work that takes a while is followed and stopped. */
export interface Progress {
  readonly signal: AbortSignal;
  /** Called with what is done, from 0 to 1. */
  readonly onDone: (share: number) => void;
}

/** Tells how much is done and lets the page answer, and draw what has changed; throws the signal's reason once it is aborted. */
export async function pass({ signal, onDone }: Progress, share: number): Promise<void> {
  onDone(share);
  await new Promise((resolve) => setTimeout(resolve));
  signal.throwIfAborted();
}
