import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type Axis, type AxisKind, type Extent, foldTime, overlaps } from '../time';
import type { Course } from './course';
import type { AxisZoom } from './draw/axis';
import { axisBetween, zoomBetween } from './motion';
import { bringing, deepest, heldIn, WHOLE, zoomAbout, zoomTo } from './zoom';

const MOTION_MS = 280;
/** Zooming by wheel or fingers within this time is one step for the way back. */
const ONE_GESTURE_MS = 600;
const MOST_STEPS_BACK = 20;

/** An axis, and the part of it that is seen. */
export interface Laid {
  readonly axis: Axis;
  readonly zoom: AxisZoom;
}

export interface AxisHandling extends Laid {
  readonly unfolded: readonly Extent[];
  readonly canZoomIn: boolean;
  /** Zooms about px from the inline start of the room, unless told about the time shown; smoothly for a button or a key. */
  readonly zoomBy: (factor: number, smooth: boolean, at?: number) => void;
  readonly panBy: (px: number) => void;
  readonly zoomOnto: (extent: Extent) => void;
  /** Back to what was seen before the last zoom; null where the whole is seen. */
  readonly back: (() => void) | null;
  readonly showWhole: () => void;
  /** Pans as little as it takes to see a moment. */
  readonly reveal: (t: number) => void;
  readonly unfold: (fold: Extent) => void;
  readonly refold: (stretch: Extent) => void;
}

const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
const ease = (p: number) => p * p * (3 - 2 * p);

/** Holds what a reader has made of the axis: zoom, breaks unfolded; and moves from one to the next. */
export function useAxis(
  { extents, domain }: Course,
  kind: AxisKind,
  width: number | null,
  shown: Extent,
): AxisHandling {
  const room = Math.max(1, width ?? 1);
  const [asked, setZoom] = useState(WHOLE);
  const [unfolded, setUnfolded] = useState<readonly Extent[]>([]);
  const [jumps, setJumps] = useState(0);
  const [motion, setMotion] = useState<{ from: Laid; p: number } | null>(null);
  const past = useRef<{ zoom: AxisZoom; at: number }[]>([]);

  const axisOf = useCallback(
    (k: number) => foldTime({ extents, domain, width: room * k, kind, unfolded }),
    [extents, domain, room, kind, unfolded],
  );
  const most = useMemo(() => deepest(axisOf(1)), [axisOf]);
  const zoom = useMemo(() => heldIn(room, { ...asked, k: Math.min(asked.k, most) }), [room, asked, most]);
  const axis = useMemo(() => axisOf(zoom.k), [axisOf, zoom.k]);
  const laid = useMemo(
    (): Laid =>
      motion === null
        ? { axis, zoom }
        : {
            axis: axisBetween(motion.from.axis, axis, ease(motion.p)),
            zoom: zoomBetween(motion.from.zoom, zoom, ease(motion.p)),
          },
    [axis, zoom, motion],
  );

  const drawn = useRef<Laid | null>(null);
  const settled = useRef({ kind, unfolded, jumps });
  useLayoutEffect(() => {
    const before = settled.current;
    settled.current = { kind, unfolded, jumps };
    const changed = before.kind !== kind || before.unfolded !== unfolded || before.jumps !== jumps;
    const from = drawn.current;
    if (!changed || from === null || still()) return;
    let start: number | null = null;
    let request = 0;
    const step = (now: number) => {
      start ??= now;
      const p = still() ? 1 : (now - start) / MOTION_MS;
      setMotion(p < 1 ? { from, p } : null);
      if (p < 1) request = requestAnimationFrame(step);
    };
    setMotion({ from, p: 0 });
    request = requestAnimationFrame(step);
    return () => {
      cancelAnimationFrame(request);
      setMotion(null);
    };
  }, [kind, unfolded, jumps]);
  useEffect(() => {
    drawn.current = laid;
  });

  // A button has no place on the axis: it zooms about the time shown where that is seen, else about the middle.
  const middle = (axis.scale(shown.start) + axis.scale(shown.end)) / 2 - zoom.x;
  const anchor = middle >= 0 && middle <= room ? middle : room / 2;
  const remember = (gesture: boolean) => {
    const now = performance.now();
    const last = past.current.at(-1);
    if (gesture && last && now - last.at < ONE_GESTURE_MS) last.at = now;
    else
      past.current = [...past.current, { zoom, at: gesture ? now : Number.NEGATIVE_INFINITY }].slice(
        -MOST_STEPS_BACK,
      );
  };
  const jumpTo = (next: AxisZoom) => {
    setZoom(next);
    setJumps((count) => count + 1);
  };
  return {
    ...laid,
    unfolded,
    canZoomIn: zoom.k < most,
    zoomBy(factor, smooth, at = anchor) {
      remember(!smooth);
      if (smooth) jumpTo(zoomAbout(axisOf, room, zoom, at, factor, most));
      // Fingers and wheels tell of more than one step between two pictures.
      else setZoom((current) => zoomAbout(axisOf, room, heldIn(room, current), at, factor, most));
    },
    panBy: (px) => setZoom((current) => heldIn(room, { k: current.k, x: current.x + px })),
    zoomOnto(extent) {
      remember(false);
      jumpTo(zoomTo(axisOf, room, extent, most));
    },
    back: zoom.k === 1 ? null : () => jumpTo(past.current.pop()?.zoom ?? WHOLE),
    showWhole() {
      past.current = [];
      jumpTo(WHOLE);
    },
    // A zoom may be on its way: the keyboard is handed on when it takes what had it out of sight.
    reveal: (t) =>
      setZoom((current) => {
        const next = heldIn(room, { ...current, k: Math.min(current.k, most) });
        const brought = bringing(next.k === zoom.k ? axis : axisOf(next.k), room, next, t);
        return brought === next ? current : brought;
      }),
    unfold: (fold) => setUnfolded((stretches) => [...stretches, fold]),
    refold: (stretch) => setUnfolded((stretches) => stretches.filter((other) => !overlaps(other, stretch))),
  };
}
