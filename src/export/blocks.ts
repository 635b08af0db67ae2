import { textWidth } from '../scene';
import { type SvgNode, svg } from '../svg';
import type { Theme } from '../theme';
import { SERIF } from './bare';
import type { Entry } from './legend';
import { type Face, linesOf } from './lines';

/** A part of a sheet, over its whole width: nodes about 0,0, and how much height they take, in px. */
export interface Block {
  readonly nodes: readonly SvgNode[];
  readonly height: number;
}

interface Look {
  readonly size: number;
  readonly leading: number;
  readonly face?: Face;
  readonly weight: number;
  readonly fill: string;
}

/** Lines of text below one another. */
export function textBlock(key: string, lines: readonly string[], look: Look): Block {
  const { size, leading, face, weight, fill } = look;
  const attributes = {
    'font-size': size,
    'font-weight': weight,
    fill,
    'font-family': face === 'serif' ? SERIF : null,
  };
  return {
    nodes: lines.map((line, i) =>
      svg('text', `${key} ${i}`, { y: (i + 0.5) * leading + size * 0.35, ...attributes }, line),
    ),
    height: lines.length * leading,
  };
}

const KEY = { size: 10.5, leading: 13, row: 22, sample: 46, gap: 16 };

/** A legend in columns, filled downwards; `note` stands below it. */
export function legendBlock(entries: readonly Entry[], note: string, width: number, theme: Theme): Block {
  const wide = (columns: number) => (width - (columns - 1) * KEY.gap) / columns;
  const widest = Math.max(0, ...entries.map(({ words }) => textWidth(words, KEY.size)));
  // As many columns as leave each entry two lines at most.
  const columns = [4, 3, 2, 1].find((count) => widest <= 1.8 * (wide(count) - KEY.sample)) ?? 1;
  const column = wide(columns);
  const rows = Math.ceil(entries.length / columns);
  const look = { size: KEY.size, leading: KEY.leading, weight: 400, fill: theme.ink };
  const cells = entries.map(({ words, sample }, i) => {
    const text = textBlock('words', linesOf(words, column - KEY.sample, KEY.size), look);
    return { i, sample, text, row: i % rows, column: Math.floor(i / rows) };
  });
  const heights = Array.from({ length: rows }, (_, row) =>
    Math.max(KEY.row, ...cells.filter((cell) => cell.row === row).map(({ text }) => text.height + 4)),
  );
  const top = (row: number) => heights.slice(0, row).reduce((sum, height) => sum + height, 0);
  const below = note === '' ? null : textBlock('note', linesOf(note, width, KEY.size), look);
  const height = top(rows);
  return {
    nodes: [
      ...cells.map(({ i, sample, text, row, column: at }) => {
        const middle = top(row) + (heights[row] ?? 0) / 2;
        return svg(
          'g',
          `entry ${i}`,
          { transform: `translate(${(at * (column + KEY.gap)).toFixed(1)},${middle})` },
          [
            svg('g', 'sample', { transform: 'translate(19,0)' }, sample),
            svg('g', 'words', { transform: `translate(${KEY.sample},${-text.height / 2})` }, text.nodes),
          ],
        );
      }),
      below && svg('g', 'note', { transform: `translate(0,${height})` }, below.nodes),
    ].filter((node) => node !== null),
    height: height + (below?.height ?? 0),
  };
}
