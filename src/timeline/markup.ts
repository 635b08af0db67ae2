import type { Dataset } from '../dataset';
import type { Messages } from '../messages';
import { svg, toMarkup } from '../svg';
import { PAGE, type Theme } from '../theme';
import type { Clock } from '../time';
import { type TimeWindow, windowExtent } from '../view';
import { courseOf } from './course';
import { drawAxis, drawStanding, layOutAxis } from './draw/axis';
import type { LaneScheme } from './lanes';
import { COMPACT_BELOW } from './metrics';
import { windowWords } from './words';

export interface TimelinePicture {
  readonly dataset: Dataset;
  readonly window: TimeWindow;
  readonly clock: Clock;
  /** px of the picture. */
  readonly width: number;
  readonly messages: Messages;
  /** Whether to draw the lower axis of narrow regions; unless told, as the width suggests. */
  readonly compact?: boolean;
  readonly lanes?: LaneScheme;
  /** The page's own custom properties unless told. */
  readonly theme?: Theme;
}

/** The axis as one `<svg>` without anything to press, for the page as it is built and for files; all events are on it. */
export function timelineMarkup({
  dataset,
  window,
  clock,
  width,
  messages,
  ...options
}: TimelinePicture): string {
  const { compact = width < COMPACT_BELOW, theme = PAGE, lanes = 'three' } = options;
  const layout = layOutAxis({
    course: courseOf(dataset, clock),
    events: dataset.events,
    annotations: dataset.annotations,
    clock,
    width,
    compact,
    lanes,
  });
  const standing = drawStanding(layout, clock, theme, messages, null);
  const { height } = layout.metrics;
  return toMarkup([
    svg(
      'svg',
      'picture',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        class: `timeline-axis timeline-picture timeline-picture-${compact ? 'compact' : 'full'}`,
        viewBox: `0 0 ${width} ${height}`,
        width,
        height,
        // Of the two one is enough where no style sheet comes to choose.
        ...(!compact && { display: 'none' }),
        role: 'img',
        'aria-label': messages.t('timeline.picture', { window: windowWords(window, clock, messages) }),
      },
      drawAxis(
        layout,
        standing,
        { extent: windowExtent(window, clock), time: 'window', playhead: null },
        theme,
      ),
    ),
  ]);
}
