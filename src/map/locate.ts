import {
  type Camera,
  type Frame,
  fitMercator,
  freePart,
  type Insets,
  NO_INSETS,
  type Position,
  projectionOf,
  seesFrom,
  unproject,
} from '../geo';
import type { Box } from '../scene';

/** From this zoom on, what the map shows no longer says where it is. */
const FROM_ZOOM = 4.5;
/** The size of the inset, and how far it keeps from the border of the map's free part, in px. */
export const INSET: Frame = { width: 152, height: 104 };
const GAP = 12;
/** Room that the map must have for it, in px. */
const LEAST: Frame = { width: 560, height: 400 };
/** Room kept in the inset around what the story opens with, in px. */
const AIR: Insets = { top: 22, right: 22, bottom: 22, left: 22 };
/** The least width and height of what marks the part seen, in px. */
const LEAST_MARK = 8;
const STEPS = 6;

const WORLD: Camera = { center: [20, 32], zoom: Math.log2(INSET.width / 512), projection: 'mercator' };

/** What lies in the corner of the map at the foot of its free part, where lines of text end, in px: the inset, and a sentence above it. */
export interface Corner {
  readonly locator: boolean;
  readonly sentence: boolean;
  readonly box: Box;
}

/** A box as far from the other side of its frame: where a page from right to left has what lies over its map. */
export const acrossFrom = ({ x0, x1, y0, y1 }: Box, { width }: Frame): Box => ({
  x0: width - x1,
  y0,
  x1: width - x0,
  y1,
});

const SENTENCE = 56;

/** What the corner holds; null for nothing. The inset is left out where the map shows enough to do without, or has no room. */
export function cornerOf(
  { zoom }: Camera,
  frame: Frame,
  covered: Insets,
  sentence: boolean,
  dir: 'ltr' | 'rtl' = 'ltr',
): Corner | null {
  const { left, top, width, height } = freePart(frame, covered);
  const locator = zoom >= FROM_ZOOM && width >= LEAST.width && height >= LEAST.height;
  if (!locator && !sentence) return null;
  const x0 = dir === 'rtl' ? left + GAP : left + width - GAP - INSET.width;
  const y1 = top + height - GAP;
  const tall = (locator ? INSET.height : 0) + (sentence ? SENTENCE : 0);
  return { locator, sentence, box: { x0, y0: y1 - tall, x1: x0 + INSET.width, y1 } };
}

/** The inset's own camera: on the story's region if what is seen lies there, else on the whole world. */
export function locatorCamera(home: readonly Position[], seen: Position): Camera {
  if (home.length === 0) return WORLD;
  const camera = fitMercator(home, INSET, freePart(INSET, AIR), 3);
  return seesFrom(camera, INSET, NO_INSETS)(seen) ? camera : WORLD;
}

/** The outline, as path data, of what a camera shows in the free part of its frame, on the inset's map. */
export function outlineOf(camera: Camera, frame: Frame, covered: Insets, inset: Camera): string {
  const { left, top, width, height } = freePart(frame, covered);
  const project = projectionOf(inset, INSET);
  const corners = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ] as const;
  // On a globe the sides are bent.
  const points = corners.flatMap(([x, y], i) => {
    const [nextX, nextY] = corners[(i + 1) % corners.length] ?? [0, 0];
    return Array.from({ length: STEPS }, (_, step) => {
      const [u, v] = [x + ((nextX - x) * step) / STEPS, y + ((nextY - y) * step) / STEPS];
      const position = unproject(camera, frame, [left + u * width, top + v * height]);
      return position && project([...position]);
    }).filter((point) => point !== null);
  });
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (points.length === 0) return '';
  if (x1 - x0 >= LEAST_MARK && y1 - y0 >= LEAST_MARK)
    return `M${points.map((point) => point.map((n) => n.toFixed(1)).join()).join('L')}Z`;
  const [w, h] = [Math.max(x1 - x0, LEAST_MARK), Math.max(y1 - y0, LEAST_MARK)];
  return `M${((x0 + x1 - w) / 2).toFixed(1)},${((y0 + y1 - h) / 2).toFixed(1)}h${w.toFixed(1)}v${h.toFixed(1)}h${(-w).toFixed(1)}Z`;
}
