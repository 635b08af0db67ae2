import { kindColour } from '../../scene';
import { type SvgNode, svg } from '../../svg';
import type { Theme } from '../../theme';
import { drawForm } from './forms';
import type { AxisLayout } from './layout';

/** px of a bar beside which doubt can be written. */
const ROOM_FOR_WORDS = 30;

/** How long events lasted, or within what time they lie, below their symbols. */
export function drawBars({ bars, metrics }: AxisLayout, theme: Theme): SvgNode {
  const { lanes, barWidth: width, barPitch } = metrics;
  const top = new Map(lanes.map(({ lane, bars }) => [lane, bars]));
  return svg(
    'g',
    'bars',
    { class: 'timeline-bars', 'aria-hidden': 'true', 'pointer-events': 'none' },
    bars.flatMap((bar) => {
      const { event, kind, lane, row, form, x0, x1 } = bar;
      const words = form === 'single' || x1 - x0 >= ROOM_FOR_WORDS;
      const y = (top.get(lane) ?? 0) + row * barPitch;
      return drawForm(bar, { key: event, y, width, colour: kindColour(kind, theme), words });
    }),
  );
}
