import type { Span, Stops } from './page';

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

/**
 * Puts a slider at the foot of the page: one handle that moves the whole time shown, whose beginning goes from stop to
 * stop and whose length stays.
 */
export function slider(spans: readonly Span[], { stops, xs }: Stops, show: (window: Span) => void): void {
  const starts = Float64Array.from(spans, ({ start }) => start).sort();
  const ends = Float64Array.from(spans, ({ end }) => end).sort();
  const [moments, places] = [Float64Array.from(stops), Float64Array.from(xs)];
  let now: Span = { start: moments[0] ?? 0, end: moments[1] ?? 1 };

  const track = document.createElement('div');
  track.className = 'track';
  const handle = document.createElement('button');
  handle.className = 'handle';
  handle.setAttribute('aria-label', 'Time shown');
  track.append(handle);
  document.body.append(track);

  const placeOf = (start: number) => places[Math.max(0, below(moments, start + 1) - 1)] ?? 0;
  globalThis.showWindow = (start, end) => {
    now = { start, end };
    globalThis.shownEvents = below(starts, end) - below(ends, start + 1);
    handle.style.transform = `translateX(${placeOf(start)}px)`;
    show(now);
  };
  let held: { readonly x: number; readonly window: Span } | null = null;
  handle.addEventListener('pointerdown', (event) => {
    handle.setPointerCapture(event.pointerId);
    held = { x: event.clientX, window: now };
  });
  handle.addEventListener('pointermove', ({ clientX }) => {
    if (held === null) return;
    const { start, end } = held.window;
    const x = placeOf(start) + clientX - held.x;
    const after = below(places, x);
    const [left, right] = [
      places[after - 1] ?? Number.NEGATIVE_INFINITY,
      places[after] ?? Number.POSITIVE_INFINITY,
    ];
    const next = moments[x - left < right - x ? after - 1 : after] ?? start;
    if (next !== now.start) globalThis.showWindow(next, next + end - start);
  });
  handle.addEventListener('pointerup', () => {
    held = null;
  });
}
