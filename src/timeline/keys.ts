import type { AxisHandling } from './useAxis';

/** Keys of the whole region, and what each does; a control that uses the key itself keeps it. */
interface RegionKeys {
  readonly handling: Pick<AxisHandling, 'zoomBy' | 'showWhole'>;
  readonly onPlay: () => void;
}

const FACTOR = 2;
const OWN = 'button, a, select, textarea, input:not([type="range"]), [data-key]';

/** Answers a key pressed in the region: space plays and pauses, plus and minus zoom, 0 shows the whole. True if it was one. */
export function answerKey(
  key: string,
  target: EventTarget | null,
  { handling, onPlay }: RegionKeys,
): boolean {
  if (key === ' ') {
    if (target instanceof Element && target.closest(OWN)) return false;
    onPlay();
  } else if (
    target instanceof Element &&
    target.closest('input:not([type="range"]), select, [role="dialog"]')
  )
    return false;
  else if (key === '+' || key === '=') handling.zoomBy(FACTOR, true);
  else if (key === '-') handling.zoomBy(1 / FACTOR, true);
  else if (key === '0') handling.showWhole();
  else return false;
  return true;
}
