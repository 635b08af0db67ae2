import type { Happening } from '../dataset';
import { dayKey, dayWords } from './dates';
import { EventHeader } from './EventHeader';
import { Glyph } from './Glyph';
import type { Reading } from './reading';

/** The list as it is before any script runs: each event with a link to all that is known of it. */
export function StaticList({ events, ...reading }: Reading & { readonly events: readonly Happening[] }) {
  const { messages, clock } = reading;
  return (
    <section className="event-list">
      <h2 className="event-list-heading">{messages.t('list.heading', { count: events.length })}</h2>
      <ol className="event-items" aria-label={messages.t('list.name')}>
        {events.map((event, i) => {
          const before = events[i - 1];
          const newDay = !before || dayKey(before.time, clock) !== dayKey(event.time, clock);
          return (
            <li
              className="event-item"
              key={event.id}
              data-event={event.id}
              data-kind={event.kind}
              data-opens-day={newDay || undefined}
            >
              {newDay && <h3 className="event-day">{dayWords(reading, event.time)}</h3>}
              <div className="event-header">
                <Glyph kind={event.kind} />
                <h4 className="event-heading">
                  <a className="event-title" href={`./events.html#${event.id}`}>
                    <bdi>{event.title}</bdi>
                  </a>
                </h4>
                <EventHeader event={event} {...reading} />
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
