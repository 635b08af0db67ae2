import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import type { Dataset } from '../dataset';
import { type Atlas, type Lack, MapView } from '../map';
import type { Messages } from '../messages';
import { describeScene, matching, select } from '../scene';
import { PAGE } from '../theme';
import { TourList, TourPanel } from '../tour';
import { EventList, FilterNotice, Legend, Notes, Search, Share, ThemeChoice } from '../ui';
import type { Fault, How, Store, TimeWindow, View } from '../view';
import { Credits } from './Credits';
import { CLOSE, openingPositions } from './cameras';
import { coveredBy, obstaclesOf } from './framing';
import { headline, shownWords } from './headline';
import { missingToursWords } from './loadTours';
import { UpdateNotice } from './offline/UpdateNotice';
import { revealing } from './openedAround';
import { PresentButton } from './PresentButton';
import { presetsOf } from './presets';
import { Reveal } from './Reveal';
import { Story } from './Story';
import { Print } from './sheets';
import { TimePanel } from './TimePanel';
import { useAnnouncer } from './useAnnouncer';
import { useArrangement } from './useArrangement';
import { useAtlas } from './useAtlas';
import { useCamera } from './useCamera';
import { useNotices } from './useNotices';
import { useSettling } from './useSettling';
import { type Guide, useTour } from './useTour';

/** Which basemap lies under the marks, for style sheets and for checks from outside. */
const onBasemap = (shown: 'svg' | 'webgl') => {
  document.documentElement.dataset.basemap = shown;
};

/** What the page is made of. */
export interface AppProps {
  readonly dataset: Dataset;
  readonly atlas: Atlas;
  /** Fetches the finer land of the story's region. */
  readonly loadRegion: () => Promise<Atlas>;
  readonly store: Store;
  readonly guide: Guide;
  /** How many tours could not be read; null where none was to be had. */
  readonly missingTours: number | null;
  readonly messages: Messages;
  readonly faults: readonly Fault[];
  /** How many items of the data could not be read. */
  readonly dropped: { readonly dropped: number; readonly total: number };
}

/** The page: the one place where the map, the axis and the list meet, all showing one view. */
export function App(props: AppProps) {
  const { dataset, atlas: world, loadRegion, store, guide, messages, dropped } = props;
  const view = useSyncExternalStore(store.subscribe, store.get);
  const { arrangement, compact } = useArrangement();
  const { following, ...tour } = useTour(guide, store, view);
  const toldFirst = missingToursWords(props.missingTours, messages);
  const { notices, notify, dismiss } = useNotices(props.faults, messages, toldFirst);

  const [playing, setPlaying] = useState(false);
  const [held, setHeld] = useState(false);
  const [asksForSheet, setAsksForSheet] = useState(false);

  const selection = useMemo(() => select(dataset, view), [dataset, view]);
  const scene = useMemo(
    () => describeScene(dataset, selection, view.clock, PAGE, messages, playing || view.time === 'until'),
    [dataset, selection, view.clock, view.time, playing, messages],
  );
  const { kinds, by, query } = view;
  const onAxis = useMemo(() => matching(dataset, { kinds, by, query }), [dataset, kinds, by, query]);
  const presets = useMemo(() => presetsOf(dataset), [dataset]);
  const covered = useMemo(() => coveredBy(arrangement), [arrangement]);
  const obstacles = useMemo(() => obstaclesOf(arrangement), [arrangement]);
  const { at, projection } = view;
  const atlas = useAtlas(world, loadRegion, at !== null && at.zoom > CLOSE - 0.5);
  const { moves, ...camera } = useCamera({ dataset, store, view, scene, arrangement });

  const onLack = useCallback(
    (why: Lack) => notify(messages.t(why === 'unsupported' ? 'map.noWebgl' : 'map.webglFailed')),
    [notify, messages],
  );
  const onFocus = useCallback(
    (event: string | null) => store.set(moves.opening(revealing(store.get(), dataset, event)), 'push'),
    [store, dataset, moves],
  );
  const onGo = useCallback(
    (event: string | null, window: TimeWindow | null) =>
      store.set(moves.opening(window ? { event, window } : { event }), 'push'),
    [store, moves],
  );
  const onWindow = useCallback(
    (window: TimeWindow, how: 'push' | 'replace') => store.set({ window }, how),
    [store],
  );
  const onPreset = useCallback(
    (window: TimeWindow) => store.set(moves.chapter({ window, event: null }), 'push'),
    [store, moves],
  );
  const onPeriod = useCallback(
    (window: TimeWindow) => store.set(moves.period({ window }), 'push'),
    [store, moves],
  );
  const onQuery = useCallback((query: string) => store.set({ query }, 'replace'), [store]);
  const onKinds = useCallback((kinds: View['kinds'], how: How) => store.set({ kinds }, how), [store]);
  const onBy = useCallback((by: View['by'], how: How) => store.set({ by }, how), [store]);
  const period = presets.find(
    ({ whole, from, to }) => whole && `${from} ${to}` !== `${view.window.from} ${view.window.to}`,
  );
  const settled = useSettling(selection, held);
  const atStep = following !== null && !following.away;
  // A step says by itself what it shows.
  const announced = useAnnouncer(atStep ? '' : headline(dataset, view, selection, messages), held);
  const wordsFor = (other: View) => ({
    dates: shownWords(other, messages),
    line: headline(dataset, other, select(dataset, other), messages),
  });
  const hasMarks = scene.points.length + scene.lines.length > 0;

  return (
    <div className="page" data-tour={following?.tour.id}>
      <nav className="skips">
        <a href="#map">{messages.t('page.skipToMap')}</a>
        <a href="#time">{messages.t('page.skipToTime')}</a>
        <a href="#events">{messages.t('page.skipToEvents')}</a>
      </nav>
      <Story
        dataset={dataset}
        view={view}
        selection={selection}
        messages={messages}
        presets={presets}
        onWindow={onPreset}
        beside={<PresentButton {...{ store, messages }} />}
        below={<Reveal {...{ dataset, store, messages }} />}
      >
        <Share
          {...{ dataset, view, selection, messages, atlas, loadRegion, wordsFor }}
          defaults={guide.defaults}
          context={guide.context}
          cameraFor={camera.cameraFrom}
          onPrint={() => setAsksForSheet(true)}
        />
        <Print
          {...{ dataset, guide, view, messages, atlas, loadRegion }}
          cameraFor={camera.cameraFrom}
          asks={asksForSheet}
          suggests="reader"
          onAsked={() => setAsksForSheet(false)}
        />
      </Story>
      {following && (
        <TourPanel
          {...following}
          {...{ dataset, messages }}
          clock={view.clock}
          takesFocus={tour.chosen}
          onStep={tour.onStep}
          onEnd={tour.onEnd}
        />
      )}
      <div className="page-map" id="map" tabIndex={-1}>
        <MapView
          scene={scene}
          atlas={atlas}
          theme={PAGE}
          messages={messages}
          cameraFor={camera.cameraFor}
          home={openingPositions(dataset)}
          covered={covered}
          obstacles={obstacles}
          compact={compact}
          calm={held}
          basemap={view.map}
          onBasemap={onBasemap}
          onLack={onLack}
          focus={view.event}
          onFocus={onFocus}
          onFrame={camera.onFrame}
          onCamera={moves.onCamera}
          onEdge={moves.onEdge}
          onCloser={scene.points.length > 0 ? moves.onCloser : null}
          onAll={hasMarks ? moves.onAll : null}
          isOpening={camera.isOpening}
          onOpening={moves.onOpening}
          onProjection={() =>
            store.set({ projection: projection === 'globe' ? 'mercator' : 'globe', at: null }, 'replace')
          }
        />
      </div>
      <div className="page-time">
        <TimePanel
          {...{ dataset, view, store, messages, onWindow, onPeriod, onGo }}
          events={onAxis}
          onPlaying={setPlaying}
          onHeld={setHeld}
        />
      </div>
      <p className="visually-hidden" role="status">
        {announced}
      </p>
      <main className="page-reading" id="events" tabIndex={-1}>
        <div role="status">
          {notices.map((words) => (
            <p className="notice" key={words}>
              {words}{' '}
              <button type="button" onClick={() => dismiss(words)}>
                {messages.t('view.dismiss')}
              </button>
            </p>
          ))}
          <UpdateNotice messages={messages} quiet={playing || held} />
        </div>
        {dropped.dropped > 0 && (
          <p className="notice" role="status">
            {messages.t('page.problems', { dropped: dropped.dropped, total: dropped.total })}
          </p>
        )}
        {/* A tour's title may tell what comes. */}
        {!following && view.hide === 'none' && (
          <TourList tours={guide.tours} messages={messages} onStart={tour.onStart} left={tour.left} />
        )}
        <Search filters={view} selection={settled} messages={messages} onQuery={onQuery} />
        <FilterNotice
          filters={view}
          selection={settled}
          messages={messages}
          onShowAll={() => store.set({ kinds: null, by: null, query: '' }, 'push')}
          onPeriod={period ? () => onPeriod({ from: period.from, to: period.to }) : null}
        />
        <Legend
          dataset={dataset}
          messages={messages}
          selection={settled}
          kinds={kinds}
          by={by}
          onKinds={onKinds}
          onBy={onBy}
        >
          <Notes dataset={dataset} clock={view.clock} messages={messages} onFocus={onFocus} />
          <ThemeChoice
            theme={view.theme}
            messages={messages}
            onTheme={(theme) => store.set({ theme }, 'replace')}
          />
        </Legend>
        <EventList
          dataset={dataset}
          events={settled.events}
          focus={view.event}
          clock={view.clock}
          messages={messages}
          onFocus={onFocus}
          headingLevel={2}
          followed={atStep}
        />
        <Credits dataset={dataset} messages={messages} veiled={view.hide === 'later'} />
      </main>
    </div>
  );
}
