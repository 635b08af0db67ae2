import type { SvgNode } from '../svg';

/** Fonts as a file names them: ours, which it brings along, then what a machine has. */
export const SANS = "Inter, system-ui, 'Helvetica Neue', Arial, sans-serif";
export const SERIF = "'Source Serif 4', Georgia, 'Times New Roman', serif";

/** What means something to the page alone: its style sheet, its pointer, and lines that ignore the scale. */
const OF_THE_PAGE = ['class', 'pointer-events', 'vector-effect'];
const IDENTITY = /^(?:data-|aria-|role$)/;

const has = ({ attributes }: SvgNode, name: string) => (attributes.class ?? '').split(' ').includes(name);
const isSeen = (node: SvgNode) =>
  !has(node, 'hit') && !has(node, 'draw') && node.attributes.visibility !== 'hidden';
/** Too long to stand in a file twice. */
const isGround = (node: SvgNode) => has(node, 'land');

function attributesOf({ attributes }: SvgNode): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes)
      .filter(([name]) => !OF_THE_PAGE.includes(name))
      .map(([name, value]) => [name, value.includes('var(--serif') ? SERIF : value]),
  );
}

/** Nodes that say nothing of what they stand for: samples, and halos. */
export const anonymous = (nodes: readonly SvgNode[]): SvgNode[] =>
  nodes.map((node) => ({
    ...node,
    attributes: Object.fromEntries(Object.entries(node.attributes).filter(([name]) => !IDENTITY.test(name))),
    children: anonymous(node.children),
  }));

const without = (node: SvgNode, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(node.attributes).filter(([name]) => !names.includes(name)));

/** What is filled above its own stroke, as two: programs that draw know no order of painting. */
function inTwo(written: SvgNode): SvgNode[] {
  const outline = anonymous([written]).map((node) => ({
    ...node,
    key: `${node.key} outline`,
    attributes: { ...without(node, ['paint-order']), fill: 'none', 'aria-hidden': 'true' },
  }));
  const filled = without(written, ['paint-order', 'stroke', 'stroke-width', 'stroke-linejoin']);
  return [...outline, { ...written, attributes: filled }];
}

/** Drawn nodes as a file has them, which opens without the page: only what is seen, in words that any program reads. */
export const bare = (nodes: readonly SvgNode[]): SvgNode[] =>
  nodes.filter(isSeen).flatMap((node) => {
    const written: SvgNode = {
      ...node,
      attributes: attributesOf(node),
      children: bare(node.children),
    };
    const { 'paint-order': order, stroke } = node.attributes;
    return order === 'stroke' && stroke !== undefined && !isGround(node) ? inTwo(written) : [written];
  });
