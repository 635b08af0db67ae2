import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import type { Dataset } from '../dataset';
import type { Atlas } from '../map';
import type { Messages } from '../messages';
import { describeScene, matching, type Scene, select } from '../scene';
import { PAGE } from '../theme';
import type { How, Store, TimeWindow } from '../view';
import { CLOSE, openingPositions } from './cameras';
import { type Arrangement, coveredBy, obstaclesOf } from './framing';
import { shownLines } from './headline';
import { revealing } from './openedAround';
import { useAtlas } from './useAtlas';
import { useCamera } from './useCamera';

interface Showing {
  readonly dataset: Dataset;
  readonly store: Store;
  /** The store as the map's camera sees it, where that is not as the page does. */
  readonly looking?: Store;
  readonly messages: Messages;
  readonly atlas: Atlas;
  /** Brings the finer land of the story's region. */
  readonly loadRegion: () => Promise<Atlas>;
  readonly arrangement: Arrangement;
  /** What of a scene is drawn here; all, unless said. */
  readonly drawn?: (scene: Scene) => Scene;
  /** Whether what is opened is a step in the history. */
  readonly how: How;
}

const whole = (scene: Scene) => scene;

/** Which basemap lies under the marks, for style sheets and for checks from outside. */
const onBasemap = (shown: 'svg' | 'webgl') => {
  document.documentElement.dataset.basemap = shown;
};

/**
 * What the view shows, and how the map and the axis are to show it: `map` and `axis` are those of their props that are
 * alike wherever they stand.
 */
export function useShown(showing: Showing) {
  const { dataset, store, looking = store, messages, arrangement, drawn = whole, how } = showing;
  const view = useSyncExternalStore(store.subscribe, store.get);
  const [playing, onPlaying] = useState(false);
  const [held, onHeld] = useState(false);

  const selection = useMemo(() => select(dataset, view), [dataset, view]);
  const scene = useMemo(
    () =>
      drawn(describeScene(dataset, selection, view.clock, PAGE, messages, playing || view.time === 'until')),
    [drawn, dataset, selection, view.clock, view.time, playing, messages],
  );
  const { kinds, by, query, at } = view;
  const events = useMemo(() => matching(dataset, { kinds, by, query }), [dataset, kinds, by, query]);
  const covered = useMemo(() => coveredBy(arrangement, messages.dir), [arrangement, messages.dir]);
  const obstacles = useMemo(() => obstaclesOf(arrangement), [arrangement]);
  const home = useMemo(() => openingPositions(dataset), [dataset]);
  const atlas = useAtlas(showing.atlas, showing.loadRegion, at !== null && at.zoom > CLOSE - 0.5);
  const { dir } = messages;
  const { moves, cameraFrom, cameraFor, isOpening, onFrame } = useCamera({
    ...{ dataset, scene, arrangement, dir },
    store: looking,
    view: looking.get(),
  });
  const lines = shownLines(dataset, view, selection, messages);

  const onFocus = useCallback(
    (event: string | null) => looking.set(moves.opening(revealing(store.get(), dataset, event)), how),
    [store, looking, dataset, moves, how],
  );
  const onGo = useCallback(
    (event: string | null, window: TimeWindow | null) =>
      looking.set(moves.opening(window ? { event, window } : { event }), how),
    [looking, moves, how],
  );

  const { onCamera, onEdge, onOpening } = moves;
  const map = {
    ...{ scene, words: lines, atlas, theme: PAGE, messages, home, covered, obstacles, calm: held, onBasemap },
    ...{ cameraFor, onFrame, isOpening, onCamera, onEdge, onOpening, focus: view.event, onFocus },
  };
  const axis = { dataset, messages, events, focus: view.event, onFocus: onGo, onPlaying, onHeld };
  return { view, selection, scene, lines, atlas, moves, cameraFrom, onFocus, playing, held, map, axis };
}
