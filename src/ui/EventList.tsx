import {
  type KeyboardEvent,
  memo,
  useCallback,
  useDeferredValue,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import type { Happening } from '../dataset';
import { dayKey } from './dates';
import { EventItem } from './EventItem';
import { Heading } from './Heading';
import { below, type Level, type Reading } from './reading';
import { reveal } from './reveal';
import { STRETCH, useStretch } from './useStretch';

export interface EventListProps extends Reading {
  /** Those shown, in order of time. */
  readonly events: readonly Happening[];
  /** Id of the event whose detail is open. */
  readonly focus: string | null;
  /** Keep it the same from render to render, and items that have not changed are left alone. */
  readonly onFocus: (id: string | null) => void;
  readonly headingLevel: Level;
  /** Whether the event in focus is a part of what the reader follows elsewhere: a page that scrolls as a whole stays there. */
  readonly followed?: boolean;
}

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * The events shown, day by day, one of them open: one tab stop, arrows within, Escape closes. What is listed follows as
 * soon as the map and the axis have: while the time shown is being moved, these go first. What is opened opens at once.
 */
export function EventList(props: EventListProps) {
  const { events, ...reading } = useDeferredValue(props);
  return <Items {...reading} events={events} focus={props.focus} />;
}

const Items = memo(function Items(props: EventListProps) {
  const { events, focus, onFocus, headingLevel, followed = false, ...reading } = props;
  const { dataset, clock, messages } = reading;
  const heading = useId();
  const list = useRef<HTMLOListElement>(null);
  const chosenHere = useRef<string | null>(null);
  const ledTo = useRef<string | null>(null);
  const mounted = useRef(false);
  const isFollowed = useRef(followed);
  isFollowed.current = followed;
  const [current, setCurrent] = useState(focus);
  const [lastFocus, setLastFocus] = useState(focus);
  if (focus !== lastFocus) {
    setLastFocus(focus);
    if (focus !== null) setCurrent(focus);
  }
  const at = focus === null ? -1 : events.findIndex(({ id }) => id === focus);
  const isListed = at !== -1;
  const { start, end, lengthen } = useStretch(events, at);
  const listed = events.slice(start, end);
  const tabStop = listed.some(({ id }) => id === current) ? current : listed[0]?.id;

  useEffect(() => {
    const shown = !mounted.current || isFollowed.current;
    const chooser = shown ? 'link' : chosenHere.current === focus ? 'list' : 'elsewhere';
    mounted.current = true;
    chosenHere.current = null;
    if (focus === null || !isListed) return;
    const header = list.current?.querySelector(`[data-event="${CSS.escape(focus)}"] .event-header`);
    if (!header) return;
    if (ledTo.current === focus) header.querySelector('button')?.focus({ preventScroll: true });
    ledTo.current = null;
    reveal(header, chooser);
  }, [focus, isListed]);

  const onToggle = useCallback(
    (id: string, open: boolean) => {
      chosenHere.current = id;
      onFocus(open ? id : null);
    },
    [onFocus],
  );

  /** What leads from one event to another goes with the first's detail: the keyboard goes along. */
  const onLead = useCallback(
    (id: string) => {
      ledTo.current = id;
      onFocus(id);
    },
    [onFocus],
  );

  const onKeyDown = useCallback((event: KeyboardEvent<HTMLButtonElement>) => {
    const step = STEPS[event.key];
    if (!step || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>('.event-title') ?? [])];
    event.preventDefault();
    buttons[step(buttons.indexOf(event.currentTarget), buttons.length - 1)]?.focus();
  }, []);

  /** Lists more of them at one end; the keyboard goes on to the first that is new. */
  const more = (by: { start: number; end: number }) => () => {
    flushSync(() => lengthen(by));
    const titles = list.current?.querySelectorAll<HTMLButtonElement>('.event-title');
    titles?.[by.start < 0 ? Math.min(start, STRETCH) - 1 : end - start]?.focus();
  };

  return (
    <section className="event-list" aria-labelledby={heading}>
      <Heading level={headingLevel} id={heading} className="event-list-heading">
        {messages.t('list.heading', { count: events.length })}
      </Heading>
      {start > 0 && (
        <p className="event-more">
          <button type="button" onClick={more({ start: -STRETCH, end: 0 })}>
            {messages.t('list.earlier', { count: Math.min(STRETCH, start), left: start })}
          </button>
        </p>
      )}
      <ol className="event-items" aria-label={messages.t('list.name')} ref={list}>
        {listed.map((event, i) => {
          const before = listed[i - 1];
          const sameDay = before !== undefined && dayKey(before.time, clock) === dayKey(event.time, clock);
          return (
            <EventItem
              key={event.id}
              event={event}
              opensDay={!sameDay}
              level={below(headingLevel)}
              open={event.id === focus}
              tabStop={event.id === tabStop}
              onToggle={onToggle}
              onFocus={onLead}
              onCurrent={setCurrent}
              onKeyDown={onKeyDown}
              dataset={dataset}
              clock={clock}
              messages={messages}
            />
          );
        })}
      </ol>
      {end < events.length && (
        <p className="event-more">
          <button type="button" onClick={more({ start: 0, end: STRETCH })}>
            {messages.t('list.later', {
              count: Math.min(STRETCH, events.length - end),
              left: events.length - end,
            })}
          </button>
        </p>
      )}
    </section>
  );
});
