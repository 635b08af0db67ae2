import { useCallback, useMemo, useState } from 'react';
import type { Dataset } from '../dataset';
import { type Atlas, MapView } from '../map';
import type { Messages } from '../messages';
import { select } from '../scene';
import { TourList, TourPanel } from '../tour';
import {
  EventList,
  type Faulty,
  FilterNotice,
  Legend,
  Notes,
  Problems,
  Search,
  Share,
  ThemeChoice,
} from '../ui';
import type { Fault, How, Store, TimeWindow, View } from '../view';
import { Credits } from './Credits';
import { headline, shownWords } from './headline';
import { missingToursWords } from './loadTours';
import { Notices } from './Notices';
import { UpdateNotice } from './offline/UpdateNotice';
import { PresentButton } from './PresentButton';
import { presetsOf } from './presets';
import { Reveal } from './Reveal';
import { Story } from './Story';
import { Print } from './sheets';
import { TimePanel } from './TimePanel';
import { useAnnouncer } from './useAnnouncer';
import { useArrangement } from './useArrangement';
import { useNotices } from './useNotices';
import { useSettling } from './useSettling';
import { useShown } from './useShown';
import { type Guide, useTour } from './useTour';

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
  readonly faulty: Faulty;
  /** What the page says while another is on its way. */
  readonly coming?: string;
}

/** The page: the one place where the map, the axis and the list meet, all showing one view. */
export function App(props: AppProps) {
  const { dataset, loadRegion, store, guide, messages, coming } = props;
  const { arrangement, compact } = useArrangement();
  const [asksForSheet, setAsksForSheet] = useState(false);
  const { view, selection, scene, lines, atlas, moves, cameraFrom, onFocus, playing, held, map, axis } =
    useShown({ ...{ dataset, store, messages, atlas: props.atlas, loadRegion, arrangement }, how: 'push' });
  const { following, ...tour } = useTour(guide, store, view);
  const toldFirst = missingToursWords(props.missingTours, messages);
  const { notices, onLack, dismiss } = useNotices(props.faults, messages, toldFirst);
  const { kinds, by, projection } = view;
  const presets = useMemo(() => presetsOf(dataset), [dataset]);

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
  const announced = useAnnouncer(atStep ? '' : lines, held);
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
          cameraFor={cameraFrom}
          onPrint={() => setAsksForSheet(true)}
        />
        <Print
          {...{ dataset, guide, view, messages, atlas, loadRegion }}
          cameraFor={cameraFrom}
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
          {...map}
          compact={compact}
          basemap={view.map}
          onLack={onLack}
          onCloser={scene.points.length > 0 ? moves.onCloser : null}
          onAll={hasMarks ? moves.onAll : null}
          onProjection={() =>
            store.set({ projection: projection === 'globe' ? 'mercator' : 'globe', at: null }, 'replace')
          }
        />
      </div>
      <div className="page-time">
        <TimePanel {...axis} {...{ view, store, onWindow, onPeriod }} />
      </div>
      <p className={coming ? 'notice page-coming' : 'visually-hidden'} role="status">
        {coming ?? announced}
      </p>
      <main className="page-reading" id="events" tabIndex={-1}>
        <Notices {...{ notices, messages }} onDismiss={dismiss}>
          <UpdateNotice messages={messages} quiet={playing || held} />
        </Notices>
        <Problems {...props.faulty} messages={messages} quotes={view.hide === 'none'} />
        {/* A tour's title may tell what comes. */}
        {!following && view.hide === 'none' && (
          <TourList tours={guide.tours} messages={messages} onStart={tour.onStart} left={tour.left} />
        )}
        <Search filters={view} selection={settled} messages={messages} quiet={atStep} onQuery={onQuery} />
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
