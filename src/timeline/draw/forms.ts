import { type SvgNode, svg } from '../../svg';
import type { EndForm } from '../../time';
import type { Bar } from '../bars';

/** What a bar's drawing depends on; px. */
export type Formed = Pick<Bar, 'x0' | 'x1' | 'form' | 'start' | 'end' | 'phase'>;

/** How a bar is drawn: the middle of its line, its width and colour. */
export interface Pen {
  readonly key: string;
  readonly y: number;
  readonly width: number;
  readonly colour: string;
  /** Whether doubt is written beside it too. */
  readonly words: boolean;
}

/** px over which an end that is not known fades, or comes apart into dots. */
const SOFT = 12;
const FADING = [0.75, 0.5, 0.25] as const;
const BRACKET = 2.5;

const line = (
  { key, y, colour, width }: Pen,
  part: string,
  from: number,
  to: number,
  look: Readonly<Record<string, string | number | null>> = {},
): SvgNode =>
  svg('path', `${key} ${part}`, {
    class: 'timeline-bar',
    d: `M${from.toFixed(1)},${y.toFixed(2)}H${to.toFixed(1)}`,
    fill: 'none',
    stroke: colour,
    'stroke-width': width,
    ...look,
  });

const dots = (width: number) => ({
  'stroke-dasharray': `0 ${(width * 1.9).toFixed(1)}`,
  'stroke-linecap': 'round',
  'stroke-width': width * 1.15,
});

/** A line that fades from `from` on towards `to`, in either direction. */
function fading(pen: Pen, part: string, from: number, to: number, opacity: number, look = {}): SvgNode[] {
  const step = (to - from) / FADING.length;
  return FADING.map((share, i) =>
    line(pen, `${part} ${i}`, from + i * step, from + (i + 1) * step, { ...look, opacity: share * opacity }),
  );
}

function doubt({ key, y, colour, words }: Pen, part: string, x: number, out: 1 | -1): SvgNode[] {
  if (!words) return [];
  const style = {
    'font-size': 8,
    'font-weight': 700,
    fill: colour,
    'text-anchor': out < 0 ? 'end' : 'start',
  };
  return [svg('text', `${key} ${part} ?`, { x: x + out * 2.5, y: y + 2.8, ...style }, '?')];
}

/** An arrow's head whose tip stands at x: it goes on from here, nobody knows how far. */
function head({ key, y, colour }: Pen, part: string, x: number, out: 1 | -1): SvgNode {
  const d = `M${x.toFixed(1)},${y.toFixed(2)}l${-4.5 * out},-3v6z`;
  return svg('path', `${key} ${part} head`, { class: 'timeline-bar-head', d, fill: colour });
}

/** `[` or `]`, for a time within which something happened; `(` or `)` for one known to the month or year only. */
function bracket({ key, y, colour }: Pen, part: string, x: number, out: 1 | -1, round: boolean): SvgNode {
  const top = `M${(x - out * BRACKET).toFixed(1)},${(y - 3).toFixed(2)}`;
  const d = round ? `${top}q${out * BRACKET * 1.4},3 0,6` : `${top}h${out * BRACKET}v6h${-out * BRACKET}`;
  return svg('path', `${key} ${part} bracket`, {
    class: 'timeline-bar',
    d,
    fill: 'none',
    stroke: colour,
    'stroke-width': 1,
  });
}

/** The end of a bar that comes from `from` and ends at `to`. */
function ending(pen: Pen, part: string, form: EndForm, from: number, to: number, opacity: number): SvgNode[] {
  const out = to > from ? 1 : -1;
  switch (form) {
    case 'sharp':
      return [];
    case 'open':
      return [line(pen, part, from, to - out * 4, { opacity }), head(pen, part, to, out)];
    case 'approximate':
      return fading(pen, part, from, to, opacity);
    case 'uncertain':
      return [line(pen, part, from, to, { ...dots(pen.width), opacity }), ...doubt(pen, part, to, out)];
    case 'both':
      return [...fading(pen, part, from, to, opacity, dots(pen.width)), ...doubt(pen, part, to, out)];
  }
}

/** A bar with its two ends, each by what is known of it. */
function lasting(pen: Pen, { x0, x1, start, end }: Formed, opacity = 1): SvgNode[] {
  const soft = Math.min(SOFT, (x1 - x0) / 2);
  const [a, b] = [start === 'sharp' ? x0 : x0 + soft, end === 'sharp' ? x1 : x1 - soft];
  return [
    ...ending(pen, 'start', start, a, x0, opacity),
    ...(b > a ? [line(pen, 'middle', a, b, { opacity })] : []),
    ...ending(pen, 'end', end, b, x1, opacity),
  ];
}

function within(pen: Pen, bar: Formed): SvgNode[] {
  const round = bar.form === 'imprecise';
  const thin = round ? { ...pen, width: pen.width * 2.4 } : { ...pen, width: 0.75 };
  return [
    ...lasting(thin, bar, round ? 0.3 : 0.9),
    ...(bar.start === 'sharp' ? [bracket(pen, 'start', bar.x0, -1, round)] : []),
    ...(bar.end === 'sharp' ? [bracket(pen, 'end', bar.x1, 1, round)] : []),
  ];
}

/** A part of a day: a hatched bar over it, for a night with a half moon. */
function partOfDay(pen: Pen, { x0, x1, phase }: Formed): SvgNode[] {
  const hatched = line(pen, 'phase', x0, x1, {
    'stroke-dasharray': '0.75 1.75',
    'stroke-width': Math.max(2, pen.width * 1.6),
  });
  if (phase !== 'night') return [hatched];
  // Not in the middle, where the symbol stands above it.
  const x = x0 + (x1 - x0) / 5;
  const d = `M${(x + 0.6).toFixed(1)},${(pen.y - 3).toFixed(2)}a3,3 0 1 0 2.4,4.8a3.2,3.2 0 0 1 -2.4,-4.8z`;
  return [hatched, svg('path', `${pen.key} moon`, { class: 'timeline-moon', d, fill: pen.colour })];
}

/** A single date that is about right or in doubt: the same ends, to both sides of its symbol. */
function aside(pen: Pen, { x0: x, start }: Formed): SvgNode[] {
  return [
    ...ending(pen, 'start', start, x - 2, x - 2 - SOFT, 1),
    ...ending(pen, 'end', start, x + 2, x + 2 + SOFT, 1),
  ];
}

/** A bar as SVG; its shape says what is known of its time, in any colour or none. */
export function drawForm(bar: Formed, pen: Pen): SvgNode[] {
  switch (bar.form) {
    case 'lasting':
      return lasting(pen, bar);
    case 'between':
    case 'imprecise':
      return within(pen, bar);
    case 'phase':
      return partOfDay(pen, bar);
    case 'single':
      return aside(pen, bar);
  }
}
