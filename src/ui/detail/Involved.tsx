import { ROLES } from '../../dataset';
import { actorName } from '../names';
import type { EventDetailProps } from './props';

function Initiator({ event, ...reading }: EventDetailProps) {
  const { t } = reading.messages;
  const { kind } = event;
  const words =
    event.initiator === null
      ? t('detail.initiator.unknown', { kind })
      : t('detail.initiator', { kind, name: actorName(reading, event.initiator) });
  return (
    <dd>
      {words}
      {event.initiatorNote !== null && (
        <p className="event-aside" dir="auto">
          {event.initiatorNote}
        </p>
      )}
    </dd>
  );
}

/** Who was involved, by role, each with the office held at the time; for calls and messages, who began. */
export function Involved(props: EventDetailProps) {
  const { event, dataset, messages } = props;
  const groups = ROLES.flatMap((role) => {
    const actors = event.actors.filter((actor) => actor.role === role).map(({ actor }) => actor);
    return actors.length === 0 ? [] : [{ role, actors: [...new Set(actors)] }];
  });
  if (groups.length === 0) return null;
  return (
    <>
      <dt>{messages.t('detail.actors')}</dt>
      {groups.map(({ role, actors }) => (
        <dd key={role}>
          <span className="event-role">{messages.t(`role.${role}`, { count: actors.length })}</span>
          <ul className="event-actors">
            {actors.map((id) => (
              <li key={id}>
                <bdi>{actorName(props, id)}</bdi>
                {dataset.actors.get(id)?.role && (
                  <span className="event-office">, {dataset.actors.get(id)?.role}</span>
                )}
              </li>
            ))}
          </ul>
        </dd>
      ))}
      {(event.kind === 'call' || event.kind === 'message') && <Initiator {...props} />}
      <dd className="event-aside">{messages.t('detail.roles')}</dd>
    </>
  );
}
