import type { FanMark, FanText, PlacedFan } from '../../scene';
import { type SvgNode, svg } from '../../svg';
import type { Theme } from '../../theme';
import type { markAttributes } from './identity';
import { symbolNodes } from './point';

const at = ([x, y]: readonly [number, number]) => `${x.toFixed(1)},${y.toFixed(1)}`;

/** The key of an event's mark in a fan. */
export const fanKey = (event: string): string => `fan ${event}`;

/** Words on paper, about a middle that is not the drawing's own. */
function words(key: string, text: FanText, [x, y]: readonly [number, number], theme: Theme): SvgNode {
  const { x0, y0, x1, y1 } = text.box;
  return svg('g', key, { class: key, 'aria-hidden': 'true', 'pointer-events': 'none' }, [
    svg('rect', 'ground', {
      x: x0 - x,
      y: y0 - y,
      width: x1 - x0,
      height: y1 - y0,
      rx: 4,
      fill: theme.paper,
      stroke: theme.line,
    }),
    svg(
      'text',
      'text',
      {
        y: text.y - y,
        'font-size': text.size,
        'font-weight': 600,
        fill: theme.ink,
        'text-anchor': 'middle',
      },
      text.lines.map((line, i) =>
        svg('tspan', String(i), { x: text.x - x, dy: i === 0 ? 0 : text.size * text.leading }, line),
      ),
    ),
  ]);
}

/** The hairlines of a fan, to be drawn below all symbols: from each event to the places where it happened. */
export const fanLeaders = ({ marks }: PlacedFan, theme: Theme): SvgNode =>
  svg(
    'g',
    'fan leaders',
    { class: 'fan-leaders', 'aria-hidden': 'true', 'pointer-events': 'none' },
    marks.flatMap(({ single, leaders }) =>
      leaders.map(([from, to], i) =>
        svg('path', `${single.event} ${i}`, {
          class: 'fan-leader',
          d: `M${at(to)}L${at(from)}`,
          pathLength: 1,
          fill: 'none',
          stroke: theme.muted,
          'stroke-width': 1,
        }),
      ),
    ),
  );

function markNode(
  { single, x, y, disc, size, date, caption }: FanMark,
  theme: Theme,
  identity: ReturnType<typeof markAttributes>,
): SvgNode {
  return svg(
    'g',
    fanKey(single.event),
    {
      class: 'mark point fan-mark',
      ...identity,
      'data-kind': single.mark.kind,
      transform: `translate(${at([x, y])})`,
    },
    [
      svg('g', 'opened', { class: 'fan-opened' }, [
        svg('circle', 'hit', { class: 'hit', r: disc, fill: theme.paper, stroke: theme.muted }),
        ...symbolNodes(single.mark, size, null, theme),
        svg(
          'text',
          'date',
          {
            y: date.below,
            'font-size': date.size,
            'font-weight': 600,
            fill: theme.ink,
            stroke: theme.halo,
            'stroke-width': 3,
            'stroke-linejoin': 'round',
            'paint-order': 'stroke',
            'text-anchor': 'middle',
            'aria-hidden': 'true',
          },
          single.date,
        ),
      ]),
      words('fan-caption', caption, [x, y], theme),
    ],
  );
}

/** An opened symbol's events around it, each a mark of its own; what had no room is told of in words. */
export const fanNode = (
  fan: PlacedFan,
  name: string,
  theme: Theme,
  identify: (mark: FanMark) => ReturnType<typeof markAttributes>,
): SvgNode =>
  svg('g', 'fan', { class: 'fan', role: 'group', 'aria-label': name }, [
    ...fan.marks.map((mark) => markNode(mark, theme, identify(mark))),
    fan.note && words('fan-note', fan.note, [0, 0], theme),
  ]);
