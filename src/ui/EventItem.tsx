import { type KeyboardEvent, memo, useRef } from 'react';
import type { Happening } from '../dataset';
import { dayWords } from './dates';
import { EventDetail } from './detail/EventDetail';
import { EventHeader } from './EventHeader';
import { Glyph } from './Glyph';
import { Heading } from './Heading';
import { below, type Level, type Reading } from './reading';

interface EventItemProps extends Reading {
  readonly event: Happening;
  /** Whether it is the first event of its day, and named by it. */
  readonly opensDay: boolean;
  readonly level: Level;
  readonly open: boolean;
  readonly tabStop: boolean;
  readonly onToggle: (id: string, open: boolean) => void;
  /** Puts another event in focus, wherever it is. */
  readonly onFocus: (id: string) => void;
  readonly onCurrent: (id: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void;
}

/** One event of the list: a header that is one large button, and its detail below while open. */
export const EventItem = memo(function EventItem(props: EventItemProps) {
  const { event, opensDay, level, open, tabStop, onToggle, onFocus, onCurrent, onKeyDown, ...reading } =
    props;
  const title = useRef<HTMLButtonElement>(null);
  const metaId = `event-${event.id}-meta`;
  const detailId = `event-${event.id}-detail`;
  const onEscape = (key: KeyboardEvent) => {
    if (key.key !== 'Escape' || !open) return;
    key.stopPropagation();
    title.current?.focus();
    onToggle(event.id, false);
  };
  return (
    <li
      className="event-item"
      data-event={event.id}
      data-kind={event.kind}
      data-opens-day={opensDay || undefined}
      data-open={open || undefined}
      onKeyDown={onEscape}
    >
      {opensDay && (
        <Heading level={level} className="event-day">
          {dayWords(reading, event.time)}
        </Heading>
      )}
      <div className="event-header">
        <Glyph kind={event.kind} />
        <Heading level={below(level)} className="event-heading">
          <button
            type="button"
            className="event-title"
            ref={title}
            tabIndex={tabStop ? 0 : -1}
            aria-expanded={open}
            aria-controls={open ? detailId : undefined}
            aria-describedby={metaId}
            onClick={() => onToggle(event.id, !open)}
            onFocus={() => onCurrent(event.id)}
            onKeyDown={onKeyDown}
          >
            <bdi>{event.title}</bdi>
          </button>
        </Heading>
        <EventHeader id={metaId} event={event} {...reading} />
      </div>
      {open && (
        <div className="event-body" id={detailId}>
          <EventDetail event={event} level={below(below(level))} onFocus={onFocus} {...reading} />
        </div>
      )}
    </li>
  );
});
