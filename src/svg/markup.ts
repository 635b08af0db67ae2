import type { SvgNode } from './node';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeText = (text: string) => text.replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c);

/** Nodes as markup, for the pre-rendered page and for files. */
export function toMarkup(nodes: readonly SvgNode[]): string {
  return nodes
    .map(({ name, attributes, children, text }) => {
      const attrs = Object.entries(attributes).map(([k, v]) => ` ${k}="${escapeText(v)}"`);
      const inner = text === null ? toMarkup(children) : escapeText(text);
      return inner === '' ? `<${name}${attrs.join('')}/>` : `<${name}${attrs.join('')}>${inner}</${name}>`;
    })
    .join('');
}
