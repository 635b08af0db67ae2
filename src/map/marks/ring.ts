import type { PlacedRing } from '../../scene';
import { type SvgNode, svg } from '../../svg';
import type { Theme } from '../../theme';

/** Rings that say how far off a place may be; they lie below everything and answer nothing. */
export const ringNodes = (rings: readonly PlacedRing[], theme: Theme): SvgNode[] =>
  rings.map(({ key, x, y, r }) =>
    svg('circle', key, {
      class: 'reach',
      cx: x.toFixed(1),
      cy: y.toFixed(1),
      r: r.toFixed(1),
      fill: theme.muted,
      'fill-opacity': 0.05,
      stroke: theme.muted,
      'stroke-width': 1,
      'stroke-dasharray': '2 4',
      'pointer-events': 'none',
      'aria-hidden': 'true',
    }),
  );
