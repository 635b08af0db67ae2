/** Runs a task after some ms; the function returned calls it off. */
export type Later = (task: () => void, ms: number) => () => void;

/**
 * Runs a task at once, and again at most every `ms`: whatever is asked for in between is done once, when the time has
 * come. The second function calls off what is to come.
 */
export function paced(task: () => void, ms: number, later: Later): [ask: () => void, stop: () => void] {
  let asked = false;
  let stop: (() => void) | null = null;
  const rest = () => {
    stop = null;
    if (asked) run();
  };
  const run = () => {
    asked = false;
    stop = later(rest, ms);
    task();
  };
  const ask = () => {
    if (stop) asked = true;
    else run();
  };
  return [ask, () => stop?.()];
}
