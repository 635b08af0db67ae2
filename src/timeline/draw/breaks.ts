import type { Messages } from '../../messages';
import { type SvgNode, svg } from '../../svg';
import type { Theme } from '../../theme';
import type { AxisSpan } from '../../time';
import { countIn } from '../calendar';
import type { Metrics } from '../metrics';
import type { Stretch } from '../sight';
import { foldName } from '../words';
import { isNear } from './ground';
import type { AxisLayout } from './layout';
import type { Answering } from './marks';

/** A break of the axis, or what has been unfolded, with its place in the order of time (ms of civil time). */
export interface Break {
  readonly t: number;
  readonly node: SvgNode;
}

const TOOTH = 3.5;
const KNOB = { width: 18, height: 12 } as const;
/** px from the base line up to a knob's middle: its foot keeps clear of the labels. */
const RAISED = 4.5;
/** px between two knobs from which their chevrons are seen while nothing points at them. */
const APART = 18;
/** px that a knob takes to press, and at least of a break. */
const TARGET = 24;
const NARROWEST = 8;

/** A hairline torn across the lanes: time is left out here. */
function tear(x0: number, x1: number, { top, base }: Metrics): string {
  const swing = Math.min(2, (x1 - x0) / 4);
  const teeth = Math.floor((base + 2 - top) / TOOTH);
  return Array.from({ length: teeth + 1 }, (_, i) => {
    const x = (x0 + x1) / 2 + (i % 2 === 0 ? -swing : swing);
    return `${i === 0 ? 'M' : 'L'}${x.toFixed(1)},${(top + i * TOOTH).toFixed(1)}`;
  }).join('');
}

/** A small button at the base line: two chevrons, apart to unfold and towards each other to fold. */
function knob(x: number, { base }: Metrics, folded: boolean, roomy: boolean, theme: Theme): SvgNode {
  const [out, at] = folded ? [2.25, 2] : [-2.25, 4.5];
  const d = `M${-at},-2.25l${-out},2.25l${out},2.25M${at},-2.25l${out},2.25l${-out},2.25`;
  const transform = `translate(${x.toFixed(1)},${base - RAISED})`;
  return svg('g', 'knob', { class: 'timeline-knob', transform, 'pointer-events': 'none' }, [
    // Seen while pointed at or in focus; see the style sheet.
    svg('rect', 'face', {
      x: -KNOB.width / 2,
      y: -KNOB.height / 2,
      ...KNOB,
      rx: KNOB.height / 2,
      fill: theme.paper,
      stroke: theme.disputed,
      'stroke-width': 1,
      opacity: folded ? 0 : 1,
    }),
    svg('path', 'chevrons', {
      d,
      fill: 'none',
      stroke: theme.muted,
      'stroke-width': 1.25,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
      opacity: roomy ? 1 : 0,
    }),
  ]);
}

/** Where the knob of an unfolded stretch stands: in the middle of what is seen of it. */
function knobAt({ x0, x1 }: AxisSpan, part: Stretch): number {
  const [from, to] = [Math.max(x0, part.x0), Math.min(x1, part.x1)];
  return from < to ? (from + to) / 2 : (x0 + x1) / 2;
}

function hits(x: number, { x0, x1 }: Stretch, folded: boolean, { top, base, grips }: Metrics): SvgNode[] {
  const half = Math.max(NARROWEST, x1 - x0) / 2;
  const rect = (key: string, x: number, y: number, width: number, height: number) =>
    svg('rect', key, { class: 'timeline-hit', x, y, width, height, fill: 'transparent' });
  const wide = rect('target', x - TARGET / 2, base - 6, TARGET, grips - base + 6);
  return folded ? [rect('strip', x - half, top, 2 * half, base - top), wide] : [wide];
}

/** The breaks in and near what is seen, and what has been unfolded of them. */
export function breaksOf({ axis, part }: AxisLayout): readonly AxisSpan[] {
  return axis.spans.filter((span) => span.kind !== 'open' && isNear(span, part));
}

/** What a break is called by: `fold` or `unfold`, and the start of the time left out, in milliseconds. */
export function breakKey({ kind, extent }: AxisSpan): string {
  return `${kind === 'fold' ? 'fold' : 'unfold'} ${extent.start}`;
}

/** The breaks of the axis, each to be unfolded, and what has been, each to be folded again; mere tears in a picture. */
export function drawBreaks(
  layout: AxisLayout,
  theme: Theme,
  messages: Messages,
  answering: Answering | null,
): Break[] {
  const { part, metrics, calendar } = layout;
  let last = Number.NEGATIVE_INFINITY;
  return breaksOf(layout).flatMap((span): Break[] => {
    const { kind, extent, x0, x1 } = span;
    const folded = kind === 'fold';
    const t = extent.start;
    const tearing =
      folded &&
      svg('path', 'tear', {
        class: 'timeline-tear',
        d: tear(x0, x1, metrics),
        fill: 'none',
        stroke: theme.border,
        'stroke-width': 0.75,
      });
    const name = foldName(span, countIn(calendar, extent), messages);
    if (answering === null) {
      const picture = { class: 'timeline-break', 'aria-hidden': 'true' };
      return folded ? [{ t, node: svg('g', breakKey(span), picture, [tearing]) }] : [];
    }
    const key = breakKey(span);
    const x = folded ? (x0 + x1) / 2 : knobAt(span, part);
    const roomy = !folded || x - last >= APART;
    if (roomy) last = x;
    const node = svg(
      'g',
      key,
      {
        class: `timeline-break timeline-break-${folded ? 'folded' : 'open'}`,
        'data-key': key,
        role: 'button',
        'aria-label': name,
        'aria-expanded': String(!folded),
        tabindex: answering.current === key ? 0 : -1,
      },
      [
        svg('title', 'title', {}, name),
        tearing,
        ...hits(x, span, folded, metrics),
        knob(x, metrics, folded, roomy, theme),
        svg('rect', 'ring', {
          class: 'timeline-ring',
          x: x - TARGET / 2,
          y: metrics.base - RAISED - 8,
          width: TARGET,
          height: 16,
          rx: 8,
          fill: 'none',
          stroke: 'none',
          'stroke-width': 2,
          'pointer-events': 'none',
        }),
      ],
    );
    return [{ t, node }];
  });
}
