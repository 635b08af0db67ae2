import type { Frame } from '../geo';
import { outlineOf, type SvgNode, transformBy } from '../svg';

type Context = CanvasRenderingContext2D;
type Attributes = Readonly<Record<string, string>>;

/** What may be written in a picture; anything else would be drawn by other programs and not by this one. */
export const PAINTED = {
  elements: ['svg', 'g', 'rect', 'circle', 'path', 'text', 'tspan'],
  attributes: [
    ...['x', 'y', 'dy', 'width', 'height', 'rx', 'cx', 'cy', 'r', 'd', 'viewBox', 'transform', 'opacity'],
    ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray'],
    ...['stroke-linecap', 'stroke-linejoin', 'paint-order'],
    ...['font-family', 'font-size', 'font-style', 'font-weight', 'letter-spacing', 'text-anchor'],
  ],
} as const;

/** What an element has from those that it is in. */
const INHERITED: Attributes = {
  fill: '#000000',
  stroke: 'none',
  'stroke-width': '1',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'font-size': '16',
  'font-style': 'normal',
  'font-weight': '400',
  'letter-spacing': '0',
  'text-anchor': 'start',
};
const OF_ITS_OWN = ['opacity', 'transform', 'x', 'y', 'dy', 'width', 'height'];

/** Empty surfaces of the same size, on which a group is put together before it is seen through. */
export interface Layers {
  readonly take: () => Context;
  readonly give: (layer: Context) => void;
}

const ANCHORS: Readonly<Record<string, CanvasTextAlign>> = { start: 'left', middle: 'center', end: 'right' };

/** Fills and strokes, each by itself and only where it is to be seen. */
function draw(context: Context, look: Attributes, fill: () => void, stroke: () => void): void {
  const share = (name: string) => Number(look[name] ?? 1);
  const strength = context.globalAlpha;
  const inside = () => {
    if (look.fill === undefined || look.fill === 'none') return;
    context.globalAlpha = strength * share('fill-opacity');
    context.fillStyle = look.fill;
    fill();
  };
  const outline = () => {
    if (look.stroke === undefined || look.stroke === 'none' || look['stroke-width'] === '0') return;
    context.globalAlpha = strength * share('stroke-opacity');
    context.strokeStyle = look.stroke;
    context.lineWidth = Number(look['stroke-width']);
    context.lineCap = look['stroke-linecap'] as CanvasLineCap;
    context.lineJoin = look['stroke-linejoin'] as CanvasLineJoin;
    context.setLineDash((look['stroke-dasharray'] ?? '').split(/[ ,]+/).filter(Boolean).map(Number));
    stroke();
  };
  if (look['paint-order'] === 'stroke') outline();
  inside();
  if (look['paint-order'] !== 'stroke') outline();
  context.globalAlpha = strength;
}

function write(context: Context, node: SvgNode, look: Attributes): void {
  context.font = `${look['font-style']} ${look['font-weight']} ${look['font-size']}px ${look['font-family']}`;
  context.letterSpacing = `${look['letter-spacing']}px`;
  context.textAlign = ANCHORS[look['text-anchor'] ?? 'start'] ?? 'left';
  let [x, y] = [Number(node.attributes.x ?? 0), Number(node.attributes.y ?? 0)];
  for (const line of node.text === null ? node.children : [node]) {
    x = Number(line.attributes.x ?? x);
    y += Number(line.attributes.dy ?? 0);
    const text = line.text ?? '';
    draw(
      context,
      look,
      () => context.fillText(text, x, y),
      () => context.strokeText(text, x, y),
    );
  }
}

/**
 * Paints nodes as an SVG file of them would be drawn, in the families named and the fonts of the page. It stops after each
 * node, so that whoever asks can do something else in between.
 */
export function paint(
  context: Context,
  nodes: readonly SvgNode[],
  frame: Frame,
  layers: Layers,
  families: string,
): Generator<void> {
  return paintIn(context, nodes, frame, layers, { ...INHERITED, 'font-family': families });
}

function* paintIn(
  context: Context,
  nodes: readonly SvgNode[],
  frame: Frame,
  layers: Layers,
  inherited: Attributes,
): Generator<void> {
  for (const node of nodes) {
    const { name, attributes, children } = node;
    const look = { ...inherited, ...attributes };
    const { opacity } = attributes;
    const target = opacity === undefined ? context : layers.take();
    target.save();
    if (target !== context) target.setTransform(context.getTransform());
    transformBy(target, attributes.transform ?? '');
    const shape = outlineOf(node, frame);
    if (shape) {
      draw(
        target,
        look,
        () => target.fill(shape),
        () => target.stroke(shape),
      );
    } else if (name === 'text') write(target, node, look);
    else {
      const inner = Object.fromEntries(Object.entries(look).filter(([key]) => !OF_ITS_OWN.includes(key)));
      const size = { width: Number(attributes.width), height: Number(attributes.height) };
      if (name === 'svg') {
        target.translate(Number(attributes.x), Number(attributes.y));
        target.beginPath();
        target.rect(0, 0, size.width, size.height);
        target.clip();
      }
      yield* paintIn(target, children, name === 'svg' ? size : frame, layers, inner);
    }
    target.restore();
    if (target !== context) {
      context.save();
      context.resetTransform();
      context.globalAlpha *= Number(opacity);
      context.drawImage(target.canvas, 0, 0);
      context.restore();
      layers.give(target);
    }
    yield;
  }
}
