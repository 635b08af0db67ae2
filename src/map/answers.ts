/** What the map does when it is activated or steered; told by key, since marks are redrawn with every frame. */
export interface AnswerHost {
  readonly activate: (key: string) => void;
  /** The next mark from this one, along the order of the arrows. */
  readonly neighbour: (key: string, step: 1 | -1) => string | null;
  readonly current: (key: string) => void;
  readonly pan: (dx: number, dy: number) => void;
  readonly zoom: (dz: number) => void;
  /** Closes what stands open, or lets go of the event in focus; false where there was neither. */
  readonly leave: () => boolean;
  /** The bare map was pressed. */
  readonly away: () => void;
  /** Which mark is pointed at, or has the keyboard, has changed. */
  readonly stands: () => void;
  /** The mark of a crowd at a point of the window where no element is; null where there is none. */
  readonly pick: (x: number, y: number) => string | null;
  /** Makes a mark of a crowd an element, and lets go of the last. */
  readonly lift: (key: string | null) => void;
  /** The mark that is meant by a press at a point of the window that meets this one: a line's lanes overlap. */
  readonly meant: (key: string, x: number, y: number) => string;
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
 * map, Enter and space activate, plus and minus zoom, Escape leaves. What the pointer is at bears
 * `data-hover`. Returns what takes the answers off again.
 */
export function attachAnswers(element: HTMLElement, host: AnswerHost): () => void {
  const meant = (event: MouseEvent) => {
    const key = keyOf(event.target);
    const { clientX, clientY } = event;
    return key === null ? host.pick(clientX, clientY) : host.meant(key, clientX, clientY);
  };
  const elementOf = (key: string) => element.querySelector<SVGElement>(`[data-key="${CSS.escape(key)}"]`);
  const onClick = (event: MouseEvent) => {
    const key = meant(event);
    if (key === null) return host.away();
    // The press has given the keyboard to the mark that it met.
    if (key !== keyOf(event.target)) elementOf(key)?.focus();
    host.activate(key);
  };
  let hovered: SVGElement | null = null;
  const hover = (mark: SVGElement | null) => {
    if (mark === hovered) return;
    hovered?.removeAttribute('data-hover');
    mark?.setAttribute('data-hover', '');
    hovered = mark;
    host.stands();
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    const key = meant(event);
    host.lift(key);
    hover(key === null ? null : elementOf(key));
  };
  const onLeave = () => {
    host.lift(null);
    hover(null);
  };
  const onFocus = (event: FocusEvent) => {
    // Browsers bring no mark into view, as it is drawn in one picture with all the others.
    if (event.target instanceof Element && event.target.matches(':focus-visible'))
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const key = keyOf(event.target);
    if (key !== null) host.current(key);
    host.stands();
  };
  const goTo = (key: string | null) => {
    if (key === null) return;
    host.current(key);
    elementOf(key)?.focus();
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
  element.addEventListener('pointermove', onMove);
  element.addEventListener('pointerleave', onLeave);
  element.addEventListener('focusin', onFocus);
  element.addEventListener('focusout', host.stands);
  element.addEventListener('keydown', onKeyDown);
  return () => {
    element.removeEventListener('click', onClick);
    element.removeEventListener('pointermove', onMove);
    element.removeEventListener('pointerleave', onLeave);
    element.removeEventListener('focusin', onFocus);
    element.removeEventListener('focusout', host.stands);
    element.removeEventListener('keydown', onKeyDown);
  };
}
