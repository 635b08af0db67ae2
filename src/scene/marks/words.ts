import type { Happening, Place } from '../../dataset';
import type { Messages } from '../../messages';
import { describeDate } from '../../messages';
import type { Clock } from '../../time';
import { briefDate } from './briefDate';

/** The words of marks: what a screen reader says of them, and what stands beside them. */
export interface Words {
  /** The name of a mark that stands for these events, at a place where it has one. */
  readonly mark: (events: readonly Happening[], place: Place | null) => string;
  /** The short label of a line. */
  readonly line: (events: readonly Happening[]) => string;
  /** When an event happened, in few letters: its day or days, or its month or year where no more is known. */
  readonly date: (event: Happening) => string;
}

/** What is made from one thing alone, made once. */
function remembered<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const known = made.get(key) ?? { value: make(key) };
    made.set(key, known);
    return known.value;
  };
}

function wordsOn(messages: Messages, clock: Clock): Words {
  const when = (event: Happening) =>
    describeDate(event.time, { lang: messages.locale, clock, zone: event.timeZone, t: messages.t });
  // Dates take the longest of all to put into words, and the same events are shown again and again.
  const one = remembered((event: Happening) =>
    messages.t('mark.one', {
      title: event.title,
      when: when(event),
      certainty: messages.t(`certainty.${event.certainty}`),
    }),
  );
  return {
    mark: (events, place) => {
      const [only] = events;
      if (!only) return '';
      if (events.length === 1) return one(only);
      return place
        ? messages.t('mark.several', {
            place: place.name,
            events: messages.t(`count.${only.kind}`, { count: events.length }),
          })
        : messages.t('mark.severalBetween', { title: only.title, count: events.length - 1 });
    },
    line: ([first]) => first?.title ?? '',
    date: ({ time }) => briefDate(time, clock, messages),
  };
}

const ON: Readonly<Record<Clock, (messages: Messages) => Words>> = {
  place: remembered((messages) => wordsOn(messages, 'place')),
  utc: remembered((messages) => wordsOn(messages, 'utc')),
};

/** Words for marks in the page's language and on the clock shown. */
export const createWords = (messages: Messages, clock: Clock): Words => ON[clock](messages);
