import { scaleOf } from '../svg';
import { HANDLES, type Handle } from './drag';
import { type AxisHost, listenToGestures } from './gestures';

/** What the axis' drawing tells of. All x are px from the drawing's left edge. */
export interface PointerHost extends AxisHost {
  readonly onGrab: (handle: Handle, x: number) => void;
  /** While dragging, at most once a frame, and once more where the pointer is let go. */
  readonly onDrag: (x: number) => void;
  readonly onRelease: () => void;
  /** The axis itself was pressed, where nothing stands. */
  readonly onPlace: (x: number) => void;
  readonly onMark: (key: string) => void;
  /** A mark was activated with Shift: come closer to what is around it. */
  readonly onCloser: (key: string) => void;
  /** The keyboard asks for what comes before the first mark seen, or after the last. */
  readonly onBeyond: (direction: 1 | -1) => void;
  /** Escape was pressed on a mark; whether there was anything to leave. */
  readonly onLeave: () => boolean;
  /** A mark has got the keyboard's focus. */
  readonly onCurrent: (key: string) => void;
}

type Step = (at: number, last: number) => number;

const STEPS: Readonly<Record<string, Step>> = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** Right to left, the later mark stands to the left. */
const MIRRORED: Readonly<Record<string, string>> = { ArrowRight: 'ArrowLeft', ArrowLeft: 'ArrowRight' };

const closest = (event: Event, selector: string): Element | null =>
  event.target instanceof Element ? event.target.closest(selector) : null;

/** Listens to pointer and keys on the axis' drawing until the function returned is called; asks for the host anew each time. */
export function listen(drawing: SVGSVGElement, host: () => PointerHost): () => void {
  const stop = new AbortController();
  const on = <Type extends keyof SVGSVGElementEventMap>(
    type: Type,
    listener: (event: SVGSVGElementEventMap[Type]) => void,
  ) => drawing.addEventListener(type, listener, { signal: stop.signal });
  // Asked once a drag: the page does not move under a hand that holds a handle, and asking makes the browser lay it out.
  let grabbed: { readonly left: number; readonly scale: number } | null = null;
  const measured = () => ({ left: drawing.getBoundingClientRect().left, scale: scaleOf(drawing) });
  const xOf = ({ clientX }: MouseEvent) => {
    const { left, scale } = grabbed ?? measured();
    return (clientX - left) / scale;
  };

  let held: number | null = null;
  let latest = 0;
  let frame = 0;
  const draw = () => {
    frame = 0;
    host().onDrag(latest);
  };
  const release = (event: PointerEvent) => {
    if (event.pointerId !== held) return;
    held = null;
    if (frame !== 0) {
      cancelAnimationFrame(frame);
      draw();
    }
    grabbed = null;
    host().onRelease();
  };

  listenToGestures(drawing, host, stop.signal);
  on('pointerdown', (event) => {
    const element = closest(event, '[data-handle]');
    const handle = HANDLES.find((name) => name === element?.getAttribute('data-handle'));
    if (!element || !handle || held !== null || event.button !== 0) return;
    element.setPointerCapture(event.pointerId);
    held = event.pointerId;
    grabbed = measured();
    host().onGrab(handle, xOf(event));
  });
  // The sliders take the keyboard's focus when a handle is pressed; the browser would take it away again.
  on('mousedown', (event) => {
    if (closest(event, '[data-handle]')) event.preventDefault();
  });
  on('pointermove', (event) => {
    if (event.pointerId !== held) return;
    latest = xOf(event);
    if (frame === 0) frame = requestAnimationFrame(draw);
  });
  on('pointerup', release);
  on('pointercancel', release);
  on('click', (event) => {
    const key = closest(event, '[data-key]')?.getAttribute('data-key');
    if (key) host().onMark(key);
    else if (!closest(event, '[data-handle], [data-overview]')) host().onPlace(xOf(event));
  });
  // Not on the drawing itself: an SVG element that listens for focus becomes a tab stop of its own in Chromium.
  drawing.parentElement?.addEventListener(
    'focusin',
    (event) => {
      const key = closest(event, '[data-key]')?.getAttribute('data-key');
      if (key) host().onCurrent(key);
    },
    { signal: stop.signal },
  );
  on('keydown', (event) => {
    const mark = closest(event, '[data-key]');
    const key = mark?.getAttribute('data-key');
    if (!mark || !key || event.ctrlKey || event.altKey || event.metaKey) return;
    const mirrored = getComputedStyle(drawing.parentElement ?? drawing).direction === 'rtl';
    const step = STEPS[(mirrored && MIRRORED[event.key]) || event.key];
    if (event.shiftKey && event.key !== 'Enter') return;
    if (event.shiftKey) host().onCloser(key);
    else if (event.key === 'Enter' || event.key === ' ') host().onMark(key);
    else if (event.key === 'Escape') {
      if (!host().onLeave()) return;
    } else if (step) {
      const marks = [...drawing.querySelectorAll<SVGGElement>('[data-key]')];
      const at = marks.findIndex((other) => other.getAttribute('data-key') === key);
      const next = step(at, marks.length - 1);
      if (next === at && marks.length > 0) host().onBeyond(at === 0 ? -1 : 1);
      else marks[next]?.focus();
    } else return;
    event.preventDefault();
    // The page has keys of its own: what the axis has answered is not for them.
    event.stopPropagation();
  });
  return () => {
    if (frame !== 0) cancelAnimationFrame(frame);
    stop.abort();
  };
}
