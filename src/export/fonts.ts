import type { SvgNode } from '../svg';

/** A face that a drawing is written in: the first family that it names, upright or slanted, and its characters. */
export interface WrittenFace {
  readonly family: string;
  readonly style: string;
  readonly characters: ReadonlySet<number>;
}

const firstFamily = (families: string) => (families.split(',')[0] ?? '').trim().replaceAll(/['"]/g, '');

/** The faces of what is written in a drawing, with the characters that each has to have. */
export function facesOf(nodes: readonly SvgNode[], families: string): WrittenFace[] {
  const faces = new Map<string, { family: string; style: string; characters: Set<number> }>();
  const visit = (node: SvgNode, inheritedFamilies: string, inheritedStyle: string): void => {
    const own = node.attributes['font-family'] ?? inheritedFamilies;
    const style = node.attributes['font-style'] ?? inheritedStyle;
    if (node.text !== null) {
      const family = firstFamily(own);
      const key = `${family} ${style}`;
      const face = faces.get(key) ?? { family, style, characters: new Set() };
      faces.set(key, face);
      for (const character of node.text) face.characters.add(character.codePointAt(0) ?? 0);
    }
    for (const child of node.children) visit(child, own, style);
  };
  for (const node of nodes) visit(node, families, 'normal');
  return [...faces.values()];
}

/** Whether any of some characters lies in the `unicode-range` of a face's rule; an empty range has all. */
export function isInRange(characters: ReadonlySet<number>, range: string): boolean {
  const parts = [...range.matchAll(/U\+([0-9A-F?]+)(?:-([0-9A-F]+))?/gi)].map(([, from = '', to]) => ({
    from: Number.parseInt(from.replaceAll('?', '0'), 16),
    to: Number.parseInt(to ?? from.replaceAll('?', 'F'), 16),
  }));
  if (parts.length === 0) return true;
  return [...characters].some((character) =>
    parts.some(({ from, to }) => character >= from && character <= to),
  );
}
