import type { Messages } from '../../messages';
import { type SvgNode, svg } from '../../svg';
import type { Theme } from '../../theme';
import type { AxisSpan } from '../../time';
import type { Stretch } from '../sight';
import { laneWords } from '../words';
import type { AxisLayout } from './layout';

/** Whether any of a stretch is seen, or is just beside what is. */
export const isNear = ({ x0, x1 }: Stretch, part: Stretch): boolean =>
  x1 >= part.x0 - 30 && x0 <= part.x1 + 30;

/** The base line, broken at the folds. */
function baseLine(spans: readonly AxisSpan[], base: number): string {
  return spans
    .filter(({ kind }) => kind !== 'fold')
    .map(({ x0, x1 }) => `M${x0.toFixed(1)},${base}H${x1.toFixed(1)}`)
    .join('');
}

/** What lies beneath the events: a tint where empty time is unfolded, and the base line. */
export function drawGround({ axis, part, metrics }: AxisLayout, theme: Theme): SvgNode {
  const { top, base } = metrics;
  const seen = axis.spans.filter((span) => isNear(span, part));
  const tint = ({ extent, x0, x1 }: AxisSpan) =>
    svg('rect', `unfolded ${extent.start}`, {
      class: 'timeline-unfolded',
      x: x0,
      y: top,
      width: x1 - x0,
      height: base - top,
      fill: theme.line,
      'fill-opacity': 0.3,
    });
  return svg('g', 'ground', { class: 'timeline-ground', 'aria-hidden': 'true', 'pointer-events': 'none' }, [
    ...seen.filter(({ kind }) => kind === 'unfolded').map(tint),
    svg('path', 'base', { d: baseLine(seen, base), stroke: theme.disputed, 'stroke-width': 1 }),
  ]);
}

/** The names of the lanes: beside them or, where there is no room for that, at their beginning, behind the symbols. */
export function drawLaneNames(layout: AxisLayout, theme: Theme, messages: Messages): SvgNode | null {
  const { metrics, overview, part } = layout;
  const { lanes, laneNames, before } = metrics;
  if (laneNames === null) return null;
  const { size, beside } = laneNames;
  // What begins before the part seen is cut off.
  const x = beside || overview === null ? 2 - before : part.x0 + 2;
  const halo = {
    stroke: theme.paper,
    'stroke-width': 2,
    'paint-order': 'stroke',
    'stroke-linejoin': 'round',
  };
  return svg(
    'g',
    'lanes',
    { class: 'timeline-lanes', 'aria-hidden': 'true', 'pointer-events': 'none' },
    lanes.map(({ lane, y }) =>
      svg(
        'text',
        lane,
        { 'font-size': size, x, y: y + size * 0.35, fill: theme.muted, ...(beside ? {} : halo) },
        laneWords(lane, messages),
      ),
    ),
  );
}
