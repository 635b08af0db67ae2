import type { MessageId } from '../../messages';
import { GLYPHS, kindColour } from '../../scene';
import { type SvgNode, svg } from '../../svg';
import type { Theme } from '../../theme';
import { drawForm, type Formed } from './forms';
import { UPRIGHT } from './mirror';

/** A sample of how the axis draws what is known of a time, and the id of the words for it. */
export interface TimeForm {
  readonly message: MessageId;
  /** In a box of 40 × 20 px centred on 0,0. */
  readonly draw: (theme: Theme, number: (value: number) => string) => readonly SvgNode[];
}

const WHOLE = { form: 'lasting', x0: -16, x1: 16, start: 'sharp', end: 'sharp', phase: null } as const;

/** A bar below a symbol, as on the axis. */
function sample(message: MessageId, bar: Partial<Formed>, hollow = false): TimeForm {
  return {
    message,
    draw: (theme) => {
      const colour = kindColour('statement', theme);
      const look = hollow ? { fill: theme.paper, stroke: colour, 'stroke-width': 1.3 } : { fill: colour };
      return [
        svg('path', 'symbol', {
          class: UPRIGHT,
          d: GLYPHS.statement,
          transform: `translate(${hollow || bar.form === 'phase' ? 0 : -12},-4) scale(0.5)`,
          ...look,
        }),
        ...drawForm(
          { ...WHOLE, ...bar },
          { key: 'bar', y: 5, width: 1.5, colour, words: bar.end !== 'both' },
        ),
      ];
    },
  };
}

/** How the axis draws what is known of a time, for a legend. Shapes alone tell them apart. */
export const TIME_FORMS: readonly TimeForm[] = [
  sample('timeline.form.lasting', {}),
  sample('timeline.form.approximate', { end: 'approximate' }),
  sample('timeline.form.uncertain', { x1: 12, end: 'uncertain' }),
  sample('timeline.form.open', { end: 'open' }),
  sample('timeline.form.between', { form: 'between' }, true),
  sample('timeline.form.imprecise', { form: 'imprecise' }, true),
  sample('timeline.form.night', { form: 'phase', phase: 'night', x0: -13, x1: 13 }),
  {
    message: 'timeline.form.unordered',
    draw: (theme) => [
      svg('path', 'tie', {
        d: 'M-16,-3v6M-16,0H16M16,-3v6',
        fill: 'none',
        stroke: theme.border,
        'stroke-width': 1,
      }),
      ...[-4.1, 4.1].map((y) =>
        svg('path', `symbol ${y}`, {
          class: UPRIGHT,
          d: GLYPHS.statement,
          transform: `translate(0,${y}) scale(0.47)`,
          fill: kindColour('statement', theme),
          stroke: theme.paper,
          'stroke-width': 4,
          'paint-order': 'stroke',
        }),
      ),
    ],
  },
  {
    message: 'timeline.form.several',
    draw: (theme, number) => [
      svg('path', 'several', {
        class: 'timeline-several',
        d: 'M-4.5,-4.5h0M4.5,-4.5h0M-4.5,4.5h0M4.5,4.5h0',
        transform: 'translate(-5,0) scale(0.6)',
        stroke: theme.ink,
        'stroke-width': 5.5,
        'stroke-linecap': 'round',
      }),
      svg('text', 'count', { x: 2, y: 3.6, 'font-size': 10, 'font-weight': 700, fill: theme.ink }, number(4)),
    ],
  },
  {
    message: 'timeline.form.fold',
    draw: (theme) => [
      svg('path', 'base', { d: 'M-16,7H-3M3,7H16', stroke: theme.disputed, 'stroke-width': 1 }),
      svg('path', 'tear', {
        d: 'M-1.5,-9L1.5,-5.5L-1.5,-2L1.5,1.5L-1.5,5L1.5,8.5',
        fill: 'none',
        stroke: theme.disputed,
        'stroke-width': 1,
      }),
    ],
  },
];
