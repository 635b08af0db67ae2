import { select } from 'd3-selection';
import type { SvgNode } from './node';

const SVG = 'http://www.w3.org/2000/svg';
const drawn = new WeakMap<Element, SvgNode>();

/** An element that is new: there is nothing to compare its children with. */
function create(node: SvgNode): Element {
  const element = document.createElementNS(SVG, node.name);
  for (const [name, value] of Object.entries(node.attributes)) element.setAttribute(name, value);
  if (node.text !== null) element.textContent = node.text;
  for (const child of node.children) {
    const made = create(child);
    // Where d3 looks for what an element was drawn for, when it comes to be compared.
    select<Element, SvgNode>(made).datum(child);
    element.append(made);
  }
  drawn.set(element, node);
  return element;
}

function write(element: Element, node: SvgNode): void {
  const before = drawn.get(element);
  if (before === node) return;
  for (const name of Object.keys(before?.attributes ?? {})) {
    if (!(name in node.attributes)) element.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(node.attributes)) {
    if (before?.attributes[name] !== value) element.setAttribute(name, value);
  }
  if (node.text !== null) {
    if (before?.text !== node.text) element.textContent = node.text;
  } else {
    // Text is no element: what is joined by elements would leave it there.
    if (before && before.text !== null) element.textContent = '';
    drawNodes(element, node.children);
  }
  drawn.set(element, node);
}

/**
 * Makes an element's children be these nodes, keeping by name and key the elements that stay: focus, hover and a
 * press survive a redraw. All children of the element must have been drawn here.
 */
export function drawNodes(parent: Element, nodes: readonly SvgNode[]): void {
  select<Element, SvgNode>(parent)
    .selectChildren<Element, SvgNode>()
    .data<SvgNode>(nodes, ({ name, key }) => `${name} ${key}`)
    .join((enter) => enter.append(create))
    .each(function draw(node) {
      write(this, node);
    })
    .order();
}
