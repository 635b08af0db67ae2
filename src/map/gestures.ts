import { select } from 'd3-selection';
import { type D3ZoomEvent, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';
import { type Camera, type Frame, panBy, type ScreenPoint, zoomAround } from '../geo';
import { pointIn, scaleOf } from '../svg';

/** What might as well be meant for the page around the map: the bare wheel, or one finger. */
export type SharedGesture = 'wheel' | 'finger';

/** What gestures read and tell: the camera now, each new one, and `rest` once the hand lets go: the map goes there, where it is not. */
export interface GestureHost {
  readonly camera: () => Camera;
  readonly frame: () => Frame;
  readonly move: (camera: Camera) => void;
  readonly rest: (camera: Camera) => void;
  /** Whether what may be meant for the page is left to it. */
  readonly leaves: (gesture: SharedGesture) => boolean;
  /** Such a gesture was left to the page. */
  readonly left: (gesture: SharedGesture) => void;
}

// Not every browser knows touches.
const touchesOf = (event: unknown): readonly Touch[] | null =>
  event instanceof UIEvent && 'touches' in event ? [...(event as TouchEvent).touches] : null;

const pointerOf = (event: D3ZoomEvent<HTMLElement, unknown>, element: Element, frame: Frame): ScreenPoint => {
  const source: unknown = event.sourceEvent;
  const touches = touchesOf(source);
  if (touches && touches.length > 0) {
    const sum = (pick: (t: Touch) => number) => touches.reduce((s, t) => s + pick(t), 0) / touches.length;
    return pointIn(
      element,
      sum((t) => t.clientX),
      sum((t) => t.clientY),
    );
  }
  if (source instanceof MouseEvent) return pointIn(element, source.clientX, source.clientY);
  return [frame.width / 2, frame.height / 2];
};

/** Two quick clicks, or taps, of which the last has been lifted. */
const isDouble = (event: unknown): boolean =>
  event instanceof Event && (event.type === 'dblclick' || event.type === 'touchend');

const isWheel = (
  event: D3ZoomEvent<HTMLElement, unknown>,
): event is typeof event & { sourceEvent: WheelEvent } => event.sourceEvent instanceof WheelEvent;

/** d3's own rule, but for two quick presses on a mark: they open two of its events, and are no double click on the map. */
function isGesture(event: Event): boolean {
  const onMark = event.target instanceof Element && event.target.closest('[data-key]') !== null;
  if (event.type === 'dblclick' && onMark) return false;
  return !(event instanceof MouseEvent) || ((!event.ctrlKey || event.type === 'wheel') && event.button === 0);
}

/** What a gesture shares with the page; null for what can only be meant for the map. */
function sharedBy(event: Event): SharedGesture | null {
  if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey ? null : 'wheel';
  return touchesOf(event)?.length === 1 ? 'finger' : null;
}

/** px of a wheel's step below which it is two fingers on a pad, which say Ctrl without a key and move finely. */
const PINCH_BELOW = 50;

/** d3's own measure of a wheel's step, but that a mouse's step with Ctrl is no ten times larger than without. */
function wheelDelta({ deltaY, deltaMode, ctrlKey }: WheelEvent): number {
  const unit = deltaMode === 1 ? 0.05 : deltaMode === 2 ? 1 : 0.002;
  return -deltaY * unit * (ctrlKey && deltaMode === 0 && Math.abs(deltaY) < PINCH_BELOW ? 10 : 1);
}

/**
 * Wheel, drag, pinch and double click on an element, as steps of the camera. d3-zoom reads the hand; its transform is
 * only ever compared with the one before, since a globe has no transform. Returns what takes the gestures off again.
 */
export function attachGestures(element: HTMLElement, host: GestureHost): () => void {
  let last: ZoomTransform = zoomIdentity;
  let moved = false;
  // A hand may take hold while d3 still waits whether the wheel is turned on: they are one gesture, and end together.
  let wheels = 0;
  let held = false;
  // d3-zoom tells of px of the window.
  let scale = 1;
  const isOurs = (event: Event): boolean => {
    const shared = sharedBy(event);
    if (shared === null || !host.leaves(shared)) return true;
    if (shared === 'wheel') host.left(shared);
    return false;
  };
  const selection = select(element);
  const behaviour = zoom<HTMLElement, unknown>()
    .scaleExtent([1e-6, 1e6])
    // See `withoutTransitions`: d3-zoom has none to glide by.
    .duration(0)
    .wheelDelta(wheelDelta)
    .filter((event: Event) => isGesture(event) && isOurs(event))
    .on('start', (event: D3ZoomEvent<HTMLElement, unknown>) => {
      if (isWheel(event)) wheels += 1;
      // Where it is turned with no button down, the hand has gone unheard.
      held = isWheel(event) ? held && event.sourceEvent.buttons !== 0 : true;
      last = event.transform;
      scale = scaleOf(element);
    })
    .on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => {
      const { k, x, y } = event.transform;
      const frame = host.frame();
      const ratio = k / last.k;
      let camera = host.camera();
      if (Math.abs(ratio - 1) > 1e-9) {
        const point = pointerOf(event, element, frame);
        camera = zoomAround(camera, frame, point, Math.log2(ratio));
        // What is left of the shift once the point under the hand is held: two fingers move as they spread.
        const dx = x / scale - (point[0] - (point[0] - last.x / scale) * ratio);
        const dy = y / scale - (point[1] - (point[1] - last.y / scale) * ratio);
        if (touchesOf(event.sourceEvent)) camera = panBy(camera, frame, dx, dy);
      } else camera = panBy(camera, frame, (x - last.x) / scale, (y - last.y) / scale);
      last = event.transform;
      // The hand has long gone when a double click is heard: what it asks for is flown to.
      if (isDouble(event.sourceEvent)) return host.rest(camera);
      moved = true;
      host.move(camera);
    })
    .on('end', (event: D3ZoomEvent<HTMLElement, unknown>) => {
      if (isWheel(event) && wheels > 0) wheels -= 1;
      else held = false;
      if (held || wheels > 0) return;
      // A click is a gesture that goes nowhere.
      if (moved) host.rest(host.camera());
      moved = false;
      // What hands zoom and buttons take back would add up, and d3 stops at an end of its own.
      selection.property('__zoom', zoomIdentity);
    });
  // A tap needs no word about fingers: only one that drags does.
  const onTouchMove = (event: Event) => {
    if (touchesOf(event)?.length === 1 && host.leaves('finger')) host.left('finger');
  };
  selection.call(behaviour);
  element.addEventListener('touchmove', onTouchMove, { passive: true });
  return () => {
    selection.on('.zoom', null);
    element.removeEventListener('touchmove', onTouchMove);
  };
}
