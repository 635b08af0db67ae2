import { Heading } from './Heading';
import { actorName } from './names';
import { peopleBySide } from './peopleBySide';
import type { Level, Reading } from './reading';

/** Who's who: every actor of the events by side, with the office held at the time and the number of events. */
export function People({
  level,
  ...reading
}: Reading & { /** Rank of the sides' headings. */ readonly level: Level }) {
  const { t } = reading.messages;
  return (
    <div className="people">
      <p className="people-note">{t('people.note')}</p>
      {peopleBySide(reading.dataset).map(({ side, people }) => (
        <section key={side}>
          <Heading level={level} className="people-side">
            {t(`side.${side}`)}
          </Heading>
          <ul>
            {people.map(({ actor, events }) => (
              <li className="person" key={actor.id}>
                <span>
                  <bdi className="people-name">{actorName(reading, actor.id)}</bdi>
                  {actor.role !== null && <span className="people-office">{`, ${actor.role}`}</span>}
                </span>{' '}
                <span className="people-events">{t('people.events', { count: events })}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
