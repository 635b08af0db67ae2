import { select } from 'd3-selection';
import { type D3ZoomEvent, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';
import { type Camera, type Frame, panBy, type ScreenPoint, zoomAround } from '../geo';

/** What gestures read and tell: the camera now, and each new one; `rest` once the hand lets go. */
export interface GestureHost {
  readonly camera: () => Camera;
  readonly frame: () => Frame;
  readonly move: (camera: Camera) => void;
  readonly rest: (camera: Camera) => void;
}

const pointerOf = (event: D3ZoomEvent<HTMLElement, unknown>, element: Element, frame: Frame): ScreenPoint => {
  const source: unknown = event.sourceEvent;
  const box = element.getBoundingClientRect();
  if (source instanceof TouchEvent && source.touches.length > 0) {
    const touches = [...source.touches];
    const sum = (pick: (t: Touch) => number) => touches.reduce((s, t) => s + pick(t), 0) / touches.length;
    return [sum((t) => t.clientX) - box.left, sum((t) => t.clientY) - box.top];
  }
  if (source instanceof MouseEvent) return [source.clientX - box.left, source.clientY - box.top];
  return [frame.width / 2, frame.height / 2];
};

/** d3's own rule, but for two quick presses on a mark: they open two of its events, and are no double click on the map. */
function isGesture(event: Event): boolean {
  const onMark = event.target instanceof Element && event.target.closest('[data-key]') !== null;
  if (event.type === 'dblclick' && onMark) return false;
  return !(event instanceof MouseEvent) || ((!event.ctrlKey || event.type === 'wheel') && event.button === 0);
}

/**
 * Wheel, drag, pinch and double click on an element, as steps of the camera. d3-zoom reads the hand; its transform is
 * only ever compared with the one before, since a globe has no transform. Returns what takes the gestures off again.
 */
export function attachGestures(element: HTMLElement, host: GestureHost): () => void {
  let last: ZoomTransform = zoomIdentity;
  let moved = false;
  const behaviour = zoom<HTMLElement, unknown>()
    .scaleExtent([1e-6, 1e6])
    .filter((event: Event) => isGesture(event))
    .on('start', (event: D3ZoomEvent<HTMLElement, unknown>) => {
      last = event.transform;
      moved = false;
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
        const dx = x - (point[0] - (point[0] - last.x) * ratio);
        const dy = y - (point[1] - (point[1] - last.y) * ratio);
        if (event.sourceEvent instanceof TouchEvent) camera = panBy(camera, frame, dx, dy);
      } else camera = panBy(camera, frame, x - last.x, y - last.y);
      last = event.transform;
      moved = true;
      host.move(camera);
    })
    .on('end', () => {
      // A click is a gesture that goes nowhere.
      if (moved) host.rest(host.camera());
    });
  const selection = select(element);
  selection.call(behaviour);
  return () => {
    selection.on('.zoom', null);
  };
}
