import { Fragment } from 'react';
import type { Happening } from '../dataset';
import { dayOf, dayWords, writtenDate } from './dates';
import { EventDetail } from './detail/EventDetail';
import { SourceLink } from './detail/SourceLink';
import { EventHeader } from './EventHeader';
import { Glossary } from './Glossary';
import { Glyph } from './Glyph';
import { NoteList } from './Notes';
import { People } from './People';
import type { Reading } from './reading';
import { When } from './When';

export interface EventsPageProps extends Reading {
  /** Where the map shows an event, as a link from this page. */
  readonly mapLink: (event: Happening) => string;
}

function Entry({ event, mapLink, ...reading }: EventsPageProps & { event: Happening }) {
  return (
    <article className="event-entry" id={event.id} data-kind={event.kind}>
      <header className="event-header">
        <Glyph kind={event.kind} />
        <h3 className="event-heading">
          <bdi>{event.title}</bdi>
        </h3>
        <EventHeader event={event} {...reading} />
      </header>
      <EventDetail event={event} level={4} linkTo={(id) => `#${id}`} {...reading} />
      <p className="event-map-link">
        <a href={mapLink(event)}>{reading.messages.t('page.map')}</a>
      </p>
    </article>
  );
}

function Outside(reading: Reading) {
  const { dataset, messages } = reading;
  if (dataset.notes.length === 0) return null;
  return (
    <section className="event-notes">
      <h2 className="event-day">{messages.t('page.notes')}</h2>
      {dataset.notes.map((note) => (
        <article className="event-entry" id={note.id} key={note.id}>
          <h3 className="event-heading">
            <bdi>{note.title}</bdi>
          </h3>
          <p className="event-meta">
            <When date={note.time} {...reading} />
          </p>
          <p className="event-summary" dir="auto">
            {note.text}
          </p>
          <ul className="event-sources">
            {note.sources.flatMap((id) => {
              const source = dataset.sources.get(id);
              return source
                ? [
                    <li key={id}>
                      <SourceLink source={source} />
                    </li>,
                  ]
                : [];
            })}
          </ul>
        </article>
      ))}
    </section>
  );
}

/** The whole dataset to read: every event in order of time, in full, its id as its anchor; what lies outside the axis; the short notes; who's who; the glossary. */
export function EventsPage({ mapLink, ...reading }: EventsPageProps) {
  const { dataset, clock, messages } = reading;
  const { meta, events, annotations } = dataset;
  return (
    <main className="events-page">
      <header className="events-page-header">
        <h1>
          <bdi>{meta.title}</bdi>
        </h1>
        <p className="events-page-dek">{meta.dek}</p>
        <p>{messages.t('page.count', { count: events.length })}</p>
        <p>{messages.t('page.asOf', { date: writtenDate(reading, meta.asOf) })}</p>
        <ul className="events-page-parts">
          {annotations.length > 0 && (
            <li>
              <a href="#notes">{messages.t('notes.heading')}</a>
            </li>
          )}
          <li>
            <a href="#people">{messages.t('people.heading')}</a>
          </li>
          <li>
            <a href="#glossary">{messages.t('glossary.heading')}</a>
          </li>
        </ul>
      </header>
      {events.map((event, i) => {
        const before = events[i - 1];
        const newDay = !before || dayOf(before.time, clock)?.text !== dayOf(event.time, clock)?.text;
        return (
          <Fragment key={event.id}>
            {newDay && <h2 className="event-day">{dayWords(reading, event.time)}</h2>}
            <Entry event={event} mapLink={mapLink} {...reading} />
          </Fragment>
        );
      })}
      <Outside {...reading} />
      {annotations.length > 0 && (
        <section className="events-page-part" id="notes">
          <h2 className="event-day">{messages.t('notes.heading')}</h2>
          <NoteList linkTo={(id) => `#${id}`} {...reading} />
        </section>
      )}
      <section className="events-page-part" id="people">
        <h2 className="event-day">{messages.t('people.heading')}</h2>
        <People level={3} {...reading} />
      </section>
      <section className="events-page-part" id="glossary">
        <h2 className="event-day">{messages.t('glossary.heading')}</h2>
        <Glossary messages={messages} />
      </section>
      <footer className="events-page-footer">
        <p>{messages.t('page.version', { version: meta.version, licence: meta.licence })}</p>
        <p>{messages.t('page.corrections', { address: meta.corrections })}</p>
      </footer>
    </main>
  );
}
