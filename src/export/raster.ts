import type { Frame } from '../geo';
import type { SvgNode } from '../svg';
import { SANS } from './bare';
import { facesOf } from './fonts';
import { paint } from './paint';
import { type Progress, pass } from './progress';
import type { Sheet } from './sheet';

/** The browser has no memory, or no canvas, for a picture so large. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** How long the page may be kept from answering, in ms. */
const STRETCH_MS = 40;

const countOf = (nodes: readonly SvgNode[]): number =>
  nodes.reduce((sum, { children }) => sum + 1 + countOf(children), 0);

function surface({ width, height }: Frame): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new TooLarge();
  return context;
}

/** Has the page's fonts loaded for what is written; one that cannot be loaded gives way to the next one named. */
async function loadFonts({ nodes }: Sheet): Promise<void> {
  const weights = [400, 500, 600, 700];
  const asked = facesOf(nodes, SANS).flatMap(({ family, style, characters }) =>
    weights.map((weight) =>
      document.fonts.load(`${style} ${weight} 16px '${family}'`, String.fromCodePoint(...characters)),
    ),
  );
  await Promise.allSettled(asked);
}

/**
 * A sheet as PNG, at a size in px. It is painted rather than loaded as an image: no browser says when the fonts inside
 * an image are there. Rejects with `TooLarge` where the browser cannot, which some say only by a canvas that stays empty,
 * and with the signal's reason when it is aborted.
 */
export async function rasterize(sheet: Sheet, size: Frame, progress: Progress): Promise<Blob> {
  const { signal } = progress;
  await loadFonts(sheet);
  await pass(progress, 0.1);
  const surfaces: CanvasRenderingContext2D[] = [];
  const open = () => {
    const context = surface(size);
    surfaces.push(context);
    return context;
  };
  try {
    const context = open();
    context.scale(size.width / sheet.frame.width, size.height / sheet.frame.height);
    const free: CanvasRenderingContext2D[] = [];
    const layers = {
      take: () => free.pop() ?? open(),
      give(layer: CanvasRenderingContext2D) {
        layer.resetTransform();
        layer.clearRect(0, 0, size.width, size.height);
        free.push(layer);
      },
    };
    const all = countOf(sheet.nodes);
    let painted = 0;
    let since = performance.now();
    for (const _ of paint(context, sheet.nodes, sheet.frame, layers, SANS)) {
      painted += 1;
      if (performance.now() - since < STRETCH_MS) continue;
      await pass(progress, 0.1 + (0.6 * painted) / all);
      since = performance.now();
    }
    await pass(progress, 0.7);
    const [, , , opaque] = context.getImageData(size.width - 1, size.height - 1, 1, 1).data;
    if (opaque !== 255) throw new TooLarge();
    const blob = await new Promise<Blob | null>((resolve) => context.canvas.toBlob(resolve, 'image/png'));
    signal.throwIfAborted();
    if (!blob) throw new TooLarge();
    return blob;
  } catch (error) {
    // What a canvas says when it is too large differs from browser to browser.
    const refused = error instanceof RangeError || error instanceof DOMException;
    throw refused && !signal.aborted ? new TooLarge() : error;
  } finally {
    // Their memory goes at once, not when it is next tidied up.
    for (const { canvas } of surfaces) {
      canvas.width = 0;
      canvas.height = 0;
    }
  }
}
