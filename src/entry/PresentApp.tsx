import '../present/present.css';
import { useMemo, useState } from 'react';
import { MapView } from '../map';
import { withLate } from '../messages/late';
import { Present } from '../present';
import type { Scene } from '../scene';
import { Timeline, USUAL_PACE } from '../timeline';
import { eventsOf, eventsOfTour, HowKnown, stepOf } from '../tour';
import { inMode } from '../view';
import type { AppProps } from './App';
import { fartherStore } from './farther';
import { briefWords, shownWords } from './headline';
import { Print } from './sheets';
import { useShown } from './useShown';
import { useSlides } from './useSlides';

/** px below which nothing is written on the map: enlarged by the style sheet, 24 px at 1280 × 720. */
const LEAST = 14.6;

/** A scene without the capitals that are no part of it: what a room reads has their room. */
const storyOf = (scene: Scene): Scene => ({
  ...scene,
  places: scene.places.filter(({ symbol }) => symbol !== 'context'),
});

const onLack = () => {};

/** The story before a room: the tour that the view follows, or the story day by day. */
export function PresentApp(props: AppProps) {
  const { dataset, loadRegion, store, guide } = props;
  const messages = withLate(props.messages);
  const [farther] = useState(() => fartherStore(store));
  const [asksForSheet, setAsksForSheet] = useState(false);
  const { view, selection, atlas, cameraFrom, map, axis } = useShown({
    ...{ dataset, store, messages, atlas: props.atlas, loadRegion },
    arrangement: 'present',
    looking: farther,
    drawn: storyOf,
    how: 'replace',
  });
  const slides = useSlides({ dataset, store, view, selection, events: axis.events, guide, messages });
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
        howKnown={
          events.length > 0 ? (
            <HowKnown {...{ dataset, messages, events }} clock={view.clock} level={3} compare />
          ) : (
            <p>{messages.t('present.noEvents')}</p>
          )
        }
        map={
          <MapView
            {...map}
            compact={false}
            least={LEAST}
            basemap={view.map}
            onLack={onLack}
            onCloser={null}
            onAll={null}
            onProjection={null}
          />
        }
        time={
          <Timeline
            {...axis}
            shown={view}
            lanes="none"
            pace={USUAL_PACE}
            options={<p className="embed-dates">{shownWords(view, messages, briefWords)}</p>}
            onWindow={(window) => store.set({ window }, 'replace')}
          />
        }
      />
      <Print
        {...{ dataset, guide, view, messages, atlas, loadRegion }}
        cameraFor={cameraFrom}
        asks={asksForSheet}
        suggests="teacher"
        onAsked={() => setAsksForSheet(false)}
      />
    </>
  );
}
