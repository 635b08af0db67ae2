import { useCallback, useMemo, useRef } from 'react';
import type { Dataset } from '../dataset';
import { type Camera, cameraInto, type Frame, sameCamera } from '../geo';
import { type Scene, select } from '../scene';
import type { Store, View } from '../view';
import {
  cameraOf,
  camerasOf,
  cameraTowards,
  closerCamera,
  eventCamera,
  openingCamera,
  periodCamera,
  type Stage,
  shownCamera,
  viewpointOf,
} from './cameras';
import { type Arrangement, coveredBy } from './framing';

interface Looking {
  readonly dataset: Dataset;
  readonly store: Store;
  readonly view: View;
  readonly scene: Scene;
  readonly arrangement: Arrangement;
  /** The direction of the page; it matters where a column lies over the map. */
  readonly dir?: 'ltr' | 'rtl';
}

/**
 * Where the map looks, and all that moves it but the hand. A change of what is shown and the camera that it calls for are
 * set as one, so that going back brings both back.
 */
export function useCamera({ dataset, store, view, scene, arrangement, dir = 'ltr' }: Looking) {
  const { at, projection, event } = view;
  const cameraFor = useMemo(
    () => camerasOf({ at, projection, event }, dataset, arrangement, dir),
    [at, projection, event, dataset, arrangement, dir],
  );
  // Asked for only when the reader does something: what is handed out must not change with every step of the time.
  const latest = useRef({ scene, cameraFor });
  latest.current = { scene, cameraFor };
  const frame = useRef<Frame | null>(null);
  const onFrame = useCallback((now: Frame) => {
    frame.current = now;
  }, []);

  const moves = useMemo(() => {
    const stageIn = (frame: Frame): Stage => ({ dataset, arrangement, frame, dir });
    const openingIn = (stage: Stage) => openingCamera(stage, projection);

    /** A change of the view, and the viewpoint that goes with it; `choose` is asked for the camera, given the one now. */
    const along = (
      patch: Partial<View>,
      choose: (stage: Stage, now: Camera, next: View) => Camera,
    ): Partial<View> => {
      if (frame.current === null) return patch;
      const stage = stageIn(frame.current);
      const next = { ...store.get(), ...patch };
      const camera = choose(stage, latest.current.cameraFor(stage.frame), next);
      return { ...patch, at: viewpointOf(camera, next, stage) };
    };

    const moveTo = (camera: Camera | null) => {
      if (camera) store.set({ at: { center: camera.center, zoom: camera.zoom } }, 'replace');
    };

    return {
      /** The reader's hand has moved the camera. */
      onCamera: moveTo,
      onEdge: (place: string, frame: Frame, now: Camera) =>
        moveTo(cameraTowards(place, latest.current.scene, stageIn(frame), now)),
      onCloser: (frame: Frame, now: Camera) =>
        moveTo(closerCamera(latest.current.scene, stageIn(frame), now)),
      onAll: (frame: Frame, now: Camera) => moveTo(shownCamera(latest.current.scene, stageIn(frame), now)),
      onOpening: () => store.set(along({}, openingIn), 'replace'),
      /** A change of what is open: it comes into view with all its parties; what is in view moves nothing. */
      opening: (patch: Partial<View>): Partial<View> =>
        along(patch, (stage, now, next) => {
          const opened = dataset.events.find(({ id }) => id === next.event);
          const there = opened ? eventCamera(opened, stage, now) : now;
          // Where no hand has moved the map, it goes by the same rule as a link to the event.
          return there !== now && next.at === null ? cameraOf(next, stage) : there;
        }),

      /** A change of period: the camera stays if it sees most of it, else the opening's is tried; else it is fitted. */
      period: (patch: Partial<View>): Partial<View> =>
        along(patch, (stage, now, next) =>
          periodCamera(select(dataset, next).events, stage, [now, openingIn(stage)]),
        ),
      /** The same for a date of the story's: it is told from the opening's camera, wherever the reader has been. */
      chapter: (patch: Partial<View>): Partial<View> =>
        along(patch, (stage, _, next) =>
          periodCamera(select(dataset, next).events, stage, [openingIn(stage)]),
        ),
    };
  }, [dataset, arrangement, dir, projection, store]);

  const isOpening = (frame: Frame) =>
    sameCamera(cameraFor(frame), openingCamera({ dataset, arrangement, frame, dir }, projection));
  /** The camera for a picture: the story's own is fitted anew, any other shows what is seen now. */
  const cameraFrom = (into: Frame): Camera =>
    at === null || frame.current === null
      ? cameraOf({ at, projection, event }, { dataset, arrangement: 'narrow', frame: into })
      : cameraInto(cameraFor(frame.current), frame.current, coveredBy(arrangement, dir), into);
  return { moves, cameraFor, cameraFrom, isOpening, onFrame };
}
