import type { AnnotationMark } from '../types';
import type { Box } from './box';
import type { Ground } from './settle';
import { bodiesOf, standOff } from './standOff';
import { type Marked, targetOf } from './targets';
import { wrap } from './text';
import type { PlacedAnnotation } from './types';

const SIZE = 12;
/** Widths to break the text at, in characters; the best first. */
const SHAPES = [22, 30, 17];
const LEADERS = [14, 22, 32, 44, 58, 76, 98, 124, 152];
const MOST_ON_COMPACT = 2;

/** Annotations beside what they point at, each at the best of its free places; one that finds none is left out. */
export function placeAnnotations(
  marks: readonly AnnotationMark[],
  on: Marked,
  taken: readonly Box[],
  ground: Ground,
  compact: boolean,
): PlacedAnnotation[] {
  const placed: PlacedAnnotation[] = [];
  for (const mark of marks) {
    if (compact && placed.length === MOST_ON_COMPACT) break;
    const target = targetOf(mark, on, ground.free);
    const shapes = SHAPES.map((most) => wrap(mark.text, most));
    const words = { shapes, size: SIZE, face: 'serif', leaders: LEADERS } as const;
    const found = target && standOff(words, target, [...taken, ...placed.flatMap(bodiesOf)], ground);
    if (found) placed.push({ ...found, mark, size: SIZE });
  }
  return placed;
}
