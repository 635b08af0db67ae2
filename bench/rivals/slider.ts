import type { Span } from './page';

const DAY = 86_400_000;
/** As long as Readout's axis in a window of the same size, in px. */
const LENGTH = 892;

declare global {
  /** How many events lie in the time shown; written at each movement. */
  var shownEvents: number;
  /** Set whenever the map is drawn; the benchmark reads and clears it. */
  var mapDrawn: boolean;
  /** Shows a stretch of time; the benchmark calls it. */
  var showWindow: (start: number, end: number) => void;
}

/** How many numbers of an ascending list are below a limit. */
function below(sorted: Float64Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Puts a slider at the foot of the page: one handle that moves the whole time shown, day by day, on a plain scale. */
export function slider(spans: readonly Span[], show: (window: Span) => void): void {
  const starts = Float64Array.from(spans, ({ start }) => start).sort();
  const ends = Float64Array.from(spans, ({ end }) => end).sort();
  const first = starts[0] ?? 0;
  const perPx = ((ends.at(-1) ?? 1) - first) / LENGTH;
  let now: Span = { start: first, end: first + DAY };

  const track = document.createElement('div');
  track.className = 'track';
  const handle = document.createElement('button');
  handle.className = 'handle';
  handle.setAttribute('aria-label', 'Time shown');
  track.append(handle);
  document.body.append(track);

  globalThis.showWindow = (start, end) => {
    now = { start, end };
    globalThis.shownEvents = below(starts, end) - below(ends, start + 1);
    handle.style.transform = `translateX(${((start + end) / 2 - first) / perPx}px)`;
    show(now);
  };
  let held: { readonly x: number; readonly window: Span } | null = null;
  handle.addEventListener('pointerdown', (event) => {
    handle.setPointerCapture(event.pointerId);
    held = { x: event.clientX, window: now };
  });
  handle.addEventListener('pointermove', ({ clientX }) => {
    if (held === null) return;
    const { x, window } = held;
    const start = window.start + DAY * Math.round(((clientX - x) * perPx) / DAY);
    if (start !== now.start) globalThis.showWindow(start, start + window.end - window.start);
  });
  handle.addEventListener('pointerup', () => {
    held = null;
  });
}
