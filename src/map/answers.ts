/** What the map does when it is activated or steered; told by key, since marks are redrawn with every frame. */
export interface AnswerHost {
  readonly activate: (key: string) => void;
  /** The next mark from this one, along the order of the arrows. */
  readonly neighbour: (key: string, step: 1 | -1) => string | null;
  readonly current: (key: string) => void;
  readonly pan: (dx: number, dy: number) => void;
  readonly zoom: (dz: number) => void;
  /** Lets go of the event in focus; false where there was none. */
  readonly leave: () => boolean;
}

const STEP = 80;
const PAN: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [-STEP, 0],
  ArrowLeft: [STEP, 0],
  ArrowDown: [0, -STEP],
  ArrowUp: [0, STEP],
};
const ALONG: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
const ZOOM: Readonly<Record<string, number>> = { '+': 1, '=': 1, '-': -1 };

const keyOf = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest<SVGElement>('[data-key]')?.dataset.key ?? null) : null;

/**
 * Makes marks answer to click and keys: arrows go from mark to mark, with Shift (or from the bare map) they move the
 * map, Enter and space activate, plus and minus zoom, Escape leaves. Returns what takes the answers off again.
 */
export function attachAnswers(element: HTMLElement, host: AnswerHost): () => void {
  const onClick = (event: MouseEvent) => {
    const key = keyOf(event.target);
    if (key !== null) host.activate(key);
  };
  const onFocus = (event: FocusEvent) => {
    const key = keyOf(event.target);
    if (key !== null) host.current(key);
  };
  const goTo = (key: string | null) => {
    if (key === null) return;
    host.current(key);
    element.querySelector<SVGElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = keyOf(event.target);
    const pan = PAN[event.key];
    const along = ALONG[event.key];
    const zoom = ZOOM[event.key];
    if (key !== null && along !== undefined && !event.shiftKey) goTo(host.neighbour(key, along));
    else if (key !== null && (event.key === 'Enter' || event.key === ' ')) host.activate(key);
    else if (pan) host.pan(...pan);
    else if (zoom !== undefined) host.zoom(zoom);
    else if (event.key !== 'Escape' || !host.leave()) return;
    event.preventDefault();
  };
  element.addEventListener('click', onClick);
  element.addEventListener('focusin', onFocus);
  element.addEventListener('keydown', onKeyDown);
  return () => {
    element.removeEventListener('click', onClick);
    element.removeEventListener('focusin', onFocus);
    element.removeEventListener('keydown', onKeyDown);
  };
}
