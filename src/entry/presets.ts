import type { Dataset } from '../dataset';
import { bursts, civilParts, type Extent, lastDayOf, preciseExtents } from '../time';
import type { TimeWindow } from '../view';

const MOST_BURSTS = 2;
/** Days that may be empty within a burst. */
const GAP = 1;

/** 00:00 of a day as the date profile writes it: 2025-06-13. */
function dayText(ms: number): string {
  const { year, month, day } = civilParts(ms);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

const windowOf = ({ start, end }: Extent): TimeWindow => ({
  from: dayText(start),
  to: dayText(lastDayOf(end)),
});

/** A window worth a button; `whole` where it is all of the dataset's time. */
export interface Preset extends TimeWindow {
  readonly whole: boolean;
}

/** Windows worth a button: the dataset's landmarks, its fullest bursts, and all of its time. */
export function presetsOf(dataset: Dataset): Preset[] {
  const extents = preciseExtents(
    dataset.events.map((event) => event.time),
    'place',
  );
  const fullest = bursts(extents, GAP)
    .slice(0, MOST_BURSTS)
    .sort((a, b) => a.extent.start - b.extent.start)
    .map((burst) => windowOf(burst.extent));
  const start = Math.min(...extents.map((e) => e.start).filter(Number.isFinite));
  const all = Number.isFinite(start) ? [{ from: dayText(start), to: dataset.meta.asOf, whole: true }] : [];
  const landmarks = dataset.meta.landmarks.map(({ from, to }) => ({ from, to }));
  const unique = new Map(
    [...[...landmarks, ...fullest].map((w) => ({ ...w, whole: false })), ...all].map((w) => [
      `${w.from} ${w.to}`,
      w,
    ]),
  );
  return [...unique.values()];
}
