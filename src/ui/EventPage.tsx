import type { Happening } from '../dataset';
import { writtenDate } from './dates';
import { EventDetail } from './detail/EventDetail';
import { EventHeader } from './EventHeader';
import { Glyph } from './Glyph';
import type { Reading } from './reading';

export interface EventPageProps extends Reading {
  readonly event: Happening;
  /** Where the map shows it, as a link from this page. */
  readonly map: string;
  /** A picture of that; null where there is none. */
  readonly picture: {
    readonly src: string;
    readonly alt: string;
    readonly width: number;
    readonly height: number;
  } | null;
  /** Where another event can be read, by its id. */
  readonly linkTo: (id: string) => string;
}

/** One event to read, on a page of its own in a folder below the site's: what, when, who says what, and the sources. */
export function EventPage({ event, map, picture, linkTo, ...reading }: EventPageProps) {
  const { dataset, messages } = reading;
  const { meta } = dataset;
  return (
    <main className="events-page event-page" id="text">
      <p className="event-page-story">
        <a href="../">{meta.title}</a>
      </p>
      <article className="event-entry" data-kind={event.kind}>
        <header className="event-header">
          <Glyph kind={event.kind} />
          <h1>
            <bdi>{event.title}</bdi>
          </h1>
          <EventHeader event={event} {...reading} />
        </header>
        <p>
          <a className="event-page-map" href={map}>
            {messages.t('page.map')}
          </a>
        </p>
        {picture && <img className="event-page-picture" {...picture} alt={picture.alt} loading="lazy" />}
        <EventDetail event={event} level={2} linkTo={linkTo} {...reading} />
      </article>
      <footer className="events-page-footer">
        <p>{meta.dek}</p>
        <p>
          <a href={`../events.html#${event.id}`}>{messages.t('foot.everything')}</a>
        </p>
        <p>{messages.t('page.asOf', { date: writtenDate(reading, meta.asOf) })}</p>
        <p>{messages.t('page.version', { version: meta.version, licence: meta.licence })}</p>
        <p>{messages.t('page.corrections', { address: meta.corrections })}</p>
      </footer>
    </main>
  );
}
