import type { Schedule } from './playback';

export interface AnnouncerOptions {
  /** Puts a text where screen readers read it from. */
  readonly say: (text: string) => void;
  readonly schedule: Schedule;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** The least time between two texts, in milliseconds; a second unless told. */
  readonly gapMs?: number;
}

export interface Announcer {
  /** Says a text as soon as it may; a later text takes its place until then, and what was said last is not said again. */
  tell(text: string): void;
  /** Says nothing until released. */
  hold(): void;
  /** Says what was told last, as soon as it may. */
  release(): void;
}

/** Says the latest of what it is told, at most once in `gapMs`. */
export function createAnnouncer({ say, schedule, now, gapMs = 1000 }: AnnouncerOptions): Announcer {
  let said: string | null = null;
  let saidAt = Number.NEGATIVE_INFINITY;
  let waiting: string | null = null;
  let held = false;
  let cancel: () => void = () => {};

  const attend = () => {
    cancel();
    cancel = () => {};
    if (held || waiting === null) return;
    const rest = saidAt + gapMs - now();
    if (rest > 0) {
      cancel = schedule(attend, rest);
      return;
    }
    const text = waiting;
    [said, saidAt, waiting] = [text, now(), null];
    say(text);
  };
  return {
    tell(text) {
      waiting = text === said ? null : text;
      attend();
    },
    hold() {
      held = true;
      attend();
    },
    release() {
      held = false;
      attend();
    },
  };
}
