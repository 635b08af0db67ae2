import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Frame } from '../geo';
import type { Messages } from '../messages';
import type { Box } from '../scene';
import type { SharedGesture } from './gestures';

/** ms for which the map says how it is moved, after a gesture that it left to the page. */
const HINT_MS = 1800;
/** px of the switch, and how far it keeps from the map's border. */
const SWITCH: Frame = { width: 116, height: 40 };
const GAP = 8;

/** How a map inside another page shares the hand with it. */
export interface Cooperating {
  readonly leaves: (gesture: SharedGesture) => boolean;
  readonly left: (gesture: SharedGesture) => void;
  /** What was last left to the page, while that is worth a word. */
  readonly hint: SharedGesture | null;
  /** Whether one finger moves the map; null where the reader has not touched anything, and no finger is to be expected. */
  readonly free: boolean | null;
  readonly onFree: (free: boolean) => void;
}

/** The switch that gives one finger to the map lies here, in px of the frame. */
export const switchBox = ({ width, height }: Frame): Box => ({
  x0: width - GAP - SWITCH.width,
  y0: height - GAP - SWITCH.height,
  x1: width - GAP,
  y1: height - GAP,
});

/**
 * Leaves the bare wheel and, until the reader asks otherwise, one finger to the page around the map. Where `wanted` is
 * false, the map takes them all.
 */
export function useCooperation(wanted: boolean): Cooperating {
  const [free, setFree] = useState(false);
  const [touch, setTouch] = useState(() => wanted && matchMedia('(any-pointer: coarse)').matches);
  const [hint, setHint] = useState<SharedGesture | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  // The hand is listened to once, while this changes under it.
  const latest = useRef({ wanted, free });
  latest.current = { wanted, free };

  const leaves = useCallback(
    (gesture: SharedGesture) => latest.current.wanted && !(gesture === 'finger' && latest.current.free),
    [],
  );
  const left = useCallback((gesture: SharedGesture) => {
    if (gesture === 'finger') setTouch(true);
    setHint(gesture);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setHint(null), HINT_MS);
  }, []);
  const onFree = useCallback((next: boolean) => {
    setFree(next);
    setHint(null);
  }, []);
  return useMemo(
    () => ({ leaves, left, hint, free: wanted && touch ? free : null, onFree }),
    [leaves, left, hint, free, wanted, touch, onFree],
  );
}

const isApple = () => /Mac|iPhone|iPad/.test(navigator.platform);

interface CooperationProps extends Cooperating {
  readonly messages: Messages;
}

/** What the map says of the hand: how it is moved, when it was not; and, for fingers, the switch that gives it one. */
export function Cooperation({ hint, free, onFree, messages }: CooperationProps) {
  const { t } = messages;
  return (
    <>
      {hint && (
        <p className="map-hint" aria-hidden="true">
          {hint === 'wheel' ? t('embed.wheel', { key: isApple() ? 'apple' : 'other' }) : t('embed.fingers')}
        </p>
      )}
      {free !== null && (
        <button
          type="button"
          className="map-button map-button-words map-switch"
          aria-pressed={free}
          onClick={() => onFree(!free)}
        >
          {t('embed.move')}
        </button>
      )}
    </>
  );
}
