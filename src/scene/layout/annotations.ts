import type { AnnotationMark } from '../types';
import type { Box } from './box';
import type { Ground } from './settle';
import { bodiesOf, standOff } from './standOff';
import { type Marked, targetOf } from './targets';
import { wrap } from './text';
import type { Lettering, PlacedAnnotation } from './types';

const SIZE = 12;
/** Widths to break the text at, in characters; the best first. */
const SHAPES = [22, 30, 17];
const LEADERS = [14, 22, 32, 44, 58, 76, 98, 124, 152];
const MOST_ON_COMPACT = 2;

/** Annotations beside what they point at, each at the best of its free places, and how many of them find none. */
export function placeAnnotations(
  marks: readonly AnnotationMark[],
  on: Marked,
  taken: readonly Box[],
  ground: Ground,
  { compact, least = 0 }: Lettering,
): { readonly annotations: PlacedAnnotation[]; readonly left: number } {
  const annotations: PlacedAnnotation[] = [];
  const size = Math.max(SIZE, least);
  let left = 0;
  for (const mark of marks) {
    const target = targetOf(mark, on, ground.free);
    if (!target) continue;
    const shapes = SHAPES.map((most) => wrap(mark.text, most));
    const words = { shapes, size, face: 'serif', leaders: LEADERS } as const;
    const isFull = compact && annotations.length === MOST_ON_COMPACT;
    const found = isFull
      ? null
      : standOff(words, target, [...taken, ...annotations.flatMap(bodiesOf)], ground);
    if (found) annotations.push({ ...found, mark, size });
    else left += 1;
  }
  return { annotations, left };
}
