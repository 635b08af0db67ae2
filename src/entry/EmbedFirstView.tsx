import type { Dataset } from '../dataset';
import type { Messages } from '../messages';
import type { Selection } from '../scene';
import type { View } from '../view';
import { EmbedFoot } from './EmbedParts';
import type { MapPicture } from './FirstView';
import { headline } from './headline';

interface EmbedFirstViewProps {
  readonly dataset: Dataset;
  readonly view: View;
  readonly selection: Selection;
  readonly messages: Messages;
  readonly pictures: readonly MapPicture[];
  readonly axisSlot: string;
}

/** The embedded map before any script runs: the story's first view, drawn by the build. */
export function EmbedFirstView(props: EmbedFirstViewProps) {
  const { dataset, view, selection, messages, pictures, axisSlot } = props;
  return (
    <main className="embed">
      <h1 className="embed-title">
        <bdi>{dataset.meta.title}</bdi>
      </h1>
      <p className="embed-line">
        <bdi>{headline(dataset, view, selection, messages)}</bdi>
      </p>
      <div className="page-map">
        <section className="map" aria-label={messages.t('map.name')}>
          {pictures.map(({ frame, slot }, i) => (
            <svg
              key={frame.width}
              className="map-picture embed-picture"
              viewBox={`0 0 ${frame.width} ${frame.height}`}
              preserveAspectRatio="xMidYMid slice"
              role="presentation"
              // One is enough where no style sheet comes to choose.
              display={i > 0 ? 'none' : undefined}
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
      <div className="page-reading embed-notices" />
      <noscript>
        <p className="embed-summary">
          <a href="./events.html" target="_blank" rel="noopener">
            {messages.t('foot.everything')}
          </a>
        </p>
      </noscript>
      <EmbedFoot dataset={dataset} messages={messages} href="./" />
    </main>
  );
}
