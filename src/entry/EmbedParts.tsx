import type { Dataset, Happening } from '../dataset';
import type { Messages } from '../messages';
import { EventHeader, Glyph } from '../ui';
import type { View } from '../view';
import { dayWords } from './headline';

interface OutwardProps {
  readonly href: string;
  readonly words: string;
  readonly messages: Messages;
}

/** A link that leaves the article alone. */
function Outward({ href, words, messages }: OutwardProps) {
  return (
    <a href={href} target="_blank" rel="noopener">
      {words}
      <span className="visually-hidden"> {messages.t('embed.newTab')}</span>
      <svg className="embed-outward" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
        <path d="M3,1H9V7M9,1L1.5,8.5" />
      </svg>
    </a>
  );
}

interface FootProps {
  readonly dataset: Dataset;
  readonly messages: Messages;
  /** Address of the full page, showing the same. */
  readonly href: string;
}

/** The one line below the map: how many sources, how far they reach, and where they are. */
export function EmbedFoot({ dataset, messages, href }: FootProps) {
  const date = dayWords(dataset.meta.asOf, messages);
  return (
    <footer className="embed-foot">
      <p>{messages.t('embed.sources', { count: dataset.sources.size, date })}</p>
      <p>
        <Outward href={href} words={messages.t('embed.full')} messages={messages} />
      </p>
    </footer>
  );
}

interface OpenProps extends FootProps {
  readonly event: Happening;
  readonly clock: View['clock'];
  readonly onClose: () => void;
}

/** The event in focus, in short; the full page has what each side says. */
export function EmbedEvent({ event, dataset, clock, messages, href, onClose }: OpenProps) {
  return (
    <section className="embed-event" aria-label={messages.t('embed.open')} data-kind={event.kind}>
      <div className="event-header">
        <Glyph kind={event.kind} />
        <h2 className="event-heading">
          <bdi>{event.title}</bdi>
        </h2>
        <EventHeader {...{ event, dataset, clock, messages }} />
      </div>
      <p className="embed-summary" dir="auto">
        {event.summary}
      </p>
      <p className="embed-ways">
        <Outward href={href} words={messages.t('embed.accounts')} messages={messages} />
        <button type="button" className="preset" onClick={onClose}>
          {messages.t('embed.close')}
        </button>
      </p>
    </section>
  );
}
