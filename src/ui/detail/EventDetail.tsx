import { Accounts } from './Accounts';
import { Claims } from './Claims';
import { Disputes } from './Disputes';
import { Facts } from './Facts';
import { Figures } from './Figures';
import type { EventDetailProps } from './props';
import { Section } from './Section';
import { Sources } from './Sources';

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
