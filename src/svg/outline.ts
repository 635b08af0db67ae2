import type { SvgNode } from './node';

/** The size of what an element is in, in px: 100 % of a length. */
interface Whole {
  readonly width: number;
  readonly height: number;
}

/** Moves what is painted from here on as a `transform` of translations, scales and rotations in degrees says. */
export function transformBy(context: CanvasRenderingContext2D, transform: string): void {
  for (const [, verb, list = ''] of transform.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b, c] = list.split(/[ ,]+/).map(Number);
    if (verb === 'translate') context.translate(a, b ?? 0);
    else if (verb === 'scale') context.scale(a, b ?? a);
    else if (verb === 'rotate') {
      context.translate(b ?? 0, c ?? 0);
      context.rotate((a * Math.PI) / 180);
      context.translate(-(b ?? 0), -(c ?? 0));
    }
  }
}

/** The outline of a path, a circle or a rectangle as a canvas fills and strokes it; null for any other element. */
export function outlineOf({ name, attributes }: SvgNode, whole?: Whole): Path2D | null {
  const of = (attribute: string) => Number(attributes[attribute] ?? 0);
  const length = (attribute: 'width' | 'height') =>
    attributes[attribute] === '100%' && whole ? whole[attribute] : of(attribute);
  if (name === 'path') return new Path2D(attributes.d);
  const path = new Path2D();
  if (name === 'circle') path.arc(of('cx'), of('cy'), of('r'), 0, 2 * Math.PI);
  else if (name === 'rect') path.roundRect(of('x'), of('y'), length('width'), length('height'), of('rx'));
  else return null;
  return path;
}
