import { type Clock, isTimed } from '../../time';
import { dateWords, zoneCity } from '../dates';
import { placeName } from '../names';
import { When } from '../When';
import { Involved } from './Involved';
import type { EventDetailProps } from './props';

const MOST_NOTES = 4;

/** A time of day on the clock that is not the one shown; null where there is none, or both say the same. */
function onOtherClock({ event, ...reading }: EventDetailProps): string | null {
  if (!isTimed(event.time)) return null;
  const { clock, messages } = reading;
  const other = clock === 'place' ? 'utc' : 'place';
  const on = (clock: Clock) => dateWords({ ...reading, clock }, event.time, event.timeZone);
  const words = on(other);
  if (words === on(clock)) return null;
  return messages.t(`detail.clock.${other}`, { date: words });
}

function Time({ event, ...reading }: EventDetailProps) {
  const { timeZone, timeNote } = event;
  const other = onOtherClock({ event, ...reading });
  return (
    <dd>
      <When date={event.time} zone={timeZone} {...reading} />
      {other !== null && <p className="event-aside">{other}</p>}
      {timeNote !== null && (
        <p className="event-aside" dir="auto">
          {timeNote}
        </p>
      )}
      {timeZone !== null && !isTimed(event.time) && (
        <p className="event-aside">{reading.messages.t('detail.zone', { zone: zoneCity(timeZone) })}</p>
      )}
    </dd>
  );
}

function Places({ event, ...reading }: EventDetailProps) {
  const { dataset, messages } = reading;
  if (event.places.length === 0) return <dd>{messages.t('detail.where.none')}</dd>;
  // A line joins seats of government, so how exactly it is placed says nothing; and a dozen notes say too much.
  const exactness = event.lines.length === 0;
  const notes = event.places.length <= MOST_NOTES;
  return event.places.map((id) => {
    const place = dataset.places.get(id);
    return (
      <dd key={id}>
        <bdi>{placeName(reading, id)}</bdi>
        {place && exactness && ` (${messages.t(`precision.${place.precision}`)})`}
        {place && notes && place.note !== null && (
          <p className="event-aside" dir="auto">
            {place.note}
          </p>
        )}
      </dd>
    );
  });
}

function Certainty({ event, messages }: EventDetailProps) {
  const why = event.onRecord && event.certainty === 'reported' ? 'onRecord' : 'why';
  return (
    <dd>
      <span className="event-certainty" data-certainty={event.certainty}>
        {messages.t(`certainty.${event.certainty}`)}
      </span>
      <p className="event-aside">
        {why === 'why'
          ? messages.t(`certainty.${event.certainty}.why`)
          : messages.t('certainty.reported.onRecord')}
      </p>
      <p className="event-aside">{messages.t('detail.attribution', { who: event.attribution })}</p>
    </dd>
  );
}

/** When, where, how sure and who was involved. */
export function Facts(props: EventDetailProps) {
  const { t } = props.messages;
  return (
    <dl className="event-facts">
      <dt>{t('detail.when')}</dt>
      <Time {...props} />
      <dt>{t('detail.where')}</dt>
      <Places {...props} />
      <dt>{t('detail.certainty')}</dt>
      <Certainty {...props} />
      <Involved {...props} />
    </dl>
  );
}
