import { min } from 'd3-array';
import type { Dataset } from '../dataset';
import { bursts, type Clock, dayText, preciseExtents } from '../time';
import { daysOf, type TimeWindow } from '../view';

const MOST_BURSTS = 2;
/** Days that may be empty within a burst. */
const GAP = 1;

/** A window worth a button; `whole` where it is all of the dataset's time. */
export interface Preset extends TimeWindow {
  readonly whole: boolean;
}

const MOST_PERIODS = 6;
const LEAST_EVENTS = 3;

/** The dataset's fullest runs of days, in order of time, and how many events begin in each. */
export function periodsOf(dataset: Dataset, clock: Clock): (TimeWindow & { readonly count: number })[] {
  const extents = preciseExtents(
    dataset.events.map((event) => event.time),
    clock,
  );
  return bursts(extents, GAP)
    .filter(({ count }) => count >= LEAST_EVENTS)
    .slice(0, MOST_PERIODS)
    .sort((a, b) => a.extent.start - b.extent.start)
    .map(({ extent, count }) => ({ ...daysOf(extent), count }));
}

/** Windows worth a button: the dataset's landmarks, its fullest bursts, and all of its time. */
export function presetsOf(dataset: Dataset): Preset[] {
  const extents = preciseExtents(
    dataset.events.map((event) => event.time),
    'place',
  );
  const fullest = bursts(extents, GAP)
    .filter(({ count }) => count >= LEAST_EVENTS)
    .slice(0, MOST_BURSTS)
    .sort((a, b) => a.extent.start - b.extent.start)
    .map((burst) => daysOf(burst.extent));
  const start = min(extents, (e) => (Number.isFinite(e.start) ? e.start : undefined));
  const all = start !== undefined ? [{ from: dayText(start), to: dataset.meta.asOf, whole: true }] : [];
  const landmarks = dataset.meta.landmarks.map(({ from, to }) => ({ from, to }));
  const unique = new Map(
    [...[...landmarks, ...fullest].map((w) => ({ ...w, whole: false })), ...all].map((w) => [
      `${w.from} ${w.to}`,
      w,
    ]),
  );
  return [...unique.values()];
}
