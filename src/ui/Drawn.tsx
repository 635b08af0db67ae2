import { createElement, type ReactNode } from 'react';
import type { SvgNode } from '../svg';

const camel = (name: string): string =>
  name.startsWith('aria-') || name.startsWith('data-')
    ? name
    : name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** What has been drawn as data, inside an `<svg>` of React's. */
export function Drawn({ nodes }: { readonly nodes: readonly SvgNode[] }): ReactNode {
  return nodes.map(({ key, name, attributes, children, text }) => {
    const { class: className, ...others } = attributes;
    const own = Object.fromEntries(Object.entries(others).map(([name, value]) => [camel(name), value]));
    return createElement(name, { key, className, ...own }, text, <Drawn nodes={children} />);
  });
}
