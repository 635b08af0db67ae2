import type { SvgNode } from './node';
import { outlineOf, transformBy } from './outline';

/** What a canvas cannot find out by itself. */
export interface Brush {
  /** A colour as an attribute has it, which may be a custom property, as a canvas understands it. */
  readonly colour: (text: string) => string;
  /** The family that text is set in. */
  readonly family: string;
}

const NUMBERS = /-?\d+(?:\.\d+)?(?:e-?\d+)?/g;
const numbersOf = (text: string) => (text.match(NUMBERS) ?? []).map(Number);
const paths = new WeakMap<SvgNode, Path2D>();

/** The outline of a shape; kept, since a mark that stays is painted again and again. */
function outline(node: SvgNode): Path2D | null {
  const path = paths.get(node) ?? outlineOf(node);
  if (path) paths.set(node, path);
  return path;
}

function write(context: CanvasRenderingContext2D, { attributes, text }: SvgNode, { family }: Brush): void {
  const { x = '0', y = '0' } = attributes;
  context.font = `${attributes['font-weight'] ?? 400} ${attributes['font-size'] ?? 12}px ${family}`;
  context.textAlign = attributes['text-anchor'] === 'middle' ? 'center' : 'start';
  context.fillText(text ?? '', Number(x), Number(y));
}

/** What a shape is filled and drawn round with; null for nothing. */
const inkOf = (text: string | undefined, otherwise: string | null, { colour }: Brush): string | null =>
  text === undefined ? otherwise : text === 'none' || text === 'transparent' ? null : colour(text);

/**
 * Paints what SVG nodes show on a canvas: groups, paths, circles, rectangles and single lines of text, by the attributes
 * that marks bear. What is invisible (a pointer's target, what is hidden) is left out.
 */
export function paintNode(context: CanvasRenderingContext2D, node: SvgNode, brush: Brush): void {
  const { attributes, children, name } = node;
  if (attributes.visibility === 'hidden' || attributes.class === 'hit') return;
  const { transform, opacity } = attributes;
  const apart = transform !== undefined || opacity !== undefined;
  if (apart) context.save();
  if (transform !== undefined) transformBy(context, transform);
  if (opacity !== undefined) context.globalAlpha *= Number(opacity);
  if (name === 'g') for (const child of children) paintNode(context, child, brush);
  else {
    const fill = inkOf(attributes.fill, '#000', brush);
    const stroke = inkOf(attributes.stroke, null, brush);
    const width = Number(attributes['stroke-width'] ?? 1);
    const shape = name === 'text' ? null : outline(node);
    const drawFill = () => {
      if (fill === null) return;
      context.fillStyle = fill;
      if (shape) context.fill(shape);
      else if (name === 'text') write(context, node, brush);
    };
    if (attributes['paint-order'] !== 'stroke') drawFill();
    if (stroke !== null && width > 0 && shape) {
      context.strokeStyle = stroke;
      context.lineWidth = width;
      context.lineCap = attributes['stroke-linecap'] === 'round' ? 'round' : 'butt';
      context.lineJoin = attributes['stroke-linejoin'] === 'round' ? 'round' : 'miter';
      context.setLineDash(numbersOf(attributes['stroke-dasharray'] ?? ''));
      context.stroke(shape);
    }
    if (attributes['paint-order'] === 'stroke') drawFill();
  }
  if (apart) context.restore();
}
