/** Pictures that are asked for while a hand drags, or a key is held down, come at least so far apart, in milliseconds. */
const APART_MS = 24;
/** And as many times as long apart as drawing one takes: what the hand holds must never lag behind it. */
const SHARE = 5;
/** After so long without another, in milliseconds, the last one is drawn finely. */
const REST_MS = 120;

/** When a picture is drawn. */
export interface Pace {
  /** Asks for a picture: at once, or, in a rush, when there is time. */
  readonly ask: (rushed: boolean) => void;
  /** Lets go of what was asked for: it has been drawn, or never will be. */
  readonly clear: () => void;
}

/** A pace for `draw`, which is told whether it is in a rush, and must call `clear`. */
export function createPace(draw: (rushed: boolean) => void): Pace {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let pending = false;
  let due = 0;

  const clear = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    pending = false;
  };
  const follow = () => {
    const start = performance.now();
    draw(true);
    const end = performance.now();
    due = start + Math.max(APART_MS, (1 + SHARE) * (end - start));
    timer = setTimeout(() => draw(false), REST_MS);
  };
  return {
    ask(rushed) {
      if (!rushed) return draw(false);
      if (pending) return;
      clear();
      pending = true;
      timer = setTimeout(follow, Math.max(APART_MS, due - performance.now()));
    },
    clear,
  };
}
