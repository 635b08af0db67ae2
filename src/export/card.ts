import { textWidth } from '../scene';
import { type SvgNode, svg } from '../svg';
import type { Theme } from '../theme';
import { textBlock } from './blocks';
import { linesOf } from './lines';
import { type Drawing, mapNodes, placedIn, type Sheet } from './sheet';

/** What stands beside the map of a card. */
export interface CardWords {
  /** What the title belongs to, above it. */
  readonly above: string;
  readonly title: string;
  readonly dates: string;
  /** What may be said besides, below: as much of it as there is room for. */
  readonly below: string;
  /** At the foot. */
  readonly name: string;
}

/** What a card is laid out in, in px; at scale 1 it is 1200 × 630, as sites that show links ask for. */
export const CARD = { width: 800, height: 420 } as const;

const TEXT = { margin: 28, width: 296 };
const MAP = { x: TEXT.width + 2 * TEXT.margin, y: 0, width: 448, height: CARD.height };
const GAP = 12;
/** Sizes of a title: the first at which no word is too wide for its line, and no line is one too many. */
const TITLES = [
  { size: 38, leading: 43 },
  { size: 33, leading: 38 },
  { size: 29, leading: 34 },
  { size: 25, leading: 30 },
] as const;
const MOST_LINES = 5;

function fits(title: string, size: number): boolean {
  const lines = linesOf(title, TEXT.width, size, 'serif');
  const low = lines.length * size <= 4 * TITLES[0].size;
  return low && lines.every((line) => textWidth(line, size, 'serif') <= TEXT.width);
}

/** What a card says, in nodes of the whole card. */
export function cardText(words: CardWords, theme: Theme): SvgNode[] {
  const { width, margin } = TEXT;
  const title = TITLES.find(({ size }) => fits(words.title, size)) ?? TITLES[3];
  const plain = { size: 17, leading: 23, weight: 500, fill: theme.muted };
  const strong = { weight: 600, fill: theme.ink };
  const { above, dates, below } = words;
  const date = linesOf(dates, width, 21).length <= 2 ? { size: 21, leading: 27 } : { size: 17, leading: 23 };
  const blocks = [
    ...(above === '' ? [] : [textBlock('above', linesOf(above, width, 17), plain)]),
    textBlock('title', linesOf(words.title, width, title.size, 'serif', MOST_LINES), {
      ...title,
      ...strong,
      face: 'serif',
    }),
    textBlock('dates', linesOf(dates, width, date.size, 'semibold', 4), { ...date, ...strong }),
  ];
  const name = textBlock('name', [words.name], { size: 17, leading: 23, ...strong });
  const foot = CARD.height - margin - name.height;
  const taken = blocks.reduce((sum, { height }) => sum + height + GAP, margin);
  const room = Math.floor((foot - taken - GAP) / plain.leading);
  if (room > 0 && below !== '')
    blocks.push(textBlock('below', linesOf(below, width, 17, 'semibold', Math.min(room, 5)), plain));
  const topOf = (index: number) =>
    blocks.slice(0, index).reduce((sum, { height }) => sum + height + GAP, margin);
  const at = (key: string, y: number, nodes: readonly SvgNode[]) =>
    svg('g', key, { transform: `translate(${margin},${y})` }, nodes);
  return [...blocks.map(({ nodes }, i) => at(`block ${i}`, topOf(i), nodes)), at('name', foot, name.nodes)];
}

/** A card for where links are shown: the map, and beside it few words, large enough to be read at a third of its size. */
export function drawCard(drawing: Drawing, words: CardWords): Sheet {
  const { theme } = drawing;
  const frame = { width: MAP.width, height: MAP.height };
  const all = placedIn(drawing, frame);
  // Where the camera holds all of one event, what lies beyond the border is another's.
  const placed = drawing.selection.focus ? { ...all, edges: [] } : all;
  return {
    frame: CARD,
    title: words.title,
    description: `${words.dates}. ${words.below}`,
    placed,
    nodes: [
      svg('rect', 'paper', { width: CARD.width, height: CARD.height, fill: theme.paper }),
      svg(
        'svg',
        'map',
        { ...MAP, viewBox: `0 0 ${MAP.width} ${MAP.height}` },
        mapNodes(drawing, frame, placed),
      ),
      svg('rect', 'edge', { x: MAP.x - 1, y: 0, width: 1, height: CARD.height, fill: theme.line }),
      ...cardText(words, theme),
    ],
  };
}
