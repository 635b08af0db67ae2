import type { Happening } from '../dataset';
import { dateWords, dayWords } from './dates';
import { actorsIn, firstNames, shortPlaceName, speakersOf } from './names';
import type { Reading } from './reading';
import { When } from './When';

/** What kind of event it is, when and where in one line; how sure and who speaks of it in another. */
export function EventHeader({ event, id, ...reading }: Reading & { event: Happening; id?: string }) {
  const { t } = reading.messages;
  const places = event.places.map((place) => shortPlaceName(reading, place));
  const attackers = actorsIn(reading, event, 'attacker');
  const speakers = speakersOf(reading, event);
  // The day's heading has been seen; who moves from title to title has not heard it.
  const isDay = dateWords(reading, event.time) === dayWords(reading, event.time);
  return (
    <div className="event-meta" id={id}>
      <p>
        <span className="event-kind">{t(`kind.${event.kind}`, { count: 1 })}</span>
        {isDay ? ' ' : ' · '}
        <When date={event.time} className={isDay ? 'event-spoken' : 'event-when'} {...reading} />
        {attackers.length > 0 && (
          <>
            {' · '}
            <bdi>{t('list.attacker', { names: reading.messages.list(attackers) })}</bdi>
          </>
        )}
        {places.length > 0 && (
          <>
            {' · '}
            <bdi>{firstNames(reading, places, 4)}</bdi>
          </>
        )}
      </p>
      <p>
        <span className="event-certainty" data-certainty={event.certainty}>
          {t(`certainty.${event.certainty}`)}
        </span>
        {speakers.length > 0 && (
          <>
            {' · '}
            <bdi>{t('list.speakers', { names: firstNames(reading, speakers, 3) })}</bdi>
          </>
        )}
      </p>
    </div>
  );
}
