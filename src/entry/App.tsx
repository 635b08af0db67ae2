import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import type { Dataset } from '../dataset';
import type { Camera, Frame } from '../geo';
import { type Atlas, MapView } from '../map';
import type { Messages } from '../messages';
import { describeScene, matching, select } from '../scene';
import { PAGE } from '../theme';
import { Timeline } from '../timeline';
import { ClockChoice, EventList, FilterNotice, Legend, Search, ThemeChoice } from '../ui';
import { describeFaults, type Fault, type How, type Store, type TimeWindow, type View } from '../view';
import { Credits } from './Credits';
import { CLOSE, cameraOf, cameraTowards, closerCamera, coveredBy, obstaclesOf } from './framing';
import { revealing } from './openedAround';
import { presetsOf } from './presets';
import { Story } from './Story';
import { useArrangement } from './useArrangement';
import { useAtlas } from './useAtlas';

/** Which basemap lies under the marks, for style sheets and for checks from outside. */
const onBasemap = (shown: 'svg' | 'webgl') => {
  document.documentElement.dataset.basemap = shown;
};

interface AppProps {
  readonly dataset: Dataset;
  readonly atlas: Atlas;
  /** Fetches the finer land of the story's region. */
  readonly loadRegion: () => Promise<Atlas>;
  readonly store: Store;
  readonly messages: Messages;
  readonly faults: readonly Fault[];
  /** How many items of the data could not be read. */
  readonly dropped: { readonly dropped: number; readonly total: number };
}

/** The page: the one place where the map, the axis and the list meet, all showing one view. */
export function App({ dataset, atlas: world, loadRegion, store, messages, faults, dropped }: AppProps) {
  const view = useSyncExternalStore(store.subscribe, store.get);
  const { arrangement, compact } = useArrangement();
  const [notice, setNotice] = useState(() => describeFaults(faults, messages));

  const selection = useMemo(() => select(dataset, view), [dataset, view]);
  const scene = useMemo(
    () => describeScene(dataset, selection, view.clock, PAGE, messages),
    [dataset, selection, view.clock, messages],
  );
  const { kinds, by, query } = view;
  const onAxis = useMemo(() => matching(dataset, { kinds, by, query }), [dataset, kinds, by, query]);
  const presets = useMemo(() => presetsOf(dataset), [dataset]);
  const covered = useMemo(() => coveredBy(arrangement), [arrangement]);
  const { at, projection } = view;
  const moved = at !== null;
  const obstacles = useMemo(() => obstaclesOf(arrangement, moved), [arrangement, moved]);
  const atlas = useAtlas(world, loadRegion, at !== null && at.zoom > CLOSE - 0.5);
  const cameraFor = useCallback(
    (frame: Frame) => cameraOf({ at, projection }, dataset, arrangement, frame),
    [at, projection, dataset, arrangement],
  );

  const onFocus = useCallback(
    (event: string | null) => store.set(revealing(store.get(), dataset, event), 'push'),
    [store, dataset],
  );
  const onGo = useCallback(
    (event: string | null, window: TimeWindow | null) =>
      store.set(window ? { event, window } : { event }, 'push'),
    [store],
  );
  const onWindow = useCallback(
    (window: TimeWindow, how: 'push' | 'replace') => store.set({ window }, how),
    [store],
  );
  const onPreset = useCallback(
    (window: TimeWindow) => store.set({ window, event: null, at: null }, 'push'),
    [store],
  );
  const onQuery = useCallback((query: string) => store.set({ query }, 'replace'), [store]);
  const onKinds = useCallback((kinds: View['kinds'], how: How) => store.set({ kinds }, how), [store]);
  const onBy = useCallback((by: View['by'], how: How) => store.set({ by }, how), [store]);
  const period = presets.find(
    ({ whole, from, to }) => whole && `${from} ${to}` !== `${view.window.from} ${view.window.to}`,
  );
  const onCamera = useCallback(
    (camera: Camera) => store.set({ at: { center: camera.center, zoom: camera.zoom } }, 'replace'),
    [store],
  );
  const onEdge = useCallback(
    (place: string, frame: Frame, now: Camera) =>
      onCamera(cameraTowards(place, dataset, scene, frame, arrangement, now)),
    [dataset, scene, arrangement, onCamera],
  );
  const onCloser = useCallback(
    (frame: Frame, now: Camera) => {
      const camera = closerCamera(scene, frame, arrangement, now);
      if (camera) onCamera(camera);
    },
    [scene, arrangement, onCamera],
  );
  const hasStrikes = scene.points.some((p) => p.kind === 'strike');

  return (
    <div className="page">
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
      />
      <div className="page-map" id="map" tabIndex={-1}>
        <MapView
          scene={scene}
          atlas={atlas}
          theme={PAGE}
          messages={messages}
          cameraFor={cameraFor}
          covered={covered}
          obstacles={obstacles}
          compact={compact}
          basemap={view.map}
          onBasemap={onBasemap}
          focus={view.event}
          onFocus={onFocus}
          onCamera={onCamera}
          onEdge={onEdge}
          onCloser={hasStrikes ? onCloser : null}
          onWhole={at === null ? null : () => store.set({ at: null }, 'replace')}
          onProjection={() =>
            store.set({ projection: projection === 'globe' ? 'mercator' : 'globe', at: null }, 'replace')
          }
        />
      </div>
      <div className="page-time" id="time" tabIndex={-1}>
        <Timeline
          dataset={dataset}
          events={onAxis}
          window={view.window}
          clock={view.clock}
          focus={view.event}
          messages={messages}
          onWindow={onWindow}
          onFocus={onGo}
        />
      </div>
      <main className="page-reading" id="events" tabIndex={-1}>
        {notice && (
          <p className="notice" role="status">
            {notice}{' '}
            <button type="button" onClick={() => setNotice(null)}>
              {messages.t('view.dismiss')}
            </button>
          </p>
        )}
        {dropped.dropped > 0 && (
          <p className="notice" role="status">
            {messages.t('page.problems', { dropped: dropped.dropped, total: dropped.total })}
          </p>
        )}
        <Search filters={view} selection={selection} messages={messages} onQuery={onQuery} />
        <FilterNotice
          filters={view}
          selection={selection}
          messages={messages}
          onShowAll={() => store.set({ kinds: null, by: null, query: '' }, 'push')}
          onPeriod={period ? () => onWindow({ from: period.from, to: period.to }, 'push') : null}
        />
        <Legend
          dataset={dataset}
          messages={messages}
          selection={selection}
          kinds={kinds}
          by={by}
          onKinds={onKinds}
          onBy={onBy}
        >
          <ClockChoice
            clock={view.clock}
            messages={messages}
            onClock={(clock) => store.set({ clock }, 'push')}
          />
          <ThemeChoice
            theme={view.theme}
            messages={messages}
            onTheme={(theme) => store.set({ theme }, 'replace')}
          />
        </Legend>
        <EventList
          dataset={dataset}
          events={selection.events}
          focus={view.event}
          clock={view.clock}
          messages={messages}
          onFocus={onFocus}
          headingLevel={2}
        />
        <Credits dataset={dataset} messages={messages} />
      </main>
    </div>
  );
}
