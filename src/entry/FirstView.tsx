import type { Dataset } from '../dataset';
import type { Frame } from '../geo';
import type { Messages } from '../messages';
import type { Selection } from '../scene';
import { StaticList } from '../ui';
import type { View } from '../view';
import { Credits } from './Credits';
import { Story } from './Story';

/** A picture of the map at one size, as markup that our own code has made. */
export interface MapPicture {
  readonly arrangement: 'wide' | 'narrow';
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
}

/** The page before any script runs: the story's first view, drawn by the build, and the list of what it shows. */
export function FirstView({ dataset, view, selection, messages, pictures, axisSlot }: FirstViewProps) {
  return (
    <div className="page">
      <Story dataset={dataset} view={view} selection={selection} messages={messages} />
      <div className="page-map">
        <section className="map" aria-label={messages.t('map.name')}>
          {pictures.map(({ arrangement, frame, slot }) => (
            <svg
              key={arrangement}
              className={`map-picture map-picture-${arrangement}`}
              viewBox={`0 0 ${frame.width} ${frame.height}`}
              preserveAspectRatio="xMidYMid slice"
              role="presentation"
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
        <p>
          <a href="./events.html">{messages.t('foot.everything')}</a>
        </p>
        <StaticList dataset={dataset} events={selection.events} clock={view.clock} messages={messages} />
        <Credits dataset={dataset} messages={messages} />
      </main>
    </div>
  );
}
