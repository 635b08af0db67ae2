import {
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Dataset } from '../dataset';
import { type Atlas, type Lack, MapView } from '../map';
import type { Messages } from '../messages';
import { describeScene, matching, select } from '../scene';
import { PAGE } from '../theme';
import { type Player, Timeline, USUAL_PACE } from '../timeline';
import { type Fault, type Store, serializeView, type TimeWindow, type View } from '../view';
import { CLOSE, openingPositions } from './cameras';
import { EmbedEvent, EmbedFoot } from './EmbedParts';
import { coveredBy, obstaclesOf } from './framing';
import { briefWords, headline, shownWords } from './headline';
import { revealing } from './openedAround';
import { Reveal } from './Reveal';
import { useAnnouncer } from './useAnnouncer';
import { useArrangement } from './useArrangement';
import { useAtlas } from './useAtlas';
import { useCamera } from './useCamera';
import { useNotices } from './useNotices';
import { useSight } from './useSight';
import { type Guide, useTour } from './useTour';

interface EmbedAppProps {
  readonly dataset: Dataset;
  readonly atlas: Atlas;
  /** Brings the finer land of the story's region. */
  readonly loadRegion: () => Promise<Atlas>;
  readonly store: Store;
  readonly messages: Messages;
  readonly faults: readonly Fault[];
  /** What the full page shows when its link says nothing. */
  readonly full: View;
  readonly guide: Guide;
  /** Whether the frame has an origin: without one, WebGL's worker cannot be had. */
  readonly placed: boolean;
  /** Is given what plays the time. */
  readonly player: RefObject<Player | null>;
}

const ARRANGEMENT = 'embed';
const COVERED = coveredBy(ARRANGEMENT);
const OBSTACLES = obstaclesOf(ARRANGEMENT);

const onBasemap = (shown: 'svg' | 'webgl') => {
  document.documentElement.dataset.basemap = shown;
};

/** In a frame that does not grow with its content, what has been opened may lie below its foot. The page around it stays. */
function bringIntoFrame(element: HTMLElement): void {
  const below = element.getBoundingClientRect().bottom - window.innerHeight;
  if (below > 0) window.scrollBy({ top: below, behavior: 'instant' });
}

/** ms that a host is given to make the frame as high as its content. */
const HOST_MS = 300;

/** The story inside an article: title, map, time, a line of sources, and the event in focus in short. */
export function EmbedApp(props: EmbedAppProps) {
  const { dataset, loadRegion, store, messages, placed, full, guide } = props;
  const view = useSyncExternalStore(store.subscribe, store.get);
  const { compact } = useArrangement();
  const { notices, notify, dismiss } = useNotices(props.faults, messages);
  const [playing, setPlaying] = useState(false);
  const [held, setHeld] = useState(false);
  const root = useRef<HTMLElement>(null);
  const seen = useSight(root);

  const selection = useMemo(() => select(dataset, view), [dataset, view]);
  const scene = useMemo(
    () => describeScene(dataset, selection, view.clock, PAGE, messages, playing || view.time === 'until'),
    [dataset, selection, view.clock, view.time, playing, messages],
  );
  const { kinds, by, query, at } = view;
  const onAxis = useMemo(() => matching(dataset, { kinds, by, query }), [dataset, kinds, by, query]);
  const atlas = useAtlas(props.atlas, loadRegion, at !== null && at.zoom > CLOSE - 0.5);
  const { moves, ...camera } = useCamera({ dataset, store, view, scene, arrangement: ARRANGEMENT });

  const onLack = useCallback(
    (why: Lack) => notify(messages.t(why === 'unsupported' ? 'map.noWebgl' : 'map.webglFailed')),
    [notify, messages],
  );
  useEffect(() => {
    if (!placed && view.map === 'webgl') notify(messages.t('embed.noWebgl'));
  }, [placed, view.map, notify, messages]);
  const onFocus = useCallback(
    (event: string | null) => store.set(moves.opening(revealing(store.get(), dataset, event)), 'replace'),
    [store, dataset, moves],
  );
  const onGo = useCallback(
    (event: string | null, window: TimeWindow | null) =>
      store.set(moves.opening(window ? { event, window } : { event }), 'replace'),
    [store, moves],
  );

  const { following } = useTour(guide, store, view);
  const said =
    following && !following.away ? following.step.title : headline(dataset, view, selection, messages);
  const announced = useAnnouncer(said, held);
  const opened = useMemo(() => dataset.events.find(({ id }) => id === view.event), [dataset, view.event]);
  const href = `./${serializeView({ ...view, mode: full.mode }, full, guide.context)}`;

  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!opened) return;
    const timer = setTimeout(() => card.current && bringIntoFrame(card.current), HOST_MS);
    return () => clearTimeout(timer);
  }, [opened]);

  return (
    <main className="embed" ref={root}>
      <h1 className="embed-title">{dataset.meta.title}</h1>
      <p className="embed-line">{said}</p>
      <div className="page-map">
        <MapView
          scene={scene}
          atlas={atlas}
          theme={PAGE}
          messages={messages}
          cameraFor={camera.cameraFor}
          home={openingPositions(dataset)}
          covered={COVERED}
          obstacles={OBSTACLES}
          compact={compact}
          calm={held}
          // Browsers keep few contexts: a map that is not seen holds none.
          basemap={placed && seen ? view.map : 'svg'}
          cooperative
          onBasemap={onBasemap}
          onLack={onLack}
          focus={view.event}
          onFocus={onFocus}
          onFrame={camera.onFrame}
          onCamera={moves.onCamera}
          onEdge={moves.onEdge}
          onCloser={scene.points.length > 0 ? moves.onCloser : null}
          onAll={null}
          isOpening={camera.isOpening}
          onOpening={moves.onOpening}
          onProjection={null}
        />
      </div>
      <div className="page-time">
        <Timeline
          {...{ dataset, messages }}
          events={onAxis}
          shown={view}
          focus={view.event}
          lanes="three"
          narrowLanes="none"
          pace={USUAL_PACE}
          options={<p className="embed-dates">{shownWords(view, messages, briefWords)}</p>}
          onWindow={(window) => store.set({ window }, 'replace')}
          onFocus={onGo}
          onPlaying={setPlaying}
          onHeld={setHeld}
          player={props.player}
        />
      </div>
      <p className="visually-hidden" role="status">
        {announced}
      </p>
      <Reveal {...{ dataset, store, messages }} />
      <div className="embed-open" aria-live="polite" ref={card}>
        {opened && (
          <EmbedEvent
            event={opened}
            clock={view.clock}
            {...{ dataset, messages, href }}
            onClose={() => onFocus(null)}
          />
        )}
      </div>
      <div className="embed-notices" role="status">
        {notices.map((words) => (
          <p className="notice" key={words}>
            {words}{' '}
            <button type="button" onClick={() => dismiss(words)}>
              {messages.t('view.dismiss')}
            </button>
          </p>
        ))}
      </div>
      <EmbedFoot {...{ dataset, messages, href }} />
    </main>
  );
}
