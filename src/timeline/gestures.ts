import { pointIn, scaleOf } from '../svg';

/** What moves the axis under the hand. All px are from the drawing's left edge, or a way to the right. */
export interface AxisHost {
  /** Zoom by a factor about x. */
  readonly onZoom: (factor: number, x: number) => void;
  /** The axis is pulled to the right by so many px. */
  readonly onPull: (px: number) => void;
  /** A place was pressed twice. */
  readonly onDouble: (x: number) => void;
  /** A place of the overview was pressed, or pulled to, as a part of its width from its left edge. */
  readonly onOverview: (part: number) => void;
  /** Whether there is anything beyond what is seen. */
  readonly isZoomed: () => boolean;
}

const LINE_PX = 16;
const ZOOM_PER_PX = 0.0025;
/** px that a pointer may move and still press. */
const SLACK = 4;

const own = ({ target }: Event): boolean =>
  target instanceof Element && target.closest('[data-handle], [data-overview]') !== null;

/** Wheel with a modifier, two fingers, and pulling of a zoomed axis; until the signal given. */
export function listenToGestures(drawing: SVGSVGElement, host: () => AxisHost, signal: AbortSignal): void {
  const xAt = (x: number) => pointIn(drawing, x, 0)[0];
  const pointers = new Map<number, number>();
  let pulled = 0;

  drawing.addEventListener(
    'wheel',
    (event) => {
      const px = (delta: number) => (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? delta * LINE_PX : delta);
      if (event.ctrlKey || event.metaKey) {
        // Fingers on a trackpad come as a wheel with the control key, in small steps.
        const step = Math.min(Math.max(px(event.deltaY), -240), 240);
        host().onZoom(Math.exp(-step * ZOOM_PER_PX), xAt(event.clientX));
      } else if (host().isZoomed() && (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY))) {
        host().onPull(-px(event.deltaX === 0 ? event.deltaY : event.deltaX));
      } else return;
      event.preventDefault();
    },
    { signal, passive: false },
  );
  drawing.addEventListener(
    'pointerdown',
    (event) => {
      if (own(event) || event.button !== 0) return;
      if (pointers.size === 0) pulled = 0;
      pointers.set(event.pointerId, event.clientX);
    },
    { signal },
  );
  // Not captured: a press that does not move must reach the mark it was meant for.
  const moved = (event: PointerEvent) => {
    const before = pointers.get(event.pointerId);
    if (before === undefined) return;
    pointers.set(event.pointerId, event.clientX);
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other === undefined) {
      if (!host().isZoomed()) return;
      pulled += event.clientX - before;
      if (Math.abs(pulled) > SLACK) host().onPull((event.clientX - before) / scaleOf(drawing));
      return;
    }
    pulled = Number.POSITIVE_INFINITY;
    const [was, is] = [Math.abs(before - other), Math.abs(event.clientX - other)];
    if (was < 8 || is < 8) return;
    host().onZoom(is / was, xAt((event.clientX + other) / 2));
  };
  drawing.addEventListener(
    'pointerdown',
    (event) => {
      const overview = event.target instanceof Element && event.target.closest('[data-overview]');
      if (!overview || event.button !== 0) return;
      // The strip stays where it is while the axis moves, so it is measured once.
      const { left, width } = overview.getBoundingClientRect();
      const follow = ({ clientX, pointerId }: PointerEvent) => {
        if (pointerId === event.pointerId) host().onOverview((clientX - left) / width);
      };
      const pull = new AbortController();
      const options = { signal: pull.signal };
      signal.addEventListener('abort', () => pull.abort(), options);
      const end = ({ pointerId }: PointerEvent) => {
        if (pointerId === event.pointerId) pull.abort();
      };
      addEventListener('pointermove', follow, options);
      addEventListener('pointerup', end, options);
      addEventListener('pointercancel', end, options);
      follow(event);
    },
    { signal },
  );
  const gone = (event: PointerEvent) => pointers.delete(event.pointerId);
  addEventListener('pointermove', moved, { signal });
  addEventListener('pointerup', gone, { signal });
  addEventListener('pointercancel', gone, { signal });
  // After a pull, the click that ends it places nothing.
  drawing.addEventListener(
    'click',
    (event) => {
      if (Math.abs(pulled) <= SLACK) return;
      pulled = 0;
      event.stopImmediatePropagation();
    },
    { signal, capture: true },
  );
  drawing.addEventListener(
    'dblclick',
    (event) => {
      if (own(event)) return;
      host().onDouble(xAt(event.clientX));
      event.preventDefault();
    },
    { signal },
  );
}
