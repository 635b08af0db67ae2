import type { Annotation } from '../../dataset';
import { textWidth } from '../../scene';
import { type SvgNode, svg } from '../../svg';
import type { Theme } from '../../theme';
import { type Axis, type Clock, extentOf } from '../../time';
import type { Metrics } from '../metrics';
import type { Stretch } from '../sight';
import type { AxisLabel } from './labels';

const SIZE = 11;
/** px between a leader and its text, and between an annotation and its neighbours in the row. */
const OFF_LEADER = 3.5;
const APART = 4;
/** How far a leader hangs into the lanes, in px. */
const HANG = 2.5;

/** An annotation in the row of the months: its leader at x, its text to one side of it; px on the axis. */
export interface AxisNote {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly anchor: 'start' | 'end';
  readonly x0: number;
  readonly x1: number;
}

/** The annotations that find room beside the months' names, each at the middle of its time; in order of time. */
export function notesOf(
  axis: Axis,
  part: Stretch,
  clock: Clock,
  metrics: Metrics,
  annotations: readonly Annotation[],
  months: readonly AxisLabel[],
): AxisNote[] {
  if (metrics.months === null) return [];
  const taken = months.map(({ x, half }) => ({ x0: x - half, x1: x + half }));
  const whole = metrics.overview === null;
  const [least, most] = whole ? [-metrics.before, axis.width + metrics.after] : [part.x0, part.x1];
  return annotations.flatMap(({ id, text, time }): AxisNote[] => {
    const { start, end } = extentOf(time, clock);
    if (start >= axis.domain.end || end <= axis.domain.start) return [];
    const x = (axis.scale(start) + axis.scale(end)) / 2;
    const width = OFF_LEADER + textWidth(text, SIZE, 'serif');
    const ways: AxisNote[] = [
      { id, text, x, anchor: 'start', x0: x, x1: x + width },
      { id, text, x, anchor: 'end', x0: x - width, x1: x },
    ];
    const free = ways.find(
      ({ x0, x1 }) =>
        x0 >= least && x1 <= most && taken.every((other) => x1 + APART <= other.x0 || x0 >= other.x1 + APART),
    );
    if (!free) return [];
    taken.push(free);
    return [free];
  });
}

/** The annotations as SVG: each a sentence that readers of speech hear, with a hairline down to its day. */
export function drawNotes(notes: readonly AxisNote[], { months, top }: Metrics, theme: Theme): SvgNode {
  const baseline = months ?? 0;
  return svg(
    'g',
    'annotations',
    { class: 'timeline-annotations', 'pointer-events': 'none' },
    notes.map(({ id, text, x, anchor }) =>
      svg('g', id, { 'data-annotation': id, role: 'note', 'aria-label': text }, [
        svg('path', 'leader', {
          d: `M${x.toFixed(1)},${baseline - SIZE + 3}V${top + HANG}`,
          stroke: theme.muted,
          'stroke-width': 0.75,
        }),
        svg(
          'text',
          'text',
          {
            class: 'timeline-annotation',
            'font-size': SIZE,
            x: anchor === 'start' ? x + OFF_LEADER : x - OFF_LEADER,
            y: baseline,
            'text-anchor': anchor,
            fill: theme.ink,
            'aria-hidden': 'true',
          },
          text,
        ),
      ]),
    ),
  );
}
