import type { Happening, Place } from '../../dataset';
import type { Messages } from '../../messages';
import { describeDate } from '../../messages';
import type { Clock } from '../../time';

/** The words of marks: what a screen reader says of them, and what stands beside them. */
export interface Words {
  /** The name of a mark that stands for these events, at a place where it has one. */
  readonly mark: (events: readonly Happening[], place: Place | null) => string;
  /** The short label of a line. */
  readonly line: (events: readonly Happening[]) => string;
  readonly when: (event: Happening) => string;
}

/** Words for marks in the page's language and on the clock shown. */
export function createWords(messages: Messages, clock: Clock): Words {
  const when = (event: Happening) =>
    describeDate(event.time, { lang: messages.locale, clock, zone: event.timeZone, t: messages.t });
  return {
    when,
    mark: (events, place) => {
      const [only, ...others] = events;
      if (!only) return '';
      const certainty = messages.t(`certainty.${only.certainty}`);
      if (others.length === 0)
        return messages.t('mark.one', { title: only.title, when: when(only), certainty });
      const counted = messages.t(`count.${only.kind}`, { count: events.length });
      return place
        ? messages.t('mark.several', { place: place.name, events: counted })
        : messages.t('mark.severalBetween', { title: only.title, count: others.length });
    },
    line: ([first]) => first?.title ?? '',
  };
}
