import { type SvgNode, svg } from '../../svg';
import type { AxisLayout } from './layout';

const ANCHORS: Readonly<Record<string, string>> = { start: 'end', end: 'start', middle: 'middle' };

/** Class of what must never be seen mirrored, beside text: symbols, drawn about the origin and moved by `transform`. */
export const UPRIGHT = 'timeline-glyph';

/**
 * Mirrors what is drawn from left to right, so that time runs in the direction of reading; texts and symbols must have
 * been made upright.
 */
export function mirrored({ rtl, width }: AxisLayout, nodes: readonly SvgNode[]): SvgNode[] {
  return [
    svg(
      'g',
      'direction',
      { class: 'timeline-direction', transform: rtl && `translate(${width},0) scale(-1,1)` },
      nodes,
    ),
  ];
}

/** A node whose texts and symbols can be read in a mirrored drawing: each is turned back about its own place. */
export function upright(node: SvgNode, rtl: boolean): SvgNode {
  if (!rtl) return node;
  const { name, attributes, children } = node;
  if (name === 'text') {
    const { x = '0', transform = '', 'text-anchor': anchor = 'start' } = attributes;
    const turned = `${transform} translate(${2 * Number(x)},0) scale(-1,1)`.trim();
    return {
      ...node,
      attributes: { ...attributes, transform: turned, 'text-anchor': ANCHORS[anchor] ?? anchor },
    };
  }
  if (attributes.class === UPRIGHT)
    return { ...node, attributes: { ...attributes, transform: `${attributes.transform ?? ''} scale(-1,1)` } };
  return children.length === 0 ? node : { ...node, children: children.map((child) => upright(child, rtl)) };
}
