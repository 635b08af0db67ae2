import type { Messages } from '../../messages';
import { type SvgNode, svg } from '../../svg';
import type { Theme } from '../../theme';
import type { Axis, AxisSpan } from '../../time';
import { LANES } from '../lanes';
import type { Metrics } from '../metrics';
import { foldWords } from '../words';
import { LABEL } from './labels';

const TOOTH = 3.5;

/** A hairline torn across the lanes: time is left out here. */
function tear({ x0, x1, extent }: AxisSpan, { top, base }: Metrics, theme: Theme, words: string): SvgNode {
  const swing = Math.min(2, (x1 - x0) / 4);
  const teeth = Math.floor((base + 2 - top) / TOOTH);
  const d = Array.from({ length: teeth + 1 }, (_, i) => {
    const x = (x0 + x1) / 2 + (i % 2 === 0 ? -swing : swing);
    return `${i === 0 ? 'M' : 'L'}${x.toFixed(1)},${(top + i * TOOTH).toFixed(1)}`;
  });
  return svg('g', `fold ${extent.start}`, { class: 'timeline-fold' }, [
    svg('title', 'title', {}, words),
    svg('path', 'tear', { d: d.join(''), fill: 'none', stroke: theme.border, 'stroke-width': 0.75 }),
  ]);
}

/** The base line, broken at the folds. */
function baseLine({ spans }: Axis, { base }: Metrics): string {
  return spans
    .filter(({ kind }) => kind === 'open')
    .map(({ x0, x1 }) => `M${x0.toFixed(1)},${base}H${x1.toFixed(1)}`)
    .join('');
}

/** What lies beneath the events: names of the lanes, base line and folds. */
export function drawGround(axis: Axis, metrics: Metrics, theme: Theme, messages: Messages): SvgNode {
  const { lanes, before, laneLabels } = metrics;
  const laneName = (lane: (typeof LANES)[number]) =>
    svg(
      'text',
      lane,
      { ...LABEL, x: -before, y: lanes[lane].y + 3.5, fill: theme.muted },
      messages.t(`timeline.lane.${lane}`),
    );
  return svg('g', 'ground', { class: 'timeline-ground', 'aria-hidden': 'true' }, [
    ...(laneLabels ? LANES.map(laneName) : []),
    ...axis.spans
      .filter(({ kind }) => kind === 'fold')
      .map((fold) => tear(fold, metrics, theme, foldWords(fold, messages))),
    svg('path', 'base', { d: baseLine(axis, metrics), stroke: theme.disputed, 'stroke-width': 1 }),
  ]);
}
