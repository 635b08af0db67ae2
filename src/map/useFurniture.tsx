import { useMemo } from 'react';
import { type Camera, type Frame, seesFrom } from '../geo';
import { closestZoom, coarsest } from '../scene';
import { switchBox } from './Cooperation';
import { acrossFrom, cornerOf } from './locate';
import type { MapProps } from './mapProps';
import { scaleBarBox } from './scaleBar';

/**
 * What lies on the map beside its marks while it rests: how inexact the places in view are, the corner with that word
 * and the small map, and all boxes that names keep out of, in px of the frame. `switched` says whether the switch for the
 * hand is there.
 */
export function useFurniture(
  { scene, covered, messages, least = 0, obstacles: laid }: MapProps,
  frame: Frame | null,
  resting: Camera | null,
  switched: boolean,
) {
  const inexact = useMemo(() => {
    if (!frame || !resting) return null;
    const close = scene.points.filter(({ precision }) => resting.zoom > closestZoom(precision));
    const sees = seesFrom(resting, frame, covered);
    return coarsest(close.filter(({ position }) => sees(position)).map(({ precision }) => precision));
  }, [scene, frame, resting, covered]);
  const corner = useMemo(
    () => frame && resting && cornerOf(resting, frame, covered, inexact !== null, messages.dir),
    [frame, resting, covered, inexact, messages],
  );
  const obstacles = useMemo(
    () => [
      ...(frame ? [...laid, ...(switched ? [switchBox(frame)] : [])] : []).map((box) =>
        frame && messages.dir === 'rtl' ? acrossFrom(box, frame) : box,
      ),
      ...(frame ? [scaleBarBox(frame, covered, messages.dir, least)] : []),
      ...(corner ? [corner.box] : []),
    ],
    [laid, frame, covered, corner, switched, least, messages],
  );
  return { inexact, corner, obstacles };
}
