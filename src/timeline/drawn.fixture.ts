import { createMessages } from '../messages';
import type { SvgNode } from '../svg';
import { LIGHT } from '../theme';
import { civil, DAY } from '../time';
import { type Answering, type AxisLayout, drawAxis, drawStanding } from './draw/axis';
import type { Shown } from './draw/layout';

export const messages = createMessages('en');
const NOTHING: Answering = { focus: null, current: null, opened: null };

/** The time from a day of June 2025 to another, both included. */
export const june = (from: number, to = from) => ({
  start: civil(2025, 6, from),
  end: civil(2025, 6, to) + DAY,
});

/** An axis as SVG, 13 June 2025 shown unless told otherwise. */
export function drawn(
  layout: AxisLayout,
  shown: Partial<Shown> = {},
  answering: Partial<Answering> | null = {},
): SvgNode[] {
  const standing = drawStanding(layout, 'place', LIGHT, messages, answering && { ...NOTHING, ...answering });
  return drawAxis(layout, standing, { extent: june(13), time: 'window', playhead: null, ...shown }, LIGHT);
}

/** Nodes and all that is in them. */
export const flat = (nodes: readonly SvgNode[]): SvgNode[] =>
  nodes.flatMap((node) => [node, ...flat(node.children)]);

/** What a node does to the px of what is in it, horizontally: times `a`, plus `e`. */
interface Across {
  readonly a: number;
  readonly e: number;
}

function across({ name, attributes }: SvgNode): Across {
  if (name === 'svg') {
    const [x = 0, , wide = 1] = (attributes.viewBox ?? '').split(' ').map(Number);
    const a = Number(attributes.width) / wide;
    return { a, e: -x * a };
  }
  let so: Across = { a: 1, e: 0 };
  for (const [, verb, values = ''] of (attributes.transform ?? '').matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [x = 0] = values.split(',').map(Number);
    so = verb === 'translate' ? { a: so.a, e: so.e + so.a * x } : { a: so.a * x, e: so.e };
  }
  return so;
}

/** A node where it is painted. */
export interface Painted {
  readonly node: SvgNode;
  /** px of its x and width from the drawing's left edge; of its origin where it has no x. */
  readonly x0: number;
  readonly x1: number;
  /** Whether it is seen mirrored. */
  readonly mirrored: boolean;
}

/** Nodes with all that is in them, where they are painted. */
export function painted(nodes: readonly SvgNode[], outer: Across = { a: 1, e: 0 }): Painted[] {
  return nodes.flatMap((node) => {
    const own = across(node);
    const so = { a: outer.a * own.a, e: outer.e + outer.a * own.e };
    // A nested drawing has its x outside of its own px; all of ours begin at 0.
    const x = node.name === 'svg' ? 0 : Number(node.attributes.x ?? 0);
    const wide = node.name === 'svg' ? 0 : Number(node.attributes.width ?? 0);
    const [a, b] = [so.a * x + so.e, so.a * (x + wide) + so.e];
    return [
      { node, x0: Math.min(a, b), x1: Math.max(a, b), mirrored: so.a < 0 },
      ...painted(node.children, so),
    ];
  });
}
