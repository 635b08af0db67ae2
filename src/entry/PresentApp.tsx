import '../present/present.css';
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { MapView } from '../map';
import { Present } from '../present';
import { describeScene, matching, select } from '../scene';
import { PAGE } from '../theme';
import { Timeline, USUAL_PACE } from '../timeline';
import { eventsOf, eventsOfTour, HowKnown, stepOf } from '../tour';
import { citedBy } from '../ui';
import { inMode, type TimeWindow } from '../view';
import type { AppProps } from './App';
import { CLOSE, openingPositions } from './cameras';
import { fartherStore } from './farther';
import { coveredBy, obstaclesOf } from './framing';
import { briefWords, shownWords } from './headline';
import { revealing } from './openedAround';
import { Print } from './sheets';
import { useAtlas } from './useAtlas';
import { useCamera } from './useCamera';
import { useSlides } from './useSlides';

const ARRANGEMENT = 'present';
const COVERED = coveredBy(ARRANGEMENT);
const OBSTACLES = obstaclesOf(ARRANGEMENT);

const onBasemap = (shown: 'svg' | 'webgl') => {
  document.documentElement.dataset.basemap = shown;
};
const onLack = () => {};

/** The story before a room: the tour that the view follows, or the story day by day. */
export function PresentApp(props: AppProps) {
  const { dataset, loadRegion, store, guide, messages } = props;
  const view = useSyncExternalStore(store.subscribe, store.get);
  const [playing, setPlaying] = useState(false);
  const [held, setHeld] = useState(false);
  const [asksForSheet, setAsksForSheet] = useState(false);
  const { kinds, by, query, at } = view;
  const selection = useMemo(() => select(dataset, view), [dataset, view]);
  const scene = useMemo(
    () => describeScene(dataset, selection, view.clock, PAGE, messages, playing || view.time === 'until'),
    [dataset, selection, view.clock, view.time, playing, messages],
  );
  const onAxis = useMemo(() => matching(dataset, { kinds, by, query }), [dataset, kinds, by, query]);
  const atlas = useAtlas(props.atlas, loadRegion, at !== null && at.zoom > CLOSE - 0.5);
  const [farther] = useState(() => fartherStore(store));
  const { moves, ...camera } = useCamera({
    ...{ dataset, scene, arrangement: ARRANGEMENT },
    store: farther,
    view: farther.get(),
  });
  const slides = useSlides({ dataset, store, view, selection, events: onAxis, guide, messages });
  const following = stepOf(guide.tours, view.tour);
  const { tour, step } = following ?? {};
  const isSources = step?.kind === 'sources';
  const opened = dataset.events.find(({ id }) => id === view.event);
  const daily = opened ? [opened] : selection.events;
  const told = useMemo(
    () => tour && step && (isSources ? eventsOfTour(tour, dataset) : eventsOf(step, dataset)),
    [isSources, tour, step, dataset],
  );
  const events = told ?? daily;
  const sources = isSources ? citedBy(events, dataset) : [];

  const onFocus = useCallback(
    (event: string | null) => farther.set(moves.opening(revealing(store.get(), dataset, event)), 'replace'),
    [store, farther, dataset, moves],
  );
  const onGo = useCallback(
    (event: string | null, window: TimeWindow | null) =>
      farther.set(moves.opening(window ? { event, window } : { event }), 'replace'),
    [farther, moves],
  );
  return (
    <>
      <Present
        {...{ slides, messages }}
        title={tour?.title ?? dataset.meta.title}
        steps={tour?.steps ?? []}
        veiled={view.hide === 'later'}
        onReveal={() => store.set({ hide: 'none' }, 'push')}
        onPrint={() => setAsksForSheet(true)}
        onLeave={() => store.set(inMode(store.get(), 'explore'), 'push')}
        sources={
          <ul className="present-sources">
            {[...new Set(sources.map(({ publisher }) => publisher))].sort().map((publisher) => (
              <li key={publisher}>
                <bdi>{publisher}</bdi>
              </li>
            ))}
          </ul>
        }
        howKnown={
          events.length > 0 ? (
            <HowKnown {...{ dataset, messages, events }} clock={view.clock} level={3} compare />
          ) : (
            <p>{messages.t('present.noEvents')}</p>
          )
        }
        map={
          <MapView
            {...{ scene, atlas, messages, onLack, onBasemap, onFocus }}
            theme={PAGE}
            cameraFor={camera.cameraFor}
            home={openingPositions(dataset)}
            covered={COVERED}
            obstacles={OBSTACLES}
            compact={false}
            calm={held}
            basemap={view.map}
            focus={view.event}
            onFrame={camera.onFrame}
            onCamera={moves.onCamera}
            onEdge={moves.onEdge}
            onCloser={null}
            onAll={null}
            isOpening={camera.isOpening}
            onOpening={moves.onOpening}
            onProjection={null}
          />
        }
        time={
          <Timeline
            {...{ dataset, messages }}
            events={onAxis}
            shown={view}
            focus={view.event}
            lanes="none"
            pace={USUAL_PACE}
            options={<p className="embed-dates">{shownWords(view, messages, briefWords)}</p>}
            onWindow={(window) => store.set({ window }, 'replace')}
            onFocus={onGo}
            onPlaying={setPlaying}
            onHeld={setHeld}
          />
        }
      />
      <Print
        {...{ dataset, guide, view, messages, atlas, loadRegion }}
        cameraFor={camera.cameraFrom}
        asks={asksForSheet}
        suggests="teacher"
        onAsked={() => setAsksForSheet(false)}
      />
    </>
  );
}
