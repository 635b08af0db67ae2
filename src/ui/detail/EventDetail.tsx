import type { Happening } from '../../dataset';
import type { Level, Reading } from '../reading';
import { Accounts } from './Accounts';
import { Claims } from './Claims';
import { Disputes } from './Disputes';
import { Facts } from './Facts';
import { Figures } from './Figures';
import { Section } from './Section';
import { Sources } from './Sources';

export interface EventDetailProps extends Reading {
  readonly event: Happening;
  /** Rank of the headings inside. */
  readonly level: Level;
}

/** Everything known about one event: what, when, where, how sure, and who says what about it. */
export function EventDetail(props: EventDetailProps) {
  const { event, level, messages } = props;
  return (
    <div className="event-detail">
      <p className="event-summary" dir="auto">
        {event.summary}
      </p>
      <Accounts {...props} />
      <Facts {...props} />
      <Claims {...props} />
      <Figures {...props} />
      <Disputes {...props} />
      <Sources {...props} />
      {event.note !== null && (
        <Section level={level} title={messages.t('detail.note')}>
          <p className="event-note" dir="auto">
            {event.note}
          </p>
        </Section>
      )}
    </div>
  );
}
