import type { Frame } from '../../geo';
import { type Brush, paintNode, type SvgNode } from '../../svg';
import type { Shift } from '../basemap/svg';

/** How long a frame may be held up by painting, in milliseconds: while a hand moves something, and while nothing moves. */
const SLICE_MS = { moving: 5, resting: 40 } as const;

/** A canvas that shows marks by the thousand. */
export interface CrowdCanvas {
  /**
   * Paints these nodes, part by part, as seen by a camera; what was painted before stays until all are there. Nodes are
   * taken one by one, so making them may be part of the work. `whole` is called then.
   */
  readonly paint: (
    nodes: Iterable<SvgNode>,
    frame: Frame,
    pace: keyof typeof SLICE_MS,
    whole: () => void,
  ) => void;
  /** Whether painting is going on. */
  readonly busy: () => boolean;
  /** Shifts (in px) and scales what is painted, until it is painted anew. */
  readonly shift: (by: Shift) => void;
  /** Steps back behind what stands out. */
  readonly dim: (dimmed: boolean) => void;
  readonly clear: () => void;
}

/** Colours and type of the page at this moment, as a canvas needs them. */
function brushOf(element: Element): Brush {
  const style = getComputedStyle(element);
  const known = new Map<string, string>();
  const resolve = (text: string) =>
    text.replace(/var\((--[\w-]+)\)/g, (_, name: string) => style.getPropertyValue(name).trim());
  return {
    colour(text) {
      const colour = known.get(text) ?? resolve(text);
      known.set(text, colour);
      return colour;
    },
    family: style.fontFamily,
  };
}

/** Makes a canvas element show a crowd; it paints on another that nobody sees, and shows it when it is whole. */
export function createCrowdCanvas(canvas: HTMLCanvasElement): CrowdCanvas {
  const hidden = document.createElement('canvas');
  let request = 0;

  const stop = () => {
    cancelAnimationFrame(request);
    request = 0;
  };
  const show = (frame: Frame) => {
    const context = canvas.getContext('2d');
    if (canvas.width !== hidden.width || canvas.height !== hidden.height) {
      canvas.width = hidden.width;
      canvas.height = hidden.height;
    } else context?.clearRect(0, 0, canvas.width, canvas.height);
    canvas.style.width = `${frame.width}px`;
    canvas.style.height = `${frame.height}px`;
    canvas.style.transform = '';
    context?.drawImage(hidden, 0, 0);
    canvas.hidden = false;
  };

  return {
    busy: () => request !== 0,
    paint(nodes, frame, pace, whole) {
      stop();
      const ratio = devicePixelRatio || 1;
      hidden.width = Math.round(frame.width * ratio);
      hidden.height = Math.round(frame.height * ratio);
      const context = hidden.getContext('2d');
      if (!context) return;
      context.scale(ratio, ratio);
      const brush = brushOf(canvas);
      const left = nodes[Symbol.iterator]();
      const slice = () => {
        const until = performance.now() + SLICE_MS[pace];
        request = 0;
        for (;;) {
          const { value, done } = left.next();
          if (done) break;
          paintNode(context, value, brush);
          if (performance.now() < until) continue;
          request = requestAnimationFrame(slice);
          return;
        }
        show(frame);
        whole();
      };
      slice();
    },
    shift({ x, y, scale }) {
      canvas.style.transform = `translate(${x}px,${y}px) scale(${scale})`;
    },
    dim: (dimmed) => {
      canvas.classList.toggle('dimmed', dimmed);
    },
    clear() {
      stop();
      canvas.hidden = true;
    },
  };
}
