import { useMemo } from 'react';
import type { Dataset, Happening } from '../../dataset';
import { firstMentions, termsOf } from '../terms';
import { type OnRecord, recordOf } from './comparison';
import { Disputes, disputesOf } from './Disputes';
import { EventRecord } from './EventRecord';
import { Facts } from './Facts';
import { Figures } from './Figures';
import { Marked, Meanings, MentionsContext } from './Marked';
import type { EventDetailProps } from './props';
import { RelatedEvents } from './RelatedEvents';
import { Section } from './Section';
import { Sources } from './Sources';

/** The texts in which terms are explained, in the order in which they are read. */
function textsOf(dataset: Dataset, event: Happening, { comparison, others }: OnRecord): readonly string[] {
  const compared = comparison?.rows.flatMap(({ cells }) => cells.flat()) ?? [];
  const disputes = disputesOf(dataset, event);
  return [
    event.summary,
    ...[...compared, ...others].flatMap(({ says }) => says ?? []),
    ...disputes.flatMap(({ versions }) => versions.map(({ text }) => text)),
    event.note ?? '',
    // Last, as they may be closed: what is explained there would not be seen.
    ...event.figures.map(({ estimator }) => estimator),
  ];
}

/** Everything known about one event: what, when, where, how sure, and who says what about it. */
export function EventDetail(props: EventDetailProps) {
  const { dataset, event, messages } = props;
  const { record, mentions } = useMemo(() => {
    const record = recordOf(dataset, event);
    const byText = firstMentions(textsOf(dataset, event, record), termsOf(messages));
    return { record, mentions: { prefix: event.id, byText } };
  }, [dataset, event, messages]);
  return (
    <MentionsContext value={mentions}>
      <div className="event-detail">
        <p className="event-summary" dir="auto">
          <Marked text={event.summary} />
        </p>
        <EventRecord record={record} {...props} />
        <Facts {...props} />
        <Figures {...props} />
        <Disputes {...props} />
        <RelatedEvents {...props} />
        <Sources {...props} />
        {event.note !== null && (
          <Section level={props.level} title={messages.t('detail.note')}>
            <p className="event-note" dir="auto">
              <Marked text={event.note} />
            </p>
          </Section>
        )}
        <Meanings {...mentions} />
      </div>
    </MentionsContext>
  );
}
