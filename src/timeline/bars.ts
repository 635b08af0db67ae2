import type { Kind } from '../dataset';
import type { Axis, EndForm, Phase } from '../time';
import type { Calendar } from './calendar';
import type { AxisMark } from './gather';
import type { Lane } from './lanes';
import type { Metrics } from './metrics';
import { type Stretch, timeOf } from './sight';
import { type Span, type SpanForm, spansWithin } from './spans';

/** How long an event lasted, or within what time it lies; px on the axis. */
export interface Bar extends Stretch {
  readonly event: string;
  readonly kind: Kind;
  readonly lane: Lane;
  /** That of its span; `single` for a date about right or in doubt, whose signs stand to both sides of its symbol. */
  readonly form: SpanForm | 'single';
  /** Which of the lane's rows of bars it lies in, from 0 at the top. */
  readonly row: number;
  /** What is known of its ends. */
  readonly start: EndForm;
  readonly end: EndForm;
  readonly phase: Phase | null;
}

const SHORTEST = 3;
/** px below which a bar, or half a day, says nothing. */
const LEAST = 1;
const LEAST_PHASE = 6;

/** px of a bar as it is drawn; null where there is nothing to tell. */
function placeOf({ extent, form }: Span, axis: Axis): Stretch | null {
  const [x0, x1] = [axis.scale(extent.start), axis.scale(extent.end)];
  if (x1 - x0 < (form === 'phase' ? LEAST_PHASE : LEAST)) return null;
  return { x0, x1: Math.max(x0 + SHORTEST, x1) };
}

/** Single dates that are about right or in doubt, where a symbol stands for one alone. */
function singles({ lanes }: Calendar, marks: readonly AxisMark[]): Bar[] {
  return marks.flatMap(({ key, lane, events, x }): Bar[] => {
    const entry = events.length === 1 ? lanes.get(lane)?.doubtful.get(key) : undefined;
    if (entry === undefined) return [];
    const { start, end, phase } = entry.shape;
    const { kind } = entry.event;
    return [{ event: key, kind, lane, form: 'single', x0: x, x1: x, row: 0, start, end, phase }];
  });
}

/**
 * The bars in and near what is seen of an axis, by lane and in order of their start, and those of its marks that are
 * single dates in doubt. Where there is no row left for one, it is left out.
 */
export function barsOf(
  calendar: Calendar,
  axis: Axis,
  near: Stretch,
  marks: readonly AxisMark[],
  metrics: Metrics,
): readonly Bar[] {
  const extent = timeOf(axis, near);
  const lasting = metrics.lanes.flatMap(({ lane, rows }) => {
    const bars: Bar[] = [];
    const covered: number[] = [];
    const own = calendar.lanes.get(lane)?.spans;
    for (const span of own === undefined ? [] : spansWithin(own, extent)) {
      const place = placeOf(span, axis);
      if (place === null) continue;
      const row = Math.min(span.row, rows - 1);
      const edge = covered[row] ?? Number.NEGATIVE_INFINITY;
      // Short bars are drawn longer than they are, and those without a row of their own share the last.
      if (place.x0 < edge - SHORTEST && place.x1 <= edge + SHORTEST) continue;
      covered[row] = Math.max(edge, place.x1);
      const { event, shape } = span.entry;
      const { start, end, phase } = shape;
      bars.push({
        event: event.id,
        kind: event.kind,
        lane,
        form: span.form,
        ...place,
        row,
        start,
        end,
        phase,
      });
    }
    return bars;
  });
  return [...lasting, ...singles(calendar, marks)];
}
