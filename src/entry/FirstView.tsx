import { useContext } from 'react';
import type { Dataset } from '../dataset';
import type { Frame } from '../geo';
import type { Messages } from '../messages';
import type { Selection } from '../scene';
import { extentOf, overlaps } from '../time';
import { type Tour, TourList } from '../tour';
import { Legend, Notes, Search, SitePagesContext, StaticList } from '../ui';
import { type TimeWindow, type View, windowExtent } from '../view';
import { Credits } from './Credits';
import type { Arrangement } from './framing';
import { presetsOf } from './presets';
import { Story } from './Story';

/** A picture of the map at one size, as markup that our own code has made. */
export interface MapPicture {
  readonly arrangement: Arrangement;
  readonly frame: Frame;
  /** Stands in the page where the picture's markup goes. */
  readonly slot: string;
}

interface FirstViewProps {
  readonly dataset: Dataset;
  readonly view: View;
  readonly selection: Selection;
  readonly messages: Messages;
  readonly pictures: readonly MapPicture[];
  readonly axisSlot: string;
  readonly tours: readonly Tour[];
}

/** Id of the first event that begins in a window; the anchor of what can be read of it without scripts. */
function firstIn(window: TimeWindow, dataset: Dataset): string {
  const { start, end } = windowExtent(window, 'place');
  const begins = dataset.events.find((event) => {
    const extent = extentOf(event.time, 'place');
    return extent.start >= start && overlaps(extent, { start, end });
  });
  return begins?.id ?? '';
}

/** The page before any script runs: the story's first view, drawn by the build, and the list of what it shows. */
export function FirstView(props: FirstViewProps) {
  const { dataset, view, selection, messages, pictures, axisSlot, tours } = props;
  const { everything } = useContext(SitePagesContext);
  const inEverything = everything === null ? undefined : (id: string) => `${everything}#${id}`;
  return (
    <div className="page">
      <Story
        dataset={dataset}
        view={view}
        selection={selection}
        messages={messages}
        presets={presetsOf(dataset)}
        onWindow={null}
        linkTo={(window) => inEverything?.(firstIn(window, dataset))}
      />
      <div className="page-map">
        <section className="map" aria-label={messages.t('map.name')}>
          {pictures.map(({ arrangement, frame, slot }) => (
            <svg
              key={arrangement}
              className={`map-picture map-picture-${arrangement}`}
              viewBox={`0 0 ${frame.width} ${frame.height}`}
              preserveAspectRatio="xMidYMid slice"
              role="presentation"
              // One is enough where no style sheet comes to choose.
              display={arrangement === 'wide' ? 'none' : undefined}
            >
              {slot}
            </svg>
          ))}
        </section>
      </div>
      <div className="page-time">
        <section className="timeline" aria-label={messages.t('timeline.name')}>
          {axisSlot}
        </section>
      </div>
      <main className="page-reading">
        {everything !== null && (
          <noscript>
            <p>
              <a href={everything}>{messages.t('foot.everything')}</a>
            </p>
          </noscript>
        )}
        <TourList tours={tours} messages={messages} onStart={null} />
        <Search filters={view} selection={selection} messages={messages} onQuery={null} />
        <Legend
          dataset={dataset}
          messages={messages}
          selection={selection}
          kinds={view.kinds}
          by={view.by}
          onKinds={null}
          onBy={null}
        >
          <Notes dataset={dataset} clock={view.clock} messages={messages} linkTo={inEverything} />
        </Legend>
        <StaticList dataset={dataset} events={selection.events} clock={view.clock} messages={messages} />
        <Credits dataset={dataset} messages={messages} />
      </main>
    </div>
  );
}
