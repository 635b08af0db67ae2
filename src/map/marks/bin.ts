import type { Messages } from '../../messages';
import type { PlacedBin } from '../../scene';
import { type SvgNode, svg } from '../../svg';
import type { Theme } from '../../theme';
import type { Answering } from './identity';

/** Of a count's figures, in px. */
const SIZE = 11;

/** A disc for events too many to be marks, with their number. */
export function binNode(
  { key, count, x, y, r, label }: PlacedBin,
  theme: Theme,
  { locale, t }: Messages,
  { interactive, current }: Answering,
  least = 0,
): SvgNode {
  const by = Math.max(1, least / SIZE);
  const name = t('map.bin', { count, place: label });
  const role = interactive
    ? { 'data-key': key, role: 'button', 'aria-haspopup': 'dialog', tabindex: current === key ? 0 : -1 }
    : { role: 'img' };
  return svg(
    'g',
    key,
    {
      class: 'mark bin',
      ...role,
      'aria-label': name,
      transform: `translate(${x.toFixed(1)},${y.toFixed(1)})`,
    },
    [
      svg('circle', 'hit', { class: 'hit', r: Math.max(12, r), fill: 'transparent' }),
      svg('circle', 'body', { r, fill: theme.ink, stroke: theme.halo, 'stroke-width': 1.5, opacity: 0.86 }),
      svg(
        'text',
        'count',
        { y: by * 4, 'text-anchor': 'middle', 'font-size': by * SIZE, 'font-weight': 700, fill: theme.paper },
        new Intl.NumberFormat(locale, { notation: 'compact' }).format(count),
      ),
    ],
  );
}
