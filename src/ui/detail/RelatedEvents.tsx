import { dateWords } from '../dates';
import { Glyph } from '../Glyph';
import { shortPlaceName } from '../names';
import type { Reading } from '../reading';
import { type Reason, relatedTo } from '../related';
import type { EventDetailProps } from './props';
import { Section } from './Section';

function reasonWords(reading: Reading, reason: Reason): string {
  const { t } = reading.messages;
  if (reason.type === 'parties') return t('detail.related.parties', { when: reason.when });
  if (reason.type === 'dispute') return t('detail.related.dispute', { topic: reason.topic });
  if (reason.type !== 'place') return t(`detail.related.${reason.type}`);
  return t('detail.related.place', { place: shortPlaceName(reading, reason.place), when: reason.when });
}

/** What else a reader may want, each with its date and why; nothing where there is no way to get there. */
export function RelatedEvents({ event, level, onFocus, linkTo, ...reading }: EventDetailProps) {
  const related = relatedTo(event, reading.dataset);
  if (related.length === 0 || (!onFocus && !linkTo)) return null;
  return (
    <Section level={level} title={reading.messages.t('detail.related')}>
      <ul className="event-related">
        {related.map(({ event: other, reason }) => (
          <li className="related-event" key={other.id} data-kind={other.kind}>
            <Glyph kind={other.kind} />
            <div>
              {linkTo ? (
                <a className="event-other" href={linkTo(other.id)}>
                  <bdi>{other.title}</bdi>
                </a>
              ) : (
                <button type="button" className="event-other" onClick={() => onFocus?.(other.id)}>
                  <bdi>{other.title}</bdi>
                </button>
              )}
              <p className="event-cited">
                {dateWords(reading, other.time)} · <bdi>{reasonWords(reading, reason)}</bdi>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
